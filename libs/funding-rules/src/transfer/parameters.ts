import { cents, localDate, percent, type BasisPoints, type Cents } from '@app/kernel';
import type { Dated } from '../dated.js';

// The first days of these numbers are not verified: they stand in the text of 29 April 2026, so that is where they begin.
const inText = { gueltigAb: localDate('2026-04-29'), gueltigBis: null } as const;

/** § 111a(1): the employer's least share of the course costs. */
export type TransferkurzarbeitParameters = Dated & {
  readonly beteiligung: BasisPoints;
  /** Below `kleinerBetriebUnterQuarters` quarter heads. */
  readonly beteiligungKleinerBetrieb: BasisPoints;
  readonly kleinerBetriebUnterQuarters: number;
};

export const transferkurzarbeitRegister: readonly TransferkurzarbeitParameters[] = [
  {
    ...inText,
    ruleSet: 'S111A@2026-04-29',
    quelle: '§ 111a Abs. 1 SGB III, Fassung vom 29.4.2026',
    beteiligung: percent(50),
    beteiligungKleinerBetrieb: percent(25),
    kleinerBetriebUnterQuarters: 250 * 4,
  },
];

/** § 110(2): the subsidy for measures of transfer. */
export type TransfermassnahmeParameters = Dated & { readonly satz: BasisPoints; readonly hoechstbetrag: Cents };

export const transfermassnahmeRegister: readonly TransfermassnahmeParameters[] = [
  {
    ...inText,
    ruleSet: 'S110@2026-04-29',
    quelle: '§ 110 SGB III, Fassung vom 29.4.2026',
    satz: percent(50),
    hoechstbetrag: cents(2_500_00),
  },
];
