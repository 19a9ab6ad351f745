import type { BudgetLine } from '@app/funding';
import type { Language } from '../http/request.js';

const texts = {
  de: {
    file: (year: number) => `haushaltsmittel-${year}.csv`,
    header: [
      'Dienststelle',
      'Jahr',
      'Geplant (Euro)',
      'Beantragt (Euro)',
      'Gebunden (Euro)',
      'Ausgezahlt (Euro)',
      'Frei (Euro)',
      'Ohne Berechnung',
    ],
    none: 'kein Plan',
    point: ',',
  },
  en: {
    file: (year: number) => `budgets-${year}.csv`,
    header: ['Office', 'Year', 'Planned (euro)', 'Requested (euro)', 'Committed (euro)', 'Paid (euro)', 'Free (euro)', 'Not computed'],
    none: 'no plan',
    point: '.',
  },
} as const satisfies Record<Language, unknown>;

/** The budgets of a year as the rows of a file. */
export const budgetCsv = (year: number, lines: readonly (BudgetLine & { readonly officeName: string })[], language: Language) => {
  const { file, header, none, point } = texts[language];
  const euro = (cents: number | null): string => (cents === null ? none : (cents / 100).toFixed(2).replace('.', point));
  return {
    name: file(year),
    rows: [
      header,
      ...lines.map((line) => [
        line.officeName,
        String(line.year),
        euro(line.plannedCents),
        euro(line.requestedCents),
        euro(line.committedCents),
        euro(line.paidCents),
        euro(line.freeCents),
        String(line.uncomputed),
      ]),
    ],
  };
};
