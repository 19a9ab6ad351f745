import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate, type StaffActor, type TenantScope, type UserId } from '@app/kernel';
import { instantInBerlin, Journal, type Tx } from '@app/platform';
import { isWorkingDay } from '@app/reference';
import { complete, dueDate, refusePast, type Reminder, type SubjectKind } from './reminder.js';
import type { Insider } from './reminders.service.js';
import { RemindersStore } from './reminders.store.js';

/** What a reminder is about: the thing and the number a person recognises it by. */
export type DutySubject = Pick<Reminder, 'subjectKind' | 'subjectId' | 'subjectNumber'>;

/** Where an open reminder goes; what is left out stays. */
export type MoveDuty = {
  readonly dueOn?: LocalDate | undefined;
  readonly ownerId?: UserId | undefined;
  readonly subject?: DutySubject | undefined;
};

const hourOfDay = 8;

/** Open reminders when what they are about ends or changes hands: each is finished or moved, none disappears. Within the caller's transaction. */
@Injectable()
export class Duties {
  constructor(
    private readonly reminders: RemindersStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Everything open about one thing, locked until the transaction ends; the nearest first. */
  openOf(tx: Tx, scope: TenantScope, subjectKind: SubjectKind, subjectId: string): Promise<Reminder[]> {
    return this.reminders.openOf(tx, scope, subjectKind, subjectId);
  }

  /** Done, with what came of it. */
  async finish(tx: Tx, actor: StaffActor, reminder: Reminder, note: string | null): Promise<void> {
    const now = this.clock.now();
    await this.reminders.save(tx, reminder, reminder.version, { ...complete(reminder, actor.userId, now, note), updatedAt: now });
    await this.journal.record(tx, actor, { name: 'reminders.reminder-completed', payload: { reminderId: reminder.id } });
  }

  /** Another day, another desk or another thing; it fires anew on a new day or desk. Throws Problem `reminders.due-in-past` (rule). */
  async move(tx: Tx, actor: Insider, reminder: Reminder, { dueOn, ownerId, subject }: MoveDuty): Promise<void> {
    const today = this.clock.today();
    const now = this.clock.now();
    if (dueOn !== undefined) refusePast(dueOn, today);
    const day = dueOn === undefined ? reminder.dueOn : dueDate(reminder.kind, dueOn, today, (date) => isWorkingDay(date));
    const elsewhere = day !== reminder.dueOn || (ownerId !== undefined && ownerId !== reminder.ownerId);
    const again = elsewhere ? { firedAt: null, dueAt: day <= today ? now : instantInBerlin(day, hourOfDay) } : {};
    const changes = { ...subject, ...again, dueOn: day, ownerId: ownerId ?? reminder.ownerId, state: 'OFFEN' as const, updatedAt: now };
    await this.reminders.save(tx, reminder, reminder.version, {
      ...changes,
      ...(day === reminder.dueOn ? {} : { shifts: reminder.shifts + 1, lastShiftReason: null }),
    });
    await this.journal.record(tx, actor, { name: 'reminders.reminder-moved', payload: { reminderId: reminder.id } });
  }

  /** Calls off what lies open about one thing on one desk. */
  async callOff(tx: Tx, actor: Insider, [kind, id]: readonly [SubjectKind, string], ownerId: UserId): Promise<void> {
    for (const reminder of await this.reminders.openOf(tx, actor.scope, kind, id)) {
      if (reminder.ownerId !== ownerId) continue;
      await this.reminders.save(tx, reminder, reminder.version, { state: 'ABGESAGT', updatedAt: this.clock.now() });
      await this.journal.record(tx, actor, { name: 'reminders.reminder-cancelled', payload: { reminderId: reminder.id } });
    }
  }

  /** All that lies open about these things on one desk goes to another; answers how many. */
  async handOver(tx: Tx, actor: Insider, subjects: readonly (readonly [SubjectKind, string])[], from: UserId, to: UserId): Promise<number> {
    let moved = 0;
    for (const [kind, id] of subjects)
      for (const reminder of await this.reminders.openOf(tx, actor.scope, kind, id)) {
        if (reminder.ownerId !== from) continue;
        await this.move(tx, actor, reminder, { ownerId: to });
        moved += 1;
      }
    return moved;
  }
}
