import { Injectable } from '@nestjs/common';
import type { OfficeId, StaffActor, TeamId, UserId } from '@app/kernel';
import { Clients } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { Users } from '@app/identity';
import type { Insider } from '@app/reminders';
import { dayInBerlin, plusMilliseconds, type Tx } from '@app/platform';
import { outOfSight, personAway, unknownColleague, unknownCompany, unknownRoom } from '../errors.js';
import { Rooms } from '../room/rooms.service.js';
import type { Appointment, AppointmentStep, MakeAppointment, WallTime } from './appointment.js';
import { AppointmentsStore } from './appointments.store.js';
import { OpenHours } from './open-hours.service.js';
import { spanOf } from './wall-time.js';

/** Whose calendar an appointment stands in first, and where. */
type Desk = { readonly ownerId: UserId; readonly teamId: TeamId; readonly officeId: OfficeId };

type Asked = WallTime & { readonly userIds: readonly UserId[]; readonly roomId: string | null; readonly outsideHours: boolean };

/** One colleague for another, among those who take part. */
export type Replacement = { readonly from: UserId; readonly to: UserId; readonly persons: readonly UserId[] };

/** Who and what an appointment needs: colleagues, room, person or company, open hours. Within the caller's transaction. */
@Injectable()
export class Attendance {
  constructor(
    private readonly store: AppointmentsStore,
    private readonly users: Users,
    private readonly rooms: Rooms,
    private readonly hours: OpenHours,
    private readonly clients: Clients,
    private readonly companies: CompanyLists,
  ) {}

  /** All of it may be agreed; answers whose desk it lies on. Problems: see `Appointments.make`. */
  async check(tx: Tx, actor: StaffActor, input: MakeAppointment): Promise<Desk> {
    const first = await this.deskOf(tx, actor, input.userIds);
    const desk = input.clientId !== null || inReach(actor, first) ? first : await this.ownDesk(tx, actor, input.userIds);
    if (input.clientId !== null) await this.clients.get(tx, actor.scope, input.clientId);
    if (input.establishmentId !== null && !(await this.companies.summaries([input.establishmentId])).has(input.establishmentId))
      throw unknownCompany();
    await this.checkPlace(tx, actor, desk.officeId, input);
    return desk;
  }

  /** The new time and room may be agreed. */
  async checkMove(tx: Tx, actor: StaffActor, before: Appointment, asked: Asked): Promise<void> {
    await this.checkPlace(tx, actor, before.officeId, asked, before.roomId);
  }

  /**
   * `to` may take the place of `from`; answers who took part before and what changes about the appointment. Throws Problems
   * `calendar.unknown-colleague`, `calendar.person-away`.
   */
  async checkReplace(
    tx: Tx,
    actor: Insider,
    appointment: Appointment,
    from: UserId,
    to: UserId,
  ): Promise<{ readonly persons: readonly UserId[]; readonly desk: Partial<Desk> }> {
    const persons = await this.store.personsOf(tx, appointment);
    if (!persons.includes(from)) throw unknownColleague();
    const { ownerId } = await this.deskOf(tx, actor, [to]);
    await this.refuseAway(actor, [to], appointment, '/to');
    // Office and team stay: the appointment is where it was agreed, and those who saw it still do.
    return { persons, desk: appointment.ownerId === from ? { ownerId } : {} };
  }

  /**
   * These people may take part instead of those who did; the owner stays as long as they take part, else it is the first. Throws Problems
   * `calendar.unknown-colleague`, `calendar.person-away`.
   */
  async checkPersons(
    tx: Tx,
    actor: StaffActor,
    appointment: Appointment,
    userIds: readonly UserId[],
  ): Promise<{ readonly added: readonly UserId[]; readonly removed: readonly UserId[]; readonly ownerId: UserId }> {
    const before = await this.store.personsOf(tx, appointment);
    const { ownerId } = await this.deskOf(tx, actor, userIds);
    const added = [...new Set(userIds)].filter((userId) => !before.includes(userId));
    if (added.length > 0) await this.refuseAway(actor, added, appointment, '/userIds');
    return {
      added,
      removed: before.filter((userId) => !userIds.includes(userId)),
      ownerId: userIds.includes(appointment.ownerId) ? appointment.ownerId : ownerId,
    };
  }

  /**
   * Who takes part after a step, and who owns it. Taken back, it goes on without those who work here no more, within the caller's transaction
   * and before its state is written; where nobody is left, the database refuses it.
   */
  async afterStep(
    tx: Tx,
    appointment: Appointment,
    step: AppointmentStep,
  ): Promise<{ readonly userIds: readonly UserId[]; readonly ownerId: UserId }> {
    const { ownerId, tenantId } = appointment;
    const userIds = await this.store.personsOf(tx, appointment);
    if (step !== 'reopen') return { userIds, ownerId };
    const active = await this.users.activeOf(tx, tenantId, userIds);
    const [first] = active;
    if (!first || active.length === userIds.length) return { userIds, ownerId };
    for (const userId of userIds) if (!active.includes(userId)) await this.store.removePerson(tx, appointment, userId);
    return { userIds: active, ownerId: active.includes(ownerId) ? ownerId : first };
  }

  /** `to` takes the place of `from`. */
  async replace(tx: Tx, appointment: Appointment, { from, to, persons }: Replacement): Promise<void> {
    if (from === to) return;
    if (!persons.includes(to)) await this.store.addPersons(tx, appointment, [to]);
    await this.store.removePerson(tx, appointment, from);
  }

  // About nobody the reader sees, and first of another team: then it lies on the own desk, or is out of sight as soon as it is agreed.
  private async ownDesk(tx: Tx, actor: StaffActor, userIds: readonly UserId[]): Promise<Desk> {
    if (!userIds.includes(actor.userId)) throw outOfSight();
    return this.deskOf(tx, actor, [actor.userId]);
  }

  private async deskOf(tx: Tx, actor: Insider, userIds: readonly UserId[]): Promise<Desk> {
    const [ownerId] = userIds;
    if (!ownerId || !(await this.users.allActive(tx, actor.scope.tenantId, userIds))) throw unknownColleague();
    const [teamId, officeId] = [await this.users.teamOf(tx, ownerId), await this.users.officeOf(tx, actor.scope, ownerId)];
    if (!teamId) throw unknownColleague();
    return { ownerId, teamId, officeId };
  }

  private async checkPlace(tx: Tx, actor: StaffActor, officeId: OfficeId, asked: Asked, keptRoom: string | null = null): Promise<void> {
    const { roomId } = asked;
    if (roomId !== null && roomId !== keptRoom && !(await this.rooms.usable(tx, actor.scope, roomId))) throw unknownRoom();
    if (asked.outsideHours) return;
    await this.hours.check(actor.scope, officeId, asked.userIds, asked);
    await this.refuseAway(actor, asked.userIds, spanOf(asked), '/on');
  }

  private async refuseAway(
    { scope }: Insider,
    userIds: readonly UserId[],
    { startsAt, endsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>,
    pointer: string,
  ): Promise<void> {
    const away = (await this.store.busy(scope, userIds, [], startsAt, endsAt)).find(({ appointmentId }) => appointmentId === null);
    if (away) throw personAway(away.ofId, dayInBerlin(away.startsAt), dayInBerlin(plusMilliseconds(away.endsAt, -1)), pointer);
  }
}

const inReach = ({ userId, scope: { reach } }: StaffActor, { ownerId, teamId }: Desk): boolean =>
  ownerId === userId || reach.kind === 'tenant' || reach.teamIds.includes(teamId) || reach.deputyFor.includes(ownerId);
