import { createReadStream } from 'node:fs';
import { DataSource } from 'typeorm';
import { importCatalogue, type ImportReport, parseOpenQcat, type Refusal, type RefusalReason } from '@app/courses';
import { Problem } from '@app/kernel';
import { dataSourceOptions, SystemClock, Transactions } from '@app/platform';

const reasons: Record<RefusalReason, string> = {
  'not-xml': 'Das ist keine XML-Datei.',
  malformed: 'Das XML ist fehlerhaft.',
  truncated: 'Die Datei bricht vorzeitig ab.',
  doctype: 'Eine Dokumenttyp-Deklaration (DOCTYPE) ist nicht erlaubt.',
  encoding: 'Die Zeichen passen nicht zur angegebenen Kodierung.',
  'other-root': 'Das Wurzelelement heißt nicht OPENQCAT.',
  'unknown-version': 'Gelesen wird nur open-Qcat 1.1.',
  'header-missing': 'Der Kopfteil (HEADER) fehlt oder steht nicht vor den Angeboten.',
};

const shown = 10;

/**
 * Imports an open-Qcat 1.1 catalogue in one transaction and answers a German summary.
 * Throws an Error with a German text when the file is refused (with line and element) or cannot be opened; then nothing was changed.
 */
export const importCourses = async (databaseUrl: string, file: string): Promise<string> => {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, 1)).initialize();
  try {
    const report = await new Transactions(dataSource, new SystemClock()).runUnscoped((tx) =>
      importCatalogue(tx, parseOpenQcat(createReadStream(file)), new SystemClock().now()),
    );
    return summary(file, report);
  } catch (error) {
    if (error instanceof Problem && error.code === 'courses.not-open-qcat') throw new Error(refusal(file, error.params as Refusal));
    if (isMissingFile(error)) throw new Error(`Die Datei „${file}“ gibt es nicht.`);
    throw error;
  } finally {
    await dataSource.destroy();
  }
};

const isMissingFile = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

const refusal = (file: string, { reason, line, column, element, detail }: Refusal): string => {
  const place = `Zeile ${line}, Spalte ${column}${element ? `, Element ${element}` : ''}`;
  return `„${file}“ ist kein open-Qcat-Katalog 1.1. ${reasons[reason]} (${place}${detail ? `: ${detail}` : ''}) Es wurde nichts geändert.`;
};

const summary = (file: string, report: ImportReport): string => {
  const { providers, courses, runs, skipped, orphans, issues, deletions } = report;
  const counts = (label: string, { created, updated, unchanged }: ImportReport['runs']) =>
    `${label}: ${number(created)} neu, ${number(updated)} geändert, ${number(unchanged)} unverändert`;
  return [
    `Katalog${report.catalogName ? ` „${report.catalogName}“` : ''} aus ${file} eingelesen.`,
    counts('Anbieter', providers),
    counts('Angebote', courses),
    counts('Termine', runs),
    ...(skipped > 0 ? [`Nicht übernommen: ${number(skipped)} (Gründe unter Hinweise)`] : []),
    ...list(
      'Termine ohne Angebot',
      orphans,
      (one) => `Zeile ${one.line}: Termin ${one.productId} gehört zu Angebot ${one.courseId || '(ohne Nummer)'}`,
    ),
    ...list('Hinweise', issues, (one) => `Zeile ${one.line}: ${one.element} ${one.value ? `„${one.value}“` : 'fehlt'}`),
    ...list('Zum Löschen gemeldet, nicht gelöscht', deletions, (one) => one),
  ].join('\n');
};

const list = <T>(label: string, { count, first }: { count: number; first: readonly T[] }, text: (one: T) => string): string[] => {
  if (count === 0) return [];
  const lines = first.slice(0, shown).map((one) => `  ${text(one)}`);
  return [`${label}: ${number(count)}`, ...lines, ...(count > shown ? [`  … und ${number(count - shown)} weitere`] : [])];
};

const number = (count: number): string => count.toLocaleString('de-DE');
