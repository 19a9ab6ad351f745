import { useLabels } from '../../i18n/language.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { Facts } from '../../ui/page/Facts.js';
import { useWords } from '../words/use-words.js';
import type { SharedCase } from './shares.api.js';
import { sharesDe, type SharesLabels } from './shares.labels.de.js';
import { sharesEn } from './shares.labels.en.js';

/** The texts of sharing in the present language. */
export const useShareLabels = (): SharesLabels => useLabels({ de: sharesDe, en: sharesEn });

/** The agreed fields with their values; the same before sharing and at the other Träger. */
export const SharedFields = ({ fields, values }: Pick<SharedCase, 'fields' | 'values'>) => {
  const labels = useShareLabels();
  const formats = useFormats();
  const words = useWords();
  const text = (field: SharedCase['fields'][number]): string | null => {
    const value = values[field];
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean') return value ? labels.yes : labels.no;
    if (field === 'birthDate') return formats.plainDay(value as Parameters<typeof formats.plainDay>[0]);
    if (field === 'status') return words.caseStatus[value as keyof typeof words.caseStatus];
    if (field === 'employmentStatus') return labels.employment[value as keyof typeof labels.employment];
    return value;
  };
  return <Facts columns={2} items={fields.map((field) => ({ label: labels.fields[field], value: text(field) }))} />;
};
