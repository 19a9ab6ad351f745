import { localDate, percent, type BasisPoints } from '@app/kernel';
import type { Dated } from '../dated.js';

/** The flat employer's share of the social insurance contribution, where the question does not bring it. */
export type LohnpauschaleParameters = Dated & { readonly pauschale: BasisPoints };

export const lohnpauschaleRegister: readonly LohnpauschaleParameters[] = [
  {
    ruleSet: 'LUMP@2024-04-01',
    gueltigAb: localDate('2024-04-01'),
    gueltigBis: null,
    // No statute names the rate; it follows the practice of the Eingliederungszuschuss (SG Karlsruhe S 11 AL 3716/15).
    quelle: 'Verwaltungspraxis der Bundesagentur für Arbeit; SG Karlsruhe S 11 AL 3716/15',
    pauschale: percent(20),
  },
];
