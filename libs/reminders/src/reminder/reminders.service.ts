import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Clock,
  systemActor,
  type LocalDate,
  type ReminderId,
  type StaffActor,
  type SystemActor,
  type UserId,
  type Version,
} from '@app/kernel';
import { instantInBerlin, Journal, Transactions, type Tx } from '@app/platform';
import { isWorkingDay } from '@app/reference';
import { idTaken } from '../errors.js';
import {
  complete,
  dueDate,
  refusePast,
  reopen,
  shift,
  type Reminder,
  type ReminderState,
  type ScheduleReminder,
  type ShiftReminder,
  type SubjectKind,
} from './reminder.js';
import { RemindersStore } from './reminders.store.js';

/** A reminder as somebody saw it. */
export type SeenReminder = { readonly id: ReminderId; readonly version: Version };

/** Whoever may set reminders: staff, and background work within one Träger. */
export type Insider = StaffActor | SystemActor;

/** Throws where a context above knows why a step cannot be taken. */
type Refuse = (tx: Tx, reminder: Reminder) => Promise<void>;

const hourOfDay = 8;
const workingDay = (date: LocalDate): boolean => isWorkingDay(date);

/** Follow-ups, deadlines and appointments that come back on their day. */
@Injectable()
export class Reminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: RemindersStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets a reminder within the caller's transaction. A Frist on a weekend or holiday moves on, a Wiedervorlage back (NRW). It fires at
   * 8 o'clock in Berlin, at once when that day is today or has passed. The same `id` again by the same person answers the first row;
   * by another throws Problem `kernel.id-taken` (conflict).
   */
  async schedule(tx: Tx, actor: Insider, input: ScheduleReminder): Promise<Reminder> {
    const reminder = this.newReminder(actor, input);
    if (await this.reminders.insert(tx, reminder)) {
      await this.journal.record(tx, actor, { name: 'reminders.reminder-scheduled', payload: { reminderId: reminder.id } });
      return reminder;
    }
    const existing = await this.reminders.get(tx, actor.scope, reminder.id);
    if (existing.createdBy !== actor.userId) throw idTaken();
    return existing;
  }

  /** As `schedule`, for a day a person chose: throws Problem `reminders.due-in-past` (rule) when it has passed. */
  plan(tx: Tx, actor: StaffActor, input: ScheduleReminder): Promise<Reminder> {
    refusePast(input.dueOn, this.clock.today());
    return this.schedule(tx, actor, input);
  }

  /**
   * Marks several as done, all or none. Throws Problems `kernel.not-found`, `kernel.stale`, `reminders.already-done`, and what `refuse`
   * throws: a context above that knows why one cannot be done yet.
   */
  complete(actor: StaffActor, seen: readonly SeenReminder[], note: string | null, refuse?: Refuse): Promise<Reminder[]> {
    return this.each(actor, seen, 'reminders.reminder-completed', async (tx, reminder, now) => {
      const done = complete(reminder, actor.userId, now, note);
      await refuse?.(tx, reminder);
      return done;
    });
  }

  /**
   * Moves several to another day, all or none. Throws Problems `kernel.not-found`, `kernel.stale`, `reminders.already-done`,
   * `.due-in-past`, `.shift-without-reason`.
   */
  shift(actor: StaffActor, seen: readonly SeenReminder[], input: ShiftReminder): Promise<Reminder[]> {
    return this.each(actor, seen, 'reminders.reminder-moved', (_tx, reminder) => {
      const moved = shift(reminder, input, this.clock.today(), workingDay);
      return { ...moved, dueAt: this.dueAt(moved.dueOn) };
    });
  }

  /** Takes `complete` back, all or none. Throws Problems `kernel.not-found`, `kernel.stale`, `reminders.not-reopened`, and what `refuse` throws. */
  reopen(actor: StaffActor, seen: readonly SeenReminder[], refuse?: Refuse): Promise<Reminder[]> {
    return this.each(actor, seen, 'reminders.reminder-scheduled', async (tx, reminder, now) => {
      const open = reopen(reminder, actor.userId, now);
      await refuse?.(tx, reminder);
      return open;
    });
  }

  /**
   * Sets several with a constant number of statements, within the caller's transaction; those that stand already stay as they are.
   * Throws Problem `reminders.due-in-past` (rule).
   */
  async planAll(tx: Tx, actor: Insider, inputs: readonly ScheduleReminder[]): Promise<void> {
    for (const { dueOn } of inputs) refusePast(dueOn, this.clock.today());
    const added = await this.reminders.insertAll(
      tx,
      inputs.map((input) => this.newReminder(actor, input)),
    );
    const events = added.map((reminderId) => ({ name: 'reminders.reminder-scheduled' as const, payload: { reminderId } }));
    await this.journal.recordAll(tx, actor, events);
  }

  /** Calls off those of these that the person set and that are still open, within the caller's transaction; answers their ids. */
  async callOffAll(tx: Tx, actor: StaffActor, ids: readonly ReminderId[]): Promise<readonly ReminderId[]> {
    const gone = await this.reminders.callOff(tx, actor.scope, actor.userId, ids, this.clock.now());
    const events = gone.map((reminderId) => ({ name: 'reminders.reminder-cancelled' as const, payload: { reminderId } }));
    await this.journal.recordAll(tx, actor, events);
    return gone;
  }

  /** Calls one off if it is still open, within the caller's transaction; nothing happens where there is none. */
  async callOff(tx: Tx, actor: Insider, id: ReminderId): Promise<void> {
    await this.turn(tx, actor, id, 'OFFEN', 'ABGESAGT', 'reminders.reminder-cancelled');
  }

  /** Takes `callOff` back, within the caller's transaction; what had fired does not fire again. */
  async callOn(tx: Tx, actor: Insider, id: ReminderId): Promise<void> {
    await this.turn(tx, actor, id, 'ABGESAGT', 'OFFEN', 'reminders.reminder-scheduled');
  }

  /** Calls off all open reminders about one thing, within the caller's transaction; with `texts` only those that say one of them. */
  async cancelFor(
    tx: Tx,
    actor: Insider,
    subjectKind: SubjectKind,
    subjectId: string,
    texts: readonly string[] | null = null,
  ): Promise<void> {
    const ids = await this.reminders.cancel(tx, actor.scope, subjectKind, subjectId, this.clock.now(), texts);
    const events = ids.map((reminderId) => ({ name: 'reminders.reminder-cancelled' as const, payload: { reminderId } }));
    await this.journal.recordAll(tx, actor, events);
  }

  /** Takes `cancelFor` since an instant back on these desks, within the caller's transaction; what had fired does not fire again. */
  async revive(tx: Tx, actor: Insider, subject: readonly [SubjectKind, string], ownerIds: readonly UserId[], since: string): Promise<void> {
    const ids = await this.reminders.revive(tx, actor.scope, subject, ownerIds, since, this.clock.now());
    const events = ids.map((reminderId) => ({ name: 'reminders.reminder-scheduled' as const, payload: { reminderId } }));
    await this.journal.recordAll(tx, actor, events);
  }

  /** Fires up to `limit` due reminders of all Träger, each journalled in its own; answers how many, so that the tick goes on until none is left. */
  async fireDue(limit = 500): Promise<number> {
    const now = this.clock.now();
    let fired = 0;
    for (const tenantId of await this.transactions.runUnscoped((tx) => this.reminders.tenantsWithDue(tx, now))) {
      fired += await this.fireDueOf(systemActor(tenantId, randomUUID()), now, limit - fired);
      if (fired >= limit) break;
    }
    return fired;
  }

  private fireDueOf(actor: SystemActor, now: string, limit: number): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const ids = await this.reminders.fire(tx, actor.scope, now, limit);
      const events = ids.map((reminderId) => ({ name: 'reminders.reminder-due' as const, payload: { reminderId } }));
      await this.journal.recordAll(tx, actor, events);
      return ids.length;
    });
  }

  // One after the other by id, so that two lists that overlap never wait for each other.
  private each(
    actor: StaffActor,
    seen: readonly SeenReminder[],
    name: 'reminders.reminder-completed' | 'reminders.reminder-moved' | 'reminders.reminder-scheduled',
    change: (tx: Tx, reminder: Reminder, now: string) => Partial<Reminder> | Promise<Partial<Reminder>>,
  ): Promise<Reminder[]> {
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const saved: Reminder[] = [];
      for (const { id, version } of seen.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
        const reminder = await this.reminders.getUnchanged(tx, actor.scope, id, version);
        saved.push(await this.reminders.save(tx, reminder, version, { ...(await change(tx, reminder, now)), updatedAt: now }));
        await this.journal.record(tx, actor, { name, payload: { reminderId: id } });
      }
      return saved;
    });
  }

  private async turn(
    tx: Tx,
    actor: Insider,
    id: ReminderId,
    from: ReminderState,
    to: ReminderState,
    name: 'reminders.reminder-cancelled' | 'reminders.reminder-scheduled',
  ): Promise<void> {
    if (!(await this.reminders.turn(tx, actor.scope, id, from, to, this.clock.now()))) return;
    await this.journal.record(tx, actor, { name, payload: { reminderId: id } });
  }

  private newReminder(actor: Insider, input: ScheduleReminder): Reminder {
    const now = this.clock.now();
    const dueOn = dueDate(input.kind, input.dueOn, this.clock.today(), workingDay);
    return {
      ...input,
      id: input.id ?? (randomUUID() as ReminderId),
      tenantId: actor.scope.tenantId,
      state: 'OFFEN',
      officeId: input.officeId ?? null,
      waitingFor: input.waitingFor ?? null,
      promised: input.promised ?? false,
      priority: input.priority ?? 2,
      dueOn,
      dueAt: this.dueAt(dueOn),
      firedAt: null,
      shifts: 0,
      lastShiftReason: null,
      completedAt: null,
      completedBy: null,
      completedNote: null,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    };
  }

  private dueAt(dueOn: LocalDate): string {
    return dueOn <= this.clock.today() ? this.clock.now() : instantInBerlin(dueOn, hourOfDay);
  }
}
