import { Injectable } from '@nestjs/common';
import { addDays, Clock, type LocalDate, type StaffActor, type UserId } from '@app/kernel';
import { dayInBerlin, momentInBerlin, type Tx } from '@app/platform';
import { Duties, Reminders, type Insider } from '@app/reminders';
import { isOpen, type Appointment } from './appointment.js';
import type { Replacement } from './attendance.service.js';

const subjectKind = 'appointment';

/** Reminders of kind Termin that belong to an appointment: one for each who takes part. Within the caller's transaction. */
@Injectable()
export class AppointmentReminders {
  constructor(
    private readonly reminders: Reminders,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /** Sets them; one whose day has passed fires at once. Nothing for appointments without reminder or in the past. */
  async schedule(tx: Tx, actor: StaffActor, appointment: Appointment, userIds: readonly UserId[]): Promise<void> {
    const dueOn = this.dueOn(appointment);
    if (dueOn === null) return;
    for (const ownerId of userIds)
      await this.reminders.schedule(tx, actor, {
        kind: 'termin',
        ...subjectOf(appointment),
        ownerId,
        text: appointment.topic ?? 'Termin',
        dueOn,
      });
  }

  /** Follows a move: what is open moves along, and whoever had finished theirs before the appointment went to another day gets a new one. */
  async follow(tx: Tx, actor: StaffActor, before: Appointment, after: Appointment, userIds: readonly UserId[]): Promise<void> {
    const dueOn = this.dueOn(after);
    const open = await this.duties.openOf(tx, actor.scope, subjectKind, after.id);
    if (dueOn === null) return this.cancel(tx, actor, after);
    for (const reminder of open) await this.duties.move(tx, actor, reminder, { dueOn, subject: subjectOf(after) });
    const anotherDay = dayInBerlin(before.startsAt) !== dayInBerlin(after.startsAt);
    const without = userIds.filter((userId) => !open.some(({ ownerId }) => ownerId === userId));
    if (anotherDay) await this.schedule(tx, actor, after, without);
  }

  /** To another desk, when somebody takes the appointment over; called off where that person has one already. */
  async handOver(tx: Tx, actor: Insider, { id }: Appointment, { from, to, persons }: Replacement): Promise<void> {
    if (from === to) return;
    if (!persons.includes(to)) await this.duties.handOver(tx, actor, [[subjectKind, id]], from, to);
    else await this.duties.callOff(tx, actor, [subjectKind, id], from);
  }

  /** Whoever takes part from now on is reminded, whoever does not any more is not. */
  async change(
    tx: Tx,
    actor: StaffActor,
    appointment: Appointment,
    { added, removed }: { readonly added: readonly UserId[]; readonly removed: readonly UserId[] },
  ): Promise<void> {
    await this.schedule(tx, actor, appointment, added);
    for (const userId of removed) await this.duties.callOff(tx, actor, [subjectKind, appointment.id], userId);
  }

  /** Calls off what is open: the appointment is over or called off. */
  cancel(tx: Tx, actor: StaffActor, { id }: Appointment): Promise<void> {
    return this.reminders.cancelFor(tx, actor, subjectKind, id);
  }

  /** Takes back what `cancel` called off with the last step, for these who take part; whoever had been reminded is not reminded again. */
  async reopen(tx: Tx, actor: StaffActor, before: Appointment, after: Appointment, userIds: readonly UserId[]): Promise<void> {
    if (this.dueOn(after) !== null) await this.reminders.revive(tx, actor, [subjectKind, after.id], userIds, before.updatedAt);
  }

  private dueOn(appointment: Appointment): LocalDate | null {
    const today = this.clock.today();
    const day = dayInBerlin(appointment.startsAt);
    if (appointment.remindDaysBefore === null || !isOpen(appointment) || day < today) return null;
    const wished = addDays(day, -appointment.remindDaysBefore);
    return wished < today ? today : wished;
  }
}

// What the person at the desk recognises it by: the time, no name.
const subjectOf = ({ id, startsAt }: Appointment) => ({ subjectKind, subjectId: id, subjectNumber: momentInBerlin(startsAt) }) as const;
