import { Injectable } from '@nestjs/common';
import type { OfficeId, StaffActor, TeamId, UserId } from '@app/kernel';
import { Clients } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { Users } from '@app/identity';
import { dayInBerlin, plusMilliseconds, type Tx } from '@app/platform';
import { personAway, unknownColleague, unknownCompany, unknownRoom } from '../errors.js';
import { Rooms } from '../room/rooms.service.js';
import type { Appointment, MakeAppointment, WallTime } from './appointment.js';
import { AppointmentsStore } from './appointments.store.js';
import { OpenHours } from './open-hours.service.js';
import { spanOf } from './wall-time.js';

/** Whose calendar an appointment stands in first, and where. */
type Desk = { readonly ownerId: UserId; readonly teamId: TeamId; readonly officeId: OfficeId };

type Asked = WallTime & { readonly userIds: readonly UserId[]; readonly roomId: string | null; readonly outsideHours: boolean };

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
    const desk = await this.deskOf(tx, actor, input.userIds);
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

  /** `to` takes the place of `from`; answers what changes about the appointment. Throws Problem `calendar.unknown-colleague`. */
  async replace(tx: Tx, actor: StaffActor, appointment: Appointment, from: UserId, to: UserId): Promise<Partial<Desk>> {
    const persons = await this.store.personsOf(tx, appointment);
    if (!persons.includes(from)) throw unknownColleague();
    const desk = await this.deskOf(tx, actor, [to]);
    await this.store.removePerson(tx, appointment, from);
    if (!persons.includes(to)) await this.store.addPersons(tx, appointment, [to]);
    // Office and team stay: the appointment is where it was agreed, and those who saw it still do.
    return appointment.ownerId === from ? { ownerId: desk.ownerId } : {};
  }

  private async deskOf(tx: Tx, actor: StaffActor, userIds: readonly UserId[]): Promise<Desk> {
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
    const { startsAt, endsAt } = spanOf(asked);
    const away = (await this.store.busy(actor.scope, asked.userIds, [], startsAt, endsAt)).find(
      ({ appointmentId }) => appointmentId === null,
    );
    if (away) throw personAway(away.ofId, dayInBerlin(away.startsAt), dayInBerlin(plusMilliseconds(away.endsAt, -1)));
  }
}
