import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type LocalDate, type StaffActor, type UserId, type Version } from '@app/kernel';
import { dayInBerlin, Journal, Transactions, type Tx } from '@app/platform';
import type { Insider } from '@app/reminders';
import { appointmentsOpen, idTaken, inPast } from '../errors.js';
import {
  isOpen,
  refuseOver,
  step,
  type AbsenceReason,
  type Appointment,
  type AppointmentStep,
  type ChangeAppointment,
  type MakeAppointment,
  type MoveAppointment,
} from './appointment.js';
import { AppointmentReminders } from './appointment-reminders.service.js';
import { AppointmentsStore } from './appointments.store.js';
import { Attendance } from './attendance.service.js';
import { spanOf } from './wall-time.js';

const events = {
  confirm: 'calendar.appointment-confirmed',
  keep: 'calendar.appointment-kept',
  miss: 'calendar.appointment-missed',
  'cancel-by-client': 'calendar.appointment-cancelled',
  'cancel-by-us': 'calendar.appointment-cancelled',
  reopen: 'calendar.appointment-reopened',
} as const;

/** How many appointments of a colleague went over; ids of those that stayed because they are over, or nobody may have them. */
export type AllHandedOver = { readonly handed: number; readonly over: readonly string[]; readonly left: readonly string[] };

/** Appointments with persons, with companies, and among colleagues. */
@Injectable()
export class Appointments {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AppointmentsStore,
    private readonly attendance: Attendance,
    private readonly reminders: AppointmentReminders,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Agrees one. The same id again by the same person answers the first row. Throws Problems `kernel.not-found` for a person out of sight,
   * `kernel.id-taken`, `calendar.in-past`, `.over-midnight`, `.unknown-colleague`, `.unknown-room`, `.unknown-company`, `.person-taken`,
   * `.room-taken`, `.out-of-sight` and, unless `outsideHours`, those of `OpenHours.check`.
   */
  make(actor: StaffActor, id: string, input: MakeAppointment): Promise<Appointment> {
    const span = spanOf(input);
    const wanted = () => ({ id, userIds: input.userIds, roomId: input.roomId, ...span });
    return this.store.refusingTwice(actor.scope, wanted, () =>
      this.transactions.run(actor, async (tx) => {
        const earlier = await this.store.find(tx, actor.scope, id);
        if (earlier) return ownRow(actor, earlier);
        this.refusePast(input.on);
        const desk = await this.attendance.check(tx, actor, input);
        const appointment = this.newAppointment(actor, id, input, { ...span, ...desk });
        if (!(await this.store.insert(tx, appointment, [...new Set(input.userIds)])))
          return ownRow(actor, await this.store.find(tx, actor.scope, id));
        await this.reminders.schedule(tx, actor, appointment, [...new Set(input.userIds)]);
        await this.tell(tx, actor, 'calendar.appointment-made', id);
        return appointment;
      }),
    );
  }

  /**
   * To another time or room; its reminders move along, and who was invited has to confirm anew. Throws Problems `kernel.not-found`,
   * `kernel.stale`, `calendar.wrong-state` and those of `make`.
   */
  move(actor: StaffActor, id: string, expected: Version, input: MoveAppointment): Promise<Appointment> {
    const span = spanOf(input);
    let asked: { readonly userIds: readonly UserId[]; readonly roomId: string | null } = { userIds: [], roomId: null };
    return this.store.refusingTwice(
      actor.scope,
      () => ({ id, ...asked, ...span }),
      () =>
        this.transactions.run(actor, async (tx) => {
          const before = await this.store.getUnchanged(tx, actor.scope, id, expected);
          refuseOver(before);
          this.refusePast(input.on);
          const roomId = input.roomId === undefined ? before.roomId : input.roomId;
          asked = { userIds: await this.store.personsOf(tx, before), roomId };
          await this.attendance.checkMove(tx, actor, before, { ...input, ...asked });
          const after = await this.store.save(tx, before, {
            ...span,
            roomId,
            place: input.place === undefined ? before.place : input.place,
            state: 'GEPLANT',
            confirmed: false,
            sequence: before.sequence + 1,
            updatedAt: this.clock.now(),
          });
          await this.reminders.follow(tx, actor, before, after, asked.userIds);
          await this.tell(tx, actor, 'calendar.appointment-moved', id);
          return after;
        }),
    );
  }

