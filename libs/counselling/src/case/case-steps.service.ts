import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor } from '@app/kernel';
import { Journal, type Tx } from '@app/platform';
import { CaseNews } from '../hand-over/case-news.service.js';
import type { Case } from './case.js';
import type { CaseStep } from './case-events.js';
import { CasesStore } from './cases.store.js';

/** Takes the steps of a case: the row, the line of its history, the journal, and the news for those who follow, all or nothing. */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly cases: CasesStore,
    private readonly news: CaseNews,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async take(tx: Tx, actor: StaffActor, kase: Case, changes: Partial<Case>, step: CaseStep): Promise<Case> {
    const saved = await this.cases.save(tx, kase, kase.version, { ...changes, updatedAt: this.clock.now() });
    await this.cases.insertStep(tx, actor, kase, saved, step);
    await this.journal.record(tx, actor, { name: 'counselling.case-moved', payload: { caseId: kase.id, step: step.event } });
    await this.news.tellFollowers(tx, actor, kase);
    return saved;
  }
}
