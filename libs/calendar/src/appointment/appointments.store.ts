import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { notFound, stale, type CaseId, type TenantScope, type UserId, type Version } from '@app/kernel';
import { dayInBerlin, guardedUpdate, Reader, timeInBerlin, type Tx } from '@app/platform';
import { personTaken, roomTaken } from '../errors.js';
import type { Appointment } from './appointment.js';
import { AppointmentEntity } from './appointment.entity.js';

/** When somebody or a room is taken; no word about what for. */
export type Busy = {
  readonly kind: 'person' | 'room';
  readonly ofId: string;
  /** Null: somebody is away. */
  readonly appointmentId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
};

/** SQL of appointments: reads need a scope, writes a Tx. */
@Injectable()
export class AppointmentsStore {
  constructor(private readonly reader: Reader) {}

  /** Null outside the scope. */
  find(tx: Tx, { tenantId }: TenantScope, id: string): Promise<Appointment | null> {
    return tx.findOneBy(AppointmentEntity, { id, tenantId });
  }

  /** As it is, locked until the transaction ends; null outside the scope. */
  findLocked(tx: Tx, { tenantId }: TenantScope, id: string): Promise<Appointment | null> {
    return tx.findOne(AppointmentEntity, { where: { id, tenantId }, lock: { mode: 'pessimistic_write' } });
  }

  /** As the caller saw it, locked. Throws Problems `kernel.not-found`, `kernel.stale`. */
  async getUnchanged(tx: Tx, scope: TenantScope, id: string, expected: Version): Promise<Appointment> {
    const appointment = await this.findLocked(tx, scope, id);
    if (!appointment) throw notFound();
    if (appointment.version !== expected) throw stale();
    return appointment;
  }

  /** Adds appointment and participants; false when the id is taken. */
  async insert(tx: Tx, appointment: Appointment, userIds: readonly UserId[]): Promise<boolean> {
    // Only for the id: a room that is taken has to be heard of.
    const rows: unknown[] = await tx.query(
      `insert into calendar.appointment (id, tenant_id, office_id, team_id, owner_id, kind, channel, topic, starts_at, ends_at, room_id, place,
         client_id, establishment_id, case_id, state, sequence, remind_days_before, version, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $20)
       on conflict (id) do nothing returning id`,
      [...inserted(appointment)],
    );
    if (rows.length === 0) return false;
    await this.addPersons(tx, appointment, userIds);
    return true;
  }

  async addPersons(tx: Tx, { id, tenantId, startsAt, endsAt }: Appointment, userIds: readonly UserId[]): Promise<void> {
    await tx.query(
      `insert into calendar.appointment_person (appointment_id, tenant_id, user_id, starts_at, ends_at, holds)
       select $1, $2, u, $3, $4, true from unnest($5::uuid[]) u`,
      [id, tenantId, startsAt, endsAt, userIds],
    );
  }

  async removePerson(tx: Tx, { id, tenantId }: Appointment, userId: UserId): Promise<void> {
    await tx.query('delete from calendar.appointment_person where appointment_id = $1 and tenant_id = $2 and user_id = $3', [
      id,
      tenantId,
      userId,
    ]);
  }

