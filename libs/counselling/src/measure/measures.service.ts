import { Injectable } from '@nestjs/common';
import { Clock, stale, type ApplicationId, type CaseId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { checkEvent } from '../case/case-events.js';
import { refuseClosed, type Case } from '../case/case.js';
import { atWork, fundingStageOf, withStatus } from '../case/case-status.js';
import { CasesStore } from '../case/cases.store.js';
import { outcomeOf, type Measure, type MeasureFacts, type MeasureOutcome } from './measure.js';
import { MeasureConsequences } from './measure-consequences.service.js';
import { MeasuresStore } from './measures.store.js';

/** The measures of cases: what funding tells of them, and what came of them. */
@Injectable()
export class Measures {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly measures: MeasuresStore,
    private readonly follow: MeasureConsequences,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes what funding tells of an application, within its transaction; the status of the case follows, forward and back. `begun` = a new
   * application or a measure that begins, which ends the rest of the case. Throws Problems `kernel.not-found`, and
   * `counselling.case-closed` for a new application.
   */
  async told(tx: Tx, actor: StaffActor, facts: MeasureFacts, { isNew = false, begun = false } = {}): Promise<void> {
    const kase = await this.cases.getLocked(tx, actor.scope, facts.caseId);
    if (isNew) refuseClosed(kase);
    const now = this.clock.now();
    const before = await this.measures.ofCase(tx, actor.scope, kase.id);
    await this.measures.tell(tx, actor, facts, now);
    const after = await this.measures.ofCase(tx, actor.scope, kase.id);
    const fundingStage = fundingStageOf(after.map(({ stage }) => stage));
    const changes = withStatus(kase, { fundingStage, ...(isNew || begun ? atWork : {}) });
    if (Object.entries(changes).some(([key, value]) => kase[key as keyof Case] !== value))
      await this.cases.save(tx, kase, kase.version, { ...changes, updatedAt: now });
    await this.follow.told(tx, actor, kase, { before, after, status: changes.status });
  }

  /** Records what came of a measure, or corrects it. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `counselling.cannot-record-outcome` and those of `outcomeOf`. */
  recordOutcome(actor: StaffActor, caseId: CaseId, id: ApplicationId, expected: Version, outcome: MeasureOutcome): Promise<Measure> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.getLocked(tx, actor.scope, caseId);
      const measure = await this.measures.get(tx, actor.scope, caseId, id);
      if (measure.version !== expected) throw stale();
      checkEvent(kase, 'record-outcome');
      const before = await this.measures.ofCase(tx, actor.scope, caseId);
      await this.measures.saveOutcome(tx, actor, measure, outcomeOf(measure, outcome, this.clock.today()), this.clock.now());
      const payload = { caseId, applicationId: id };
      await this.journal.record(tx, actor, { name: 'counselling.measure-outcome-recorded', payload });
      const after = await this.measures.ofCase(tx, actor.scope, caseId);
      await this.follow.told(tx, actor, kase, { before, after, status: kase.status });
      return this.measures.get(tx, actor.scope, caseId, id);
    });
  }
}
