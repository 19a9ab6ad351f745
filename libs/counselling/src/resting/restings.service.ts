import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import type { Case } from '../case/case.js';
import { CaseReminders } from '../case/case-reminders.service.js';
import { CaseSteps } from '../case/case-steps.service.js';
import { CasesStore } from '../case/cases.store.js';
import { rest, resume, takeOn, type RestCase } from './resting.js';

/** Taking an enquiry on, letting a case rest, and going on with it. */
@Injectable()
export class Restings {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly steps: CaseSteps,
    private readonly reminders: CaseReminders,
    private readonly clock: Clock,
  ) {}

  /** Throws Problems `kernel.not-found`, `kernel.stale`, `counselling.cannot-take-on`. */
  takeOn(actor: StaffActor, id: CaseId, expected: Version): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.getUnchanged(tx, actor.scope, id, expected);
      return this.steps.take(tx, actor, kase, takeOn(kase), { event: 'take-on' });
    });
  }

  /** The day becomes a Wiedervorlage of the owner. Throws Problems `kernel.not-found`, `kernel.stale` and those of `rest`. */
  rest(actor: StaffActor, id: CaseId, expected: Version, input: RestCase): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.getUnchanged(tx, actor.scope, id, expected);
      const step = { event: 'rest', code: input.reason, reason: input.note ?? null } as const;
      const saved = await this.steps.take(tx, actor, kase, rest(kase, input, this.clock.today()), step);
      await this.reminders.set(tx, actor, kase, 'resume', input.until);
      return saved;
    });
  }

  /** Calls the Wiedervorlage off. Throws Problems `kernel.not-found`, `kernel.stale`, `counselling.cannot-resume`. */
  resume(actor: StaffActor, id: CaseId, expected: Version): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.getUnchanged(tx, actor.scope, id, expected);
      const saved = await this.steps.take(tx, actor, kase, resume(kase), { event: 'resume' });
      await this.reminders.cancel(tx, actor, kase, ['resume']);
      return saved;
    });
  }
}