  async personsOf(tx: Tx, { id, tenantId }: Appointment): Promise<readonly UserId[]> {
    const rows: { userId: UserId }[] = await tx.query(
      `select user_id as "userId" from calendar.appointment_person where appointment_id = $1 and tenant_id = $2 order by user_id`,
      [id, tenantId],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Everything planned in which this person takes part, locked; by time. */
  async openOfColleague(tx: Tx, { tenantId }: TenantScope, userId: UserId): Promise<readonly Appointment[]> {
    const rows: { id: string }[] = await tx.query(
      `select p.appointment_id as id from calendar.appointment_person p where p.tenant_id = $1 and p.user_id = $2`,
      [tenantId, userId],
    );
    return tx.find(AppointmentEntity, {
      where: { tenantId, id: In(rows.map(({ id }) => id)), state: In(['GEPLANT', 'BESTAETIGT']) },
      order: { startsAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Everything planned about a case that begins after an instant, locked; by time. */
  openOfCase(tx: Tx, { tenantId }: TenantScope, caseId: CaseId, since: string): Promise<readonly Appointment[]> {
    return tx.find(AppointmentEntity, {
      where: { tenantId, caseId, startsAt: MoreThan(since), state: In(['GEPLANT', 'BESTAETIGT']) },
      order: { startsAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether somebody has nothing else at the time of an appointment and is not away. */
  async isFree(scope: TenantScope, { id, startsAt, endsAt }: Appointment, userId: UserId): Promise<boolean> {
    return (await this.busy(scope, [userId], [], startsAt, endsAt)).every(({ appointmentId }) => appointmentId === id);
  }

  /** Throws Problem `calendar.person-taken` (conflict) when that person has something else at the time of an appointment. */
  async refuseTaken(scope: TenantScope, { id, startsAt, endsAt }: Appointment, userId: UserId): Promise<void> {
    const taken = (await this.busy(scope, [userId], [], startsAt, endsAt)).find(
      ({ appointmentId }) => appointmentId !== null && appointmentId !== id,
    );
    if (!taken) return;
    throw personTaken(userId, { on: dayInBerlin(taken.startsAt), from: timeInBerlin(taken.startsAt), until: timeInBerlin(taken.endsAt) });
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, appointment: Appointment, changes: Partial<Appointment>): Promise<Appointment> {
    const version = await guardedUpdate(tx, AppointmentEntity, appointment.id, appointment.version, changes);
    return { ...appointment, ...changes, version };
  }

  /** Whatever these people and rooms are taken by between two instants, whoever asks within the Träger. */
  busy(
    scope: TenantScope,
    userIds: readonly string[],
    roomIds: readonly string[],
    since: string,
    before: string,
  ): Promise<readonly Busy[]> {
    return this.reader.rows<Busy>(scope, {
      name: 'calendar.busy',
      text: `select kind, of_id as "ofId", appointment_id as "appointmentId", starts_at as "startsAt",
               ends_at as "endsAt"
             from calendar.busy($1, $2, $3, $4) order by starts_at, kind, of_id`,
      values: [userIds, roomIds, since, before],
    });
  }

  /**
   * Runs `work`; where the database refuses to take a person or room twice, throws Problem `calendar.person-taken` or
   * `calendar.room-taken` (conflict) with the time that is taken.
   */
  async refusingTwice<T>(scope: TenantScope, wanted: () => Wanted, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const kind = constraintOf(error);
      if (!kind) throw error;
      const { id, userIds, roomId, startsAt, endsAt } = wanted();
      const taken = (await this.busy(scope, userIds, roomId === null ? [] : [roomId], startsAt, endsAt)).find(
        (one) => one.kind === kind && one.appointmentId !== null && one.appointmentId !== id,
      );
      // Whoever took it has just given it back.
      if (!taken) throw stale();
      const when = { on: dayInBerlin(taken.startsAt), from: timeInBerlin(taken.startsAt), until: timeInBerlin(taken.endsAt) };
      throw taken.kind === 'room' ? roomTaken(when) : personTaken(taken.ofId, when);
    }
  }
}

/** Who and what an appointment asks for. */
export type Wanted = Pick<Appointment, 'id' | 'roomId' | 'startsAt' | 'endsAt'> & { readonly userIds: readonly string[] };

const constraintOf = (error: unknown): Busy['kind'] | undefined => {
  if (!(error instanceof Error) || !('constraint' in error)) return undefined;
  if (error.constraint === 'appointment_person_free') return 'person';
  return error.constraint === 'appointment_room_free' ? 'room' : undefined;
};

const inserted = (a: Appointment): readonly unknown[] =>
  [
    [a.id, a.tenantId, a.officeId, a.teamId, a.ownerId, a.kind, a.channel, a.topic, a.startsAt, a.endsAt, a.roomId, a.place],
    [a.clientId, a.establishmentId, a.caseId, a.state, a.sequence, a.remindDaysBefore, a.version, a.createdAt, a.createdBy],
  ].flat();
