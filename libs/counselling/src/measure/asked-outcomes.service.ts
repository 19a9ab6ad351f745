import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor } from '@app/kernel';
import { Reminders, type Reminder, type SeenReminder } from '@app/reminders';
import { CaseReminders } from '../case/case-reminders.service.js';
import { refuseClosed } from '../case/case.js';
import { CasesStore } from '../case/cases.store.js';
import { outcomeMissing } from '../errors.js';
import { asksOutcome } from './measure.js';
import { MeasuresStore } from './measures.store.js';

/** Completes reminders and takes that back; the one that asks what came of a measure goes by the answer, not by a tick (CA10). */
@Injectable()
export class AskedOutcomes {
  constructor(
    private readonly reminders: Reminders,
    private readonly caseReminders: CaseReminders,
    private readonly measures: MeasuresStore,
    private readonly cases: CasesStore,
    private readonly clock: Clock,
  ) {}

  /**
   * As `Reminders.complete`; throws Problem `counselling.outcome-missing` (rule) as well, while a measure of the case is over, recorded
   * or by its days, and its outcome is not on record.
   */
  complete(actor: StaffActor, seen: readonly SeenReminder[], note: string | null): Promise<Reminder[]> {
    return this.reminders.complete(actor, seen, note, async (tx, { subjectKind, subjectId, text }) => {
      if (subjectKind !== 'case' || !this.caseReminders.says(text, 'askOutcome')) return;
      const measures = await this.measures.ofCase(tx, actor.scope, subjectId as CaseId);
      if (measures.some((measure) => asksOutcome(measure, this.clock.today()))) throw outcomeMissing();
    });
  }

  /** As `Reminders.reopen`; throws Problem `counselling.case-closed` (rule) as well: a closed case has no open duties. */
  reopen(actor: StaffActor, seen: readonly SeenReminder[]): Promise<Reminder[]> {
    return this.reminders.reopen(actor, seen, async (tx, { subjectKind, subjectId }) => {
      if (subjectKind === 'case') refuseClosed(await this.cases.get(tx, actor.scope, subjectId as CaseId));
    });
  }
}
