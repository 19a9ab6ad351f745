import type { LogRow } from '@app/audit';
import type { Language } from '../http/request.js';
import { csvOf } from '../http/csv.js';
import { kindOf, rolesOf, textsOf, whoOf } from './audit-sentences.js';

/** Rows of the access log as a file that Excel opens by a double click. */
export const auditCsv = (rows: readonly LogRow[], language: Language, momentOf: (instant: string) => string): string => {
  const { texts } = textsOf(language);
  const lines = rows.map((row) => [
    momentOf(row.at),
    whoOf(row, language),
    rolesOf(row, language),
    kindOf(row.action, language),
    row.clientNumbers.join(', '),
    row.allowed ? texts.csv.allowed : texts.csv.denied,
    row.rows === null ? '' : String(row.rows),
  ]);
  return csvOf([texts.csv.header, ...lines]);
};
