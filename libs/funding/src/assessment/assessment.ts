import type { ApplicationId, AssessmentId, Cents, ParticipationId, TenantId, UserId } from '@app/kernel';
import type { Amount, Assessment, Facts } from '@app/funding-rules';
import type { BenefitKind } from '../benefit/benefit.js';

/** Why it was made: on the way to the decision, or after a drop-out. */
export const assessmentOccasions = ['application', 'drop-out'] as const;
export type AssessmentOccasion = (typeof assessmentOccasions)[number];

/** One calculation for one participation, as it was made; never changed, a new one is a new row (ENG.9). */
export type StoredAssessment = {
  readonly id: AssessmentId;
  readonly tenantId: TenantId;
  readonly applicationId: ApplicationId;
  readonly participationId: ParticipationId;
  readonly occasion: AssessmentOccasion;
  readonly facts: Facts;
  readonly result: Assessment;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
};

/** The check is passed when no hard condition has failed and none is open (domain.md 3.2). */
export const isPassed = (results: readonly Pick<Assessment, 'findings'>[]): boolean =>
  results.length > 0 &&
  results.every(
    ({ findings }) => !findings.some(({ strength, status }) => strength === 'HARD' && (status === 'not-met' || status === 'open')),
  );

/**
 * What the Agentur would pay for one kind of benefit over all participations, in cents. Whoever is excluded gets nothing; null while anybody
 * lacks facts, and where all are excluded: then whoever decides names the sum, or grants none.
 */
export const computedCents = (
  kind: BenefitKind,
  results: readonly Pick<Assessment, 'lehrgangskosten' | 'arbeitsentgeltzuschuss'>[],
): Cents | null => {
  if (results.every((result) => result[kind].status === 'excluded')) return null;
  return sumOrNull(results.map((result) => centsOf(kind, result)));
};

/** The same for one participation; an excluded one gets 0, null while facts are missing. */
export const centsOf = (kind: BenefitKind, result: Pick<Assessment, 'lehrgangskosten' | 'arbeitsentgeltzuschuss'>): Cents | null =>
  kind === 'lehrgangskosten'
    ? valueOf(result.lehrgangskosten, ({ agentur }) => agentur)
    : valueOf(result.arbeitsentgeltzuschuss, ({ gesamt }) => gesamt);

/** The sum, or null when one of the amounts is unknown (or there is none). */
export const sumOrNull = (amounts: readonly (Cents | null)[]): Cents | null =>
  amounts.length === 0 ? null : amounts.reduce((sum, each) => (sum === null || each === null ? null : ((sum + each) as Cents)));

const valueOf = <T>(amount: Amount<T>, pick: (value: T) => Cents): Cents | null =>
  amount.status === 'computed' ? pick(amount.value) : amount.status === 'excluded' ? (0 as Cents) : null;
