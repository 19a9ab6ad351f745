import { cents, localDate, type Cents } from '@app/kernel';
import type { Dated } from '../dated.js';

/** § 16i(5) SGB II: course costs of one case. */
export type TeilhabeParameters = Dated & { readonly hoechstbetragJeFall: Cents };

export const teilhabeRegister: readonly TeilhabeParameters[] = [
  {
    ruleSet: 'SGB2-16I@2026-04-29',
    // The first day is not verified: the amount stands in the text of 29 April 2026.
    gueltigAb: localDate('2026-04-29'),
    gueltigBis: null,
    quelle: '§ 16i Abs. 5 SGB II, Fassung vom 29.4.2026',
    hoechstbetragJeFall: cents(3_000_00),
  },
];
