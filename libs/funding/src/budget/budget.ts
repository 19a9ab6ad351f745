import type { Cents, OfficeId, TenantId, Version } from '@app/kernel';
import { claimOf, type FundedBenefit } from './commitment.js';
import type { YearShare } from './spread.js';

/** What an office plans to spend on funding in a calendar year. */
export type Budget = {
  readonly tenantId: TenantId;
  readonly officeId: OfficeId;
  readonly year: number;
  readonly plannedCents: Cents;
  readonly version: Version;
};

/** Sums of one office and calendar year, in cents. */
export type BudgetSums = {
  readonly requestedCents: Cents;
  /** Benefits handed in whose amount nobody knows yet: they are in no sum. */
  readonly uncomputed: number;
  readonly committedCents: Cents;
  readonly paidCents: Cents;
};

/** The budget of one office and year; without a plan there is nothing that could be free. */
export type BudgetLine = BudgetSums & {
  readonly officeId: OfficeId;
  readonly year: number;
  readonly plannedCents: Cents | null;
  /** Planned less committed; below zero when more is promised than planned. What is paid stays within what is committed. */
  readonly freeCents: number | null;
  /** 0 while there is no plan. */
  readonly version: Version;
};

/** The budgets of these offices in one year, in their order; `benefits` may be of other offices and years too. */
export const budgetLines = (
  offices: readonly OfficeId[],
  year: number,
  plans: readonly Pick<Budget, 'officeId' | 'year' | 'plannedCents' | 'version'>[],
  benefits: readonly FundedBenefit[],
): readonly BudgetLine[] =>
  offices.map((officeId) => {
    const sums = sumsOf(
      benefits.filter((benefit) => benefit.officeId === officeId),
      year,
    );
    const plan = plans.find((each) => each.officeId === officeId && each.year === year);
    const plannedCents = plan?.plannedCents ?? null;
    return {
      officeId,
      year,
      plannedCents,
      ...sums,
      freeCents: plannedCents === null ? null : plannedCents - sums.committedCents,
      version: plan?.version ?? 0,
    };
  });

const sumsOf = (benefits: readonly FundedBenefit[], year: number): BudgetSums => {
  const claims = benefits.map((benefit) => ({ benefit, claim: claimOf(benefit) }));
  const total = (pick: (claim: (typeof claims)[number]['claim']) => readonly YearShare[]): Cents =>
    claims.reduce((sum, { claim }) => sum + centsIn(pick(claim), year), 0) as Cents;
  return {
    requestedCents: total(({ requested }) => requested),
    uncomputed: claims.filter(({ claim, benefit }) => claim.uncomputed && liesIn(benefit, year)).length,
    committedCents: total(({ committed }) => committed),
    paidCents: total(({ paid }) => paid),
  };
};

const centsIn = (shares: readonly YearShare[], year: number): number =>
  shares.reduce((sum, share) => sum + (share.year === year ? share.cents : 0), 0);

const liesIn = ({ measureStart, measureEnd }: FundedBenefit, year: number): boolean =>
  measureStart.slice(0, 4) <= String(year) && String(year) <= measureEnd.slice(0, 4);
