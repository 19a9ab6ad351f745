import { Injectable } from '@nestjs/common';
import {
  Clock,
  notFound,
  type ApplicationId,
  type BenefitId,
  type Cents,
  type OfficeId,
  type StaffActor,
  type TenantScope,
  type Version,
} from '@app/kernel';
import { Offices } from '@app/identity';
import { Journal, Transactions } from '@app/platform';
import { budgetLines, type BudgetLine } from './budget.js';
import { BudgetsStore, type Years } from './budgets.store.js';
import { yearWeights } from './commitment.js';
import type { YearWeight } from './spread.js';

/** The budgets an application touches, and how its benefits spread over their years. */
export type ApplicationBudget = {
  readonly lines: readonly BudgetLine[];
  readonly benefits: readonly {
    readonly id: BenefitId;
    readonly officeId: OfficeId;
    /** Its amount is in no budget yet. */
    readonly undecided: boolean;
    readonly weights: readonly YearWeight[];
  }[];
};

/** What offices plan, have promised and paid: figures of the whole Träger, without names. */
@Injectable()
export class Budgets {
  constructor(
    private readonly transactions: Transactions,
    private readonly budgets: BudgetsStore,
    private readonly offices: Offices,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** One line for each office of the Träger, by its name. */
  async ofYear(scope: TenantScope, year: number): Promise<readonly BudgetLine[]> {
    const years = { from: year, to: year };
    const [offices, plans, benefits] = await Promise.all([
      this.offices.list(scope),
      this.budgets.plans(scope, years),
      this.budgets.benefits(scope, years),
    ]);
    return budgetLines(
      offices.map(({ id }) => id),
      year,
      plans,
      benefits,
    );
  }

  /** The budgets of the offices and years of an application. Throws Problem `kernel.not-found`. */
  async ofApplication(scope: TenantScope, id: ApplicationId): Promise<ApplicationBudget> {
    const own = await this.budgets.ofApplication(scope, id);
    if (own.length === 0) throw notFound();
    const benefits = own.map((benefit) => ({
      id: benefit.id,
      officeId: benefit.officeId,
      undecided: benefit.grantedCents === null,
      weights: yearWeights(benefit),
    }));
    const years = yearsOf(benefits.flatMap(({ weights }) => weights));
    const [plans, all] = await Promise.all([this.budgets.plans(scope, years), this.budgets.benefits(scope, years)]);
    const offices = [...new Set(own.map(({ officeId }) => officeId))];
    const lines = eachYear(years).flatMap((year) => budgetLines(offices, year, plans, all));
    return { lines, benefits };
  }

  /**
   * Sets what an office plans to spend in a year. `expected` is the version of its budget, 0 while there is none. Throws Problems
   * `kernel.not-found` (no office of this Träger), `kernel.stale`.
   */
  async plan(actor: StaffActor, officeId: OfficeId, year: number, expected: Version, plannedCents: Cents): Promise<BudgetLine> {
    const { scope, userId } = actor;
    const offices = await this.offices.list(scope);
    if (!offices.some(({ id }) => id === officeId)) throw notFound();
    await this.transactions.run(actor, async (tx) => {
      const plan = { tenantId: scope.tenantId, officeId, year, plannedCents };
      const budgetId = await this.budgets.put(tx, plan, expected, userId, this.clock.now());
      await this.journal.record(tx, actor, { name: 'funding.budget-planned', payload: { budgetId } });
    });
    const line = (await this.ofYear(scope, year)).find((each) => each.officeId === officeId);
    if (!line) throw notFound();
    return line;
  }
}

const yearsOf = (weights: readonly YearWeight[]): Years => {
  const years = weights.map(({ year }) => year);
  return { from: Math.min(...years), to: Math.max(...years) };
};

const eachYear = ({ from, to }: Years): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