  /**
   * Confirmed, kept, missed, called off, or taken back. What is over or called off reminds nobody any more; what is taken back does
   * again, not twice, without those who work here no more. A missed one has no consequence of its own. Throws Problems `kernel.not-found`, `kernel.stale`, those of `step` and, taken
   * back, `calendar.person-taken`, `calendar.room-taken`.
   */
  step(actor: StaffActor, id: string, expected: Version, name: AppointmentStep, reason: AbsenceReason | null): Promise<Appointment> {
    let asked = { id, userIds: [] as readonly UserId[], roomId: null as string | null, startsAt: '', endsAt: '' };
    return this.store.refusingTwice(
      actor.scope,
      () => asked,
      () =>
        this.transactions.run(actor, async (tx) => {
          const before = await this.store.getUnchanged(tx, actor.scope, id, expected);
          const stepped = step(before, name, reason, this.clock.now());
          const { userIds, ownerId } = await this.attendance.afterStep(tx, before, name);
          asked = { ...before, userIds };
          const after = await this.store.save(tx, before, {
            ...stepped,
            ownerId,
            updatedAt: this.clock.now(),
          });
          if (!isOpen(after)) await this.reminders.cancel(tx, actor, after);
          if (name === 'reopen') await this.reminders.reopen(tx, actor, before, after, userIds);
          await this.tell(tx, actor, events[name], id);
          return after;
        }),
    );
  }

  /**
   * Puts right what it is about and who takes part; those who come or go get or lose its reminder, and the calendars hear of it. Throws
   * Problems `kernel.not-found`, `kernel.stale`, `calendar.wrong-state`, `calendar.unknown-colleague`, `calendar.person-away`,
   * `calendar.person-taken`.
   */
  change(actor: StaffActor, id: string, expected: Version, { kind, topic, userIds }: ChangeAppointment): Promise<Appointment> {
    let asked = { id, userIds, roomId: null, startsAt: '', endsAt: '' };
    return this.store.refusingTwice(
      actor.scope,
      () => asked,
      () =>
        this.transactions.run(actor, async (tx) => {
          const before = await this.store.getUnchanged(tx, actor.scope, id, expected);
          refuseOver(before);
          asked = { ...asked, startsAt: before.startsAt, endsAt: before.endsAt };
          const { added, removed, ownerId } = await this.attendance.checkPersons(tx, actor, before, userIds);
          const moved = added.length + removed.length > 0 || kind !== before.kind;
          const sequence = before.sequence + (moved ? 1 : 0);
          const about = topic === undefined ? { kind } : { kind, topic };
          const after = await this.store.save(tx, before, { ...about, ownerId, sequence, updatedAt: this.clock.now() });
          await this.reminders.change(tx, actor, after, { added, removed });
          await this.store.addPersons(tx, after, added);
          await this.tell(tx, actor, 'calendar.appointment-reassigned', id);
          // Last: whoever sees the appointment only by taking part reaches nothing of it from here on.
          for (const userId of removed) await this.store.removePerson(tx, after, userId);
          return after;
        }),
    );
  }

  /**
   * A colleague takes somebody's place, and the appointment where that was the owner; reminders go along. Throws Problems
   * `kernel.not-found`, `kernel.stale`, `calendar.wrong-state`, `calendar.unknown-colleague`, `calendar.person-away`,
   * `calendar.person-taken`.
   */
  handOver(actor: StaffActor, id: string, expected: Version, { from, to }: Hands): Promise<Appointment> {
    let asked = { id, userIds: [to] as readonly UserId[], roomId: null, startsAt: '', endsAt: '' };
    return this.store.refusingTwice(
      actor.scope,
      () => asked,
      () =>
        this.transactions.run(actor, async (tx) => {
          const before = await this.store.getUnchanged(tx, actor.scope, id, expected);
          asked = { ...asked, startsAt: before.startsAt, endsAt: before.endsAt };
          return this.replace(tx, actor, before, { from, to });
        }),
    );
  }

