import type { Cents, LocalDate } from '@app/kernel';
import type { Assessment, Facts } from '@app/funding-rules';
import { computedCents } from '../assessment/assessment.js';
import type { Benefit, BenefitKind } from '../benefit/benefit.js';

export const dropOutReasons = [
  'overburdened',
  'language',
  'childcare',
  'found-work',
  'illness',
  'company',
  'provider',
  'moved',
  'other',
] as const;
export type DropOutReason = (typeof dropOutReasons)[number];

export const dropOutReporters = ['provider', 'employer', 'participant'] as const;
export type DropOutReporter = (typeof dropOutReporters)[number];

/** What is told of a drop-out beside its last day (domain.md 3.2). */
export type DropOut = {
  readonly reason: DropOutReason;
  readonly reportedBy: DropOutReporter;
  /** Whether there was an important reason. */
  readonly important: boolean;
  /** What the provider charges for the person up to the last day; null while it is not known. */
  readonly courseCostCents: Cents | null;
};

/** The columns of whoever has not dropped out. */
export const noDropOut = { dropOutReason: null, dropOutReportedBy: null, dropOutImportant: null, dropOutCourseCostCents: null } as const;

/** The amounts of one calculation. */
export type Amounts = Pick<Assessment, 'lehrgangskosten' | 'arbeitsentgeltzuschuss'>;

/** What was granted for one person beside what remains of it; amounts nobody knows yet are null. */
export type DropOutSums = {
  readonly benefits: readonly {
    readonly kind: BenefitKind;
    readonly grantedCents: Cents | null;
    readonly afterCents: Cents | null;
    readonly differenceCents: number | null;
  }[];
  readonly monthPlan: readonly { readonly month: string; readonly grantedCents: number; readonly afterCents: number }[];
};

/** The facts of the calculation the decision rested on, with the real last day and what the course has cost until then. */
export const factsAfterDropOut = (
  facts: Facts,
  {
    startsOn,
    endsOn,
    dropOutCourseCostCents,
  }: { readonly startsOn: LocalDate; readonly endsOn: LocalDate; readonly dropOutCourseCostCents: Cents | null },
): Facts => ({
  ...facts,
  // Begun earlier than planned, a drop-out may lie before the planned start.
  participationStart: facts.participationStart === undefined || startsOn < facts.participationStart ? startsOn : facts.participationStart,
  measureEnd: endsOn < startsOn ? startsOn : endsOn,
  lehrgangskosten: dropOutCourseCostCents ?? undefined,
});

/**
 * Compares them. Where several take part, a benefit granted in full is what was computed for this person; granted in part, nobody has said
 * how much of it is whose. Never more remains than was granted.
 */
export const dropOutSums = (
  benefits: readonly Pick<Benefit, 'kind' | 'computedCents' | 'grantedCents'>[],
  alone: boolean,
  before: Amounts,
  after: Amounts,
): DropOutSums => ({
  benefits: benefits.map((benefit) => {
    const grantedCents = grantedFor(benefit, alone, before);
    const computed = grantedCents === 0 ? (0 as Cents) : computedCents(benefit.kind, [after]);
    const afterCents = grantedCents === null || computed === null ? computed : (Math.min(grantedCents, computed) as Cents);
    const differenceCents = grantedCents === null || afterCents === null ? null : afterCents - grantedCents;
    return { kind: benefit.kind, grantedCents, afterCents, differenceCents };
  }),
  monthPlan: monthsOf(before).map(({ month, cents }) => ({
    month,
    grantedCents: cents,
    afterCents: monthsOf(after).find((each) => each.month === month)?.cents ?? 0,
  })),
});

const grantedFor = (
  { kind, computedCents: computed, grantedCents }: Pick<Benefit, 'kind' | 'computedCents' | 'grantedCents'>,
  alone: boolean,
  before: Amounts,
): Cents | null => {
  if (alone || grantedCents === null || grantedCents === 0) return grantedCents;
  return grantedCents === computed ? computedCents(kind, [before]) : null;
};

const monthsOf = ({ arbeitsentgeltzuschuss }: Amounts) =>
  arbeitsentgeltzuschuss.status === 'computed' ? arbeitsentgeltzuschuss.value.monate : [];
