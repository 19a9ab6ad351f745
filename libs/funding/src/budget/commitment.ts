import type { Cents, LocalDate, OfficeId } from '@app/kernel';
import type { Benefit, BenefitKind, BenefitState } from '../benefit/benefit.js';
import { dueOf, type Parting } from '../payment/due.js';
import { spread, weightsOf, type YearShare, type YearWeight } from './spread.js';

/** A benefit as the budget counts it. */
export type FundedBenefit = Parting & {
  readonly id: Benefit['id'];
  readonly officeId: OfficeId;
  readonly kind: BenefitKind;
  readonly state: BenefitState;
  readonly computedCents: Cents | null;
  readonly grantedCents: Cents | null;
  readonly measureStart: LocalDate;
  readonly measureEnd: LocalDate;
  /** The Bildungsgutschein lapsed: nothing will be paid any more. */
  readonly lapsed: boolean;
  /** Everybody's part is settled; a benefit that is done with was then carried out, not refused or revoked. */
  readonly settled: boolean;
  /** The months of the newest calculations by year; empty where none was calculated. */
  readonly monthPlan: readonly YearWeight[];
  /** What was paid less what came back, by the year of payment. */
  readonly paid: readonly YearShare[];
};

/** What one benefit takes of the budget, year by year. */
export type Claim = {
  /** Handed in and not yet decided: what was computed. */
  readonly requested: readonly YearShare[];
  /** Handed in and not yet decided, and nobody knows the amount. */
  readonly uncomputed: boolean;
  /** Promised: what is paid in the end, spread over the measure; once nothing more will be paid, what was paid. */
  readonly committed: readonly YearShare[];
  readonly paid: readonly YearShare[];
};

const undecided: readonly BenefitState[] = ['EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG'];
const promised: readonly BenefitState[] = ['BEWILLIGT', 'TEILBEWILLIGT', 'WIDERSPRUCH'];

/** Whether a benefit waits for its decision. */
export const isUndecided = (state: BenefitState): boolean => undecided.includes(state);

/** What is planned by calendar year if a benefit is granted with this amount. */
export const sharesOf = (amount: Cents, benefit: Pick<FundedBenefit, 'kind' | 'monthPlan' | 'measureStart' | 'measureEnd'>) =>
  spread(amount, yearWeights(benefit));

/**
 * By what a benefit is spread over calendar years: the wage subsidy by its month plan (§ 337 SGB III: paid after the month), course costs by
 * the days of the measure.
 */
export const yearWeights = ({ kind, monthPlan, ...measure }: Pick<FundedBenefit, 'kind' | 'monthPlan' | 'measureStart' | 'measureEnd'>) =>
  weightsOf(kind === 'arbeitsentgeltzuschuss' ? monthPlan : [], measure);

/**
 * What a benefit takes of the budget (domain.md 5, «Budget»). A promise counts with what is due in the end, a drop-out less; what was revoked,
 * not started or lapsed counts with what was paid and did not come back. An objection leaves what was granted before.
 */
export const claimOf = (benefit: FundedBenefit): Claim => {
  const { state, computedCents, paid } = benefit;
  if (isUndecided(state))
    return { requested: sharesOf(computedCents ?? (0 as Cents), benefit), uncomputed: computedCents === null, committed: paid, paid };
  const goesOn = promised.includes(state) || (state === 'ERLEDIGT' && benefit.settled);
  return { requested: [], uncomputed: false, committed: goesOn && !benefit.lapsed ? promiseOf(benefit) : paid, paid };
};

// While nobody has calculated a drop-out to the end the whole grant stays promised. What was paid beyond it is gone in the year it was paid last.
const promiseOf = (benefit: FundedBenefit): readonly YearShare[] => {
  const due = dueOf(benefit, benefit) ?? benefit.grantedCents ?? (0 as Cents);
  // Once it is settled without anybody knowing what was due, what was paid is all there will be.
  if (benefit.settled && dueOf(benefit, benefit) === null) return benefit.paid;
  const shares = sharesOf(due, benefit);
  const beyond = benefit.paid.reduce((sum, { cents }) => sum + cents, 0) - due;
  const last = benefit.paid.at(-1);
  return beyond > 0 && last ? [...shares, { year: last.year, cents: beyond as Cents }] : shares;
};
