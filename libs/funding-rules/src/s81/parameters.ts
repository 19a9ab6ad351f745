import { cents, localDate, percent, type BasisPoints, type Cents } from '@app/kernel';
import type { Dated } from '../dated.js';

/** The numbers of § 81. */
export type S81Parameters = Dated & {
  /** § 81(1), (2): the Agentur's share of the course costs. */
  readonly anteilAgentur: BasisPoints;
  /** § 81(2) S. 1 Nr. 1: unskilled work must have lasted **longer**. */
  readonly angelernteTaetigkeitMonate: number;
  /** § 81(2) S. 2: from so many months of work on the restriction falls away. */
  readonly berufstaetigkeitMonate: number;
};

// The first day of this wording is not verified; the claims of § 81(2) go back to 2020, the wording of (2) S. 3 and (3a) to 2023.
export const s81Register: readonly S81Parameters[] = [
  {
    ruleSet: 'S81@2023-07-01',
    gueltigAb: localDate('2023-07-01'),
    gueltigBis: null,
    quelle: '§ 81 SGB III in der Fassung vom 29.4.2026; Beginn dieser Fassung nicht geprüft',
    anteilAgentur: percent(100),
    angelernteTaetigkeitMonate: 4 * 12,
    berufstaetigkeitMonate: 3 * 12,
  },
];

/** The amounts of § 87a. */
export type S87aParameters = Dated & {
  /** § 87a(1) Nr. 1. */
  readonly praemieZwischenpruefung: Cents;
  /** § 87a(1) Nr. 2. */
  readonly praemieAbschlusspruefung: Cents;
  /** § 87a(2), (3): per month. */
  readonly weiterbildungsgeld: Cents;
};

export const s87aRegister: readonly S87aParameters[] = [
  {
    ruleSet: 'S87A@2023-07-01',
    gueltigAb: localDate('2023-07-01'),
    gueltigBis: null,
    quelle: '§ 87a SGB III in der Fassung vom 29.4.2026; auf Dauer seit 1.7.2023, vorher § 131a Abs. 3',
    praemieZwischenpruefung: cents(1_000_00),
    praemieAbschlusspruefung: cents(1_500_00),
    weiterbildungsgeld: cents(150_00),
  },
];
