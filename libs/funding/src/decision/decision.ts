import type { BenefitId, Cents, FieldProblem, LocalDate, UserId } from '@app/kernel';
import { mayDecide, type Hands } from '../application/actions.js';
import type { Application } from '../application/application.js';
import { move, type ApplicationState } from '../application/application-states.js';
import type { Benefit } from '../benefit/benefit.js';
import { decidedBeforeApplication, decidedInFuture, deciderPrepared, decisionIncomplete, decisionInvalid } from '../errors.js';

/** How much of a benefit is granted. */
export const grants = ['full', 'part', 'none'] as const;
export type Grant = (typeof grants)[number];

export type DecideBenefit = {
  readonly id: BenefitId;
  readonly granted: Grant;
  readonly grantedCents: Cents | null;
  readonly reason: string | null;
};

export type Decide = { readonly benefits: readonly DecideBenefit[]; readonly decidedOn: LocalDate };

/** What a decision makes of one benefit. */
export type BenefitDecision = Pick<Benefit, 'state' | 'grantedCents' | 'reason' | 'decidedBy' | 'decidedOn'>;

const stateOf = { full: 'BEWILLIGT', part: 'TEILBEWILLIGT', none: 'ABGELEHNT' } as const satisfies Record<Grant, Benefit['state']>;

/** The event a decision is: the one on the application, or the one on an objection to it. */
export const decisionEvent = (state: ApplicationState): 'decide' | 'decide-objection' =>
  state === 'WIDERSPRUCH' ? 'decide-objection' : 'decide';

/**
 * The decision on all benefits of an application, or on those objected to. Throws Problems `funding.transition-not-allowed` (conflict),
 * `funding.decider-prepared`, `funding.decided-in-future`, `funding.decided-before-application`, `funding.decision-incomplete`, and
 * `funding.decision-invalid` naming each amount or reason (§ 35 SGB X) that is missing or does not fit.
 */
export const decide = (
  application: Pick<Application, 'state' | 'appliedOn'>,
  benefits: readonly Benefit[],
  input: Decide,
  hands: Hands,
  userId: UserId,
  today: LocalDate,
): ReadonlyMap<BenefitId, BenefitDecision> => {
  const event = decisionEvent(application.state);
  move(event, application.state, 'BEWILLIGT');
  if (!mayDecide(hands, userId)) throw deciderPrepared();
  checkDay(application, input.decidedOn, today);
  const open = event === 'decide' ? benefits : benefits.filter(({ state }) => state === 'WIDERSPRUCH');
  const pairs = pairsOf(open, input.benefits);
  const errors = pairs.flatMap(([benefit, wish, index]) => errorsOf(benefit, wish, index));
  if (errors.length > 0) throw decisionInvalid(errors);
  return new Map(
    pairs.map(([benefit, wish]) => [
      benefit.id,
      {
        state: stateOf[wish.granted],
        grantedCents: amountOf(benefit, wish),
        reason: wish.granted === 'full' ? null : wish.reason,
        decidedBy: userId,
        decidedOn: input.decidedOn,
      },
    ]),
  );
};

const checkDay = ({ appliedOn }: Pick<Application, 'appliedOn'>, decidedOn: LocalDate, today: LocalDate): void => {
  if (decidedOn > today) throw decidedInFuture(decidedOn);
  if (appliedOn !== null && decidedOn < appliedOn) throw decidedBeforeApplication(decidedOn, appliedOn);
};

const pairsOf = (
  benefits: readonly Benefit[],
  wishes: readonly DecideBenefit[],
): readonly (readonly [Benefit, DecideBenefit, number])[] => {
  if (wishes.length !== benefits.length) throw decisionIncomplete();
  return benefits.map((benefit) => {
    const index = wishes.findIndex(({ id }) => id === benefit.id);
    const wish = wishes[index];
    if (!wish) throw decisionIncomplete();
    return [benefit, wish, index] as const;
  });
};

const errorsOf = (benefit: Benefit, { granted, grantedCents, reason }: DecideBenefit, index: number): readonly FieldProblem[] => {
  const amount = (code: string, params?: FieldProblem['params']): FieldProblem => ({
    pointer: `/benefits/${index}/grantedCents`,
    code,
    ...(params && { params }),
  });
  const { computedCents } = benefit;
  const noReason = granted !== 'full' && !reason ? [{ pointer: `/benefits/${index}/reason`, code: 'required' }] : [];
  switch (granted) {
    case 'none':
      return [...noReason, ...(grantedCents ? [amount('not-with-none')] : [])];
    case 'full':
      if (computedCents === null) return grantedCents === null ? [amount('required')] : [];
      return grantedCents === null || grantedCents === computedCents ? [] : [amount('not-the-computed-amount')];
    case 'part':
      if (!grantedCents) return [...noReason, amount('required')];
      return [...noReason, ...(computedCents !== null && grantedCents >= computedCents ? [amount('not-less-than-computed')] : [])];
  }
};

// Where the calculation gives no amount, the decision has to name one.
const amountOf = ({ computedCents }: Benefit, { granted, grantedCents }: DecideBenefit): Cents =>
  granted === 'none' ? (0 as Cents) : granted === 'full' ? (computedCents ?? (grantedCents as Cents)) : (grantedCents as Cents);
