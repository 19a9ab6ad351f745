import { cents, localDate, percent, type BasisPoints, type Cents } from '@app/kernel';
import type { Dated } from '../dated.js';

/** What the Aufstiegs-BAföG gives, for referral only: nobody computes an amount from it. */
export type AfbgParameters = Dated & {
  /** Course and exam fees at most. */
  readonly lehrgangsUndPruefungsgebuehren: Cents;
  /** The part of it that is a grant. */
  readonly zuschuss: BasisPoints;
  /** Childcare per child and month. */
  readonly kinderbetreuungJeKindUndMonat: Cents;
};

export const afbgRegister: readonly AfbgParameters[] = [
  {
    ruleSet: 'AFBG@2026-04-29',
    // The first day is not verified: the amounts stand in the text of 29 April 2026.
    gueltigAb: localDate('2026-04-29'),
    gueltigBis: null,
    quelle: 'AFBG, Fassung vom 29.4.2026; nur zur Verweisung',
    lehrgangsUndPruefungsgebuehren: cents(15_000_00),
    zuschuss: percent(50),
    kinderbetreuungJeKindUndMonat: cents(150_00),
  },
];