  /** Throws Problem `calendar.appointments-open` (rule) while something about the case is to come; what was never ticked off stays as it is. */
  async refuseOpenOf(tx: Tx, { scope }: StaffActor, caseId: CaseId): Promise<void> {
    const open = await this.store.openOfCase(tx, scope, caseId, this.clock.now());
    if (open[0]) throw appointmentsOpen(open.length, dayInBerlin(open[0].startsAt));
  }

  /**
   * The case changed hands: its appointments still to come in which the former owner takes part go along, within the caller's transaction. One at
   * whose time the new owner has something else, or is away, stays where it is. Answers how many went.
   */
  async followCase(tx: Tx, actor: Insider, caseId: CaseId, { from, to }: Hands): Promise<number> {
    let moved = 0;
    for (const before of await this.store.openOfCase(tx, actor.scope, caseId, this.clock.now())) {
      const isFrom = (await this.store.personsOf(tx, before)).includes(from);
      if (!isFrom || !(await this.store.isFree(actor.scope, before, to))) continue;
      await this.replace(tx, actor, before, { from, to });
      moved += 1;
    }
    return moved;
  }

  /**
   * Every open appointment of a colleague the actor sees goes to its receiver, within the caller's transaction; it stays where there is none,
   * and where it is over, because its outcome is recorded by whoever was there. Throws Problems
   * `calendar.unknown-colleague`, `calendar.person-away` and, with the time, `calendar.person-taken`: that one is moved or called off first.
   */
  async handOverAll(
    tx: Tx,
    actor: StaffActor,
    from: UserId,
    receiverOf: (appointment: Appointment) => UserId | null,
  ): Promise<AllHandedOver> {
    const open = await this.store.openOfColleague(tx, actor.scope, from);
    const now = this.clock.now();
    const over: string[] = [];
    const left: string[] = [];
    for (const before of open) {
      const to = receiverOf(before);
      if (before.endsAt <= now) over.push(before.id);
      else if (to === null) left.push(before.id);
      if (before.endsAt <= now || to === null) continue;
      await this.store.refuseTaken(actor.scope, before, to);
      await this.replace(tx, actor, before, { from, to });
    }
    return { handed: open.length - over.length - left.length, over, left };
  }

  private async replace(tx: Tx, actor: Insider, before: Appointment, { from, to }: Hands): Promise<Appointment> {
    refuseOver(before);
    const { persons, desk } = await this.attendance.checkReplace(tx, actor, before, from, to);
    const after = await this.store.save(tx, before, { ...desk, sequence: before.sequence + 1, updatedAt: this.clock.now() });
    await this.reminders.handOver(tx, actor, before, { from, to, persons });
    // Last: whoever sees the appointment only by taking part reaches nothing of it from here on.
    await this.attendance.replace(tx, before, { from, to, persons });
    await this.tell(tx, actor, 'calendar.appointment-reassigned', before.id);
    return after;
  }

  private newAppointment(
    actor: StaffActor,
    id: string,
    { kind, channel, topic, roomId, place, clientId, establishmentId, caseId, remindDaysBefore }: MakeAppointment,
    rest: Pick<Appointment, 'startsAt' | 'endsAt' | 'ownerId' | 'officeId' | 'teamId'>,
  ): Appointment {
    const now = this.clock.now();
    const made = {
      state: 'GEPLANT',
      confirmed: false,
      reason: null,
      sequence: 0,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    } as const;
    const asked = { kind, channel, topic, roomId, place, clientId, establishmentId, caseId, remindDaysBefore };
    return { id, tenantId: actor.scope.tenantId, ...asked, ...rest, ...made };
  }

  private refusePast(on: LocalDate): void {
    if (on < this.clock.today()) throw inPast(on);
  }

  private tell(tx: Tx, actor: Insider, name: AppointmentEvent, appointmentId: string): Promise<void> {
    return this.journal.record(tx, actor, { name, payload: { appointmentId } });
  }
}

type Hands = { readonly from: UserId; readonly to: UserId };

type AppointmentEvent =
  (typeof events)[AppointmentStep] | 'calendar.appointment-made' | 'calendar.appointment-moved' | 'calendar.appointment-reassigned';

const ownRow = (actor: StaffActor, row: Appointment | null): Appointment => {
  if (row?.createdBy !== actor.userId) throw idTaken();
  return row;
};
