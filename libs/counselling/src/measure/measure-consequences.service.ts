import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Case, CaseStatus } from '../case/case.js';
import { CaseReminders } from '../case/case-reminders.service.js';
import { ContactRhythms } from '../contact-rhythm/contact-rhythms.service.js';
import type { Measure } from './measure.js';

/** What follows for the Wiedervorlagen of a case when a measure of it changes. */
@Injectable()
export class MeasureConsequences {
  constructor(
    private readonly reminders: CaseReminders,
    private readonly rhythms: ContactRhythms,
  ) {}

  /** `status` = what the case has become. */
  async told(
    tx: Tx,
    actor: StaffActor,
    kase: Case,
    { before, after, status }: { readonly before: readonly Measure[]; readonly after: readonly Measure[]; readonly status: CaseStatus },
  ): Promise<void> {
    if (kase.status === 'RUHEND' && status !== 'RUHEND') await this.reminders.cancel(tx, actor, kase, ['resume']);
    await this.rhythms.changed(tx, actor, kase, before, after);
  }
}
