import { cents, localDate, type Cents } from '@app/kernel';
import type { Dated } from '../dated.js';

// The first days of these amounts are not verified: they stand in the text of 29 April 2026, so that is where they begin.
const gueltigAb = localDate('2026-04-29');
const inText = { gueltigAb, gueltigBis: null } as const;

/** § 85 with § 63: travel. */
export type FahrkostenParameters = Dated & {
  /** § 5(1) BRKG: per kilometre. */
  readonly jeKilometer: Cents;
  /** § 63(3): what § 86 gives in all per month. */
  readonly hoechstbetragJeMonat: Cents;
};

export const fahrkostenRegister: readonly FahrkostenParameters[] = [
  {
    ...inText,
    ruleSet: 'S85@2026-04-29',
    quelle: '§§ 85, 63 SGB III, § 5 Abs. 1 BRKG, Fassung vom 29.4.2026; Höchstbetrag = § 86 insgesamt (420 € + 168 €)',
    jeKilometer: cents(20),
    hoechstbetragJeMonat: cents(588_00),
  },
];

/** § 86: lodging away from home. */
export type UnterbringungParameters = Dated & {
  readonly unterbringungJeTag: Cents;
  readonly unterbringungJeMonat: Cents;
  readonly verpflegungJeTag: Cents;
  readonly verpflegungJeMonat: Cents;
};

export const unterbringungRegister: readonly UnterbringungParameters[] = [
  {
    ...inText,
    ruleSet: 'S86@2026-04-29',
    quelle: '§ 86 SGB III, Fassung vom 29.4.2026',
    unterbringungJeTag: cents(60_00),
    unterbringungJeMonat: cents(420_00),
    verpflegungJeTag: cents(24_00),
    verpflegungJeMonat: cents(168_00),
  },
];

/** § 87: childcare. */
export type KinderbetreuungParameters = Dated & { readonly jeKindUndMonat: Cents };

export const kinderbetreuungRegister: readonly KinderbetreuungParameters[] = [
  {
    ...inText,
    ruleSet: 'S87@2026-04-29',
    quelle: '§ 87 SGB III, Fassung vom 29.4.2026; ältere Seiten nennen noch 130 € oder 150 €',
    jeKindUndMonat: cents(160_00),
  },
];
