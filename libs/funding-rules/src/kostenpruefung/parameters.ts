import { localDate } from '@app/kernel';
import type { Dated } from '../dated.js';

/** § 179(2): how far above the average cost rate the certifying body may go, as a fraction of that rate. */
export type KostenpruefungParameters = Dated & { readonly grenze: { readonly zaehler: number; readonly nenner: number } };

export const kostenpruefungRegister: readonly KostenpruefungParameters[] = [
  {
    ruleSet: 'S179@2026-04-29',
    // The first day is not verified: the rule stands in the text of 29 April 2026. The rates themselves come with the question.
    gueltigAb: localDate('2026-04-29'),
    gueltigBis: null,
    quelle: '§ 179 Abs. 2 SGB III, Fassung vom 29.4.2026; 25 Prozent über dem Kostensatz',
    grenze: { zaehler: 5, nenner: 4 },
  },
];
