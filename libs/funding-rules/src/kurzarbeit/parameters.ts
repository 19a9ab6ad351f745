import { localDate, percent, type BasisPoints } from '@app/kernel';
import type { Dated } from '../dated.js';

/** § 106a(2): the flat share of the course costs by size; a class holds below `unterQuarters` quarter heads, null = no upper end. */
export type KurzarbeitParameters = Dated & {
  readonly groessenklassen: readonly { readonly unterQuarters: number | null; readonly satz: BasisPoints }[];
};

export const kurzarbeitRegister: readonly KurzarbeitParameters[] = [
  {
    ruleSet: 'S106A@2021-01-01',
    // The first day is not verified; the last one is § 106a(2) itself.
    gueltigAb: localDate('2021-01-01'),
    gueltigBis: localDate('2024-07-31'),
    quelle: '§ 106a Abs. 2 SGB III, ausgelaufen am 31.7.2024; Beginn der Staffel nicht geprüft',
    // The law leaves a gap between 249 and 250; quarter heads within it count to the class below.
    groessenklassen: [
      { unterQuarters: 10 * 4, satz: percent(100) },
      { unterQuarters: 250 * 4, satz: percent(50) },
      { unterQuarters: 2_500 * 4, satz: percent(25) },
      { unterQuarters: null, satz: percent(15) },
    ],
  },
];
