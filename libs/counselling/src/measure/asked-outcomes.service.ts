import { Injectable } from '@nestjs/common';
import type { CaseId, ReminderId, StaffActor, Version } from '@app/kernel';
import { Reminders, type Reminder } from '@app/reminders';
import { CaseReminders } from '../case/case-reminders.service.js';
import { outcomeMissing } from '../errors.js';
import { lacksOutcome } from './measure.js';
import { MeasuresStore } from './measures.store.js';

/** Completes reminders; the one that asks what came of a measure goes by the answer, not by a tick (CA10). */
@Injectable()
export class AskedOutcomes {
  constructor(
    private readonly reminders: Reminders,
    private readonly caseReminders: CaseReminders,
    private readonly measures: MeasuresStore,
  ) {}

  /**
   * As `Reminders.complete`; throws Problem `counselling.outcome-missing` (rule) as well, while a measure of the case has ended and its
   * outcome is not on record.
   */
  complete(actor: StaffActor, id: ReminderId, expected: Version, note: string | null): Promise<Reminder> {
    return this.reminders.complete(actor, id, expected, note, async (tx, { subjectKind, subjectId, text }) => {
      if (subjectKind !== 'case' || !this.caseReminders.says(text, 'askOutcome')) return;
      const measures = await this.measures.ofCase(tx, actor.scope, subjectId as CaseId);
      if (measures.some(lacksOutcome)) throw outcomeMissing();
    });
  }
}
