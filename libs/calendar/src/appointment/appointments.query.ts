import { Injectable } from '@nestjs/common';
import { notFound, type CaseId, type ClientId, type EstablishmentId, type TenantScope, type UserId } from '@app/kernel';
import { Reader } from '@app/platform';
import type { Appointment } from './appointment.js';
import { AppointmentsStore, type Busy } from './appointments.store.js';

/** An appointment with its room and everybody who takes part. */
export type AppointmentRow = Appointment & {
  readonly roomName: string | null;
  readonly userIds: readonly UserId[];
};

/** Whom or what appointments are about. */
export type AppointmentSubject =
  | { readonly kind: 'client'; readonly id: ClientId }
  | { readonly kind: 'company'; readonly id: EstablishmentId }
  | { readonly kind: 'case'; readonly id: CaseId };

const columns = `a.id, a.tenant_id as "tenantId", a.office_id as "officeId", a.team_id as "teamId", a.owner_id as "ownerId", a.kind, a.channel, a.topic,
  a.starts_at as "startsAt", a.ends_at as "endsAt", a.room_id as "roomId", a.place, a.client_id as "clientId",
  a.establishment_id as "establishmentId", a.case_id as "caseId", a.state, a.confirmed, a.reason, a.sequence, a.remind_days_before as "remindDaysBefore",
  a.version, a.created_at as "createdAt", a.created_by as "createdBy", a.updated_at as "updatedAt",
  (select r.name from calendar.room r where r.id = a.room_id) as "roomName",
  array(select p.user_id from calendar.appointment_person p where p.appointment_id = a.id order by p.user_id <> a.owner_id, p.user_id) as "userIds"`;

const columnOf = { client: 'client_id', company: 'establishment_id', case: 'case_id' } as const;

/** Lists of appointments, each one statement; calendar and list ask the same. */
@Injectable()
export class AppointmentLists {
  constructor(
    private readonly reader: Reader,
    private readonly store: AppointmentsStore,
  ) {}

  /** Those that touch the time between two instants and in which one of these people takes part, as far as the caller sees them; at most 1,000. */
  between(
    scope: TenantScope,
    { userIds, since, before }: { readonly userIds: readonly UserId[]; readonly since: string; readonly before: string },
  ): Promise<readonly AppointmentRow[]> {
    return this.reader.rows<AppointmentRow>(scope, {
      name: 'calendar.between',
      access: { of: ['appointment.list'], when: 'always' },
      text: `select ${columns} from calendar.appointment a
             where a.tenant_id = $1 and a.id in (select p.appointment_id from calendar.appointment_person p
               where p.tenant_id = $1 and p.user_id = any($2)
               -- None is longer than a day.
               and p.starts_at > $3::timestamptz - interval '1 day' and p.starts_at < $4 and p.ends_at > $3)
             order by a.starts_at, a.id limit 1000`,
      values: [scope.tenantId, userIds, since, before],
    });
  }

  /** When these people are taken by what `shown` does not show: another team's appointments, a protected person's; times only. */
  async alsoTaken(
    scope: TenantScope,
    { userIds, since, before }: { readonly userIds: readonly UserId[]; readonly since: string; readonly before: string },
    shown: readonly AppointmentRow[],
  ): Promise<readonly Busy[]> {
    const seen = new Set(shown.map(({ id }) => id));
    return (await this.store.busy(scope, userIds, [], since, before)).filter(
      ({ appointmentId }) => appointmentId === null || !seen.has(appointmentId),
    );
  }

  /** About one person, company or case: the latest first, at most 100. */
  about(scope: TenantScope, { kind, id }: AppointmentSubject): Promise<readonly AppointmentRow[]> {
    return this.reader.rows<AppointmentRow>(scope, {
      name: `calendar.about-${kind}`,
      access: { of: ['appointment.list'], when: 'always' },
      text: `select ${columns} from calendar.appointment a where a.tenant_id = $1 and a.${columnOf[kind]} = $2
             order by a.starts_at desc, a.id limit 100`,
      values: [scope.tenantId, id],
    });
  }

  /** Everything planned in which one colleague takes part, as far as the caller sees it, by time: when and what kind, no topic. */
  ofColleague(scope: TenantScope, userId: UserId): Promise<readonly Pick<Appointment, 'id' | 'kind' | 'startsAt' | 'endsAt'>[]> {
    return this.reader.rows(scope, {
      name: 'calendar.of-colleague',
      text: `select a.id, a.kind, a.starts_at as "startsAt", a.ends_at as "endsAt" from calendar.appointment a
             where a.tenant_id = $1 and a.state in ('GEPLANT', 'BESTAETIGT')
               and a.id in (select p.appointment_id from calendar.appointment_person p where p.tenant_id = $1 and p.user_id = $2)
             order by a.starts_at, a.id`,
      values: [scope.tenantId, userId],
    });
  }

  /** How many there are, whether the caller sees them or not. */
  async openCount(scope: TenantScope, userId: UserId): Promise<number> {
    const [row] = await this.reader.rows<{ n: number }>(scope, {
      name: 'calendar.open-duties',
      text: 'select calendar.open_duties($1, $2)::int as n',
      values: [scope.tenantId, userId],
    });
    return row?.n ?? 0;
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(scope: TenantScope, id: string): Promise<AppointmentRow> {
    const [row] = await this.reader.rows<AppointmentRow>(scope, {
      name: 'calendar.get',
      access: { of: ['appointment.read'], when: 'found' },
      text: `select ${columns} from calendar.appointment a where a.tenant_id = $1 and a.id = $2`,
      values: [scope.tenantId, id],
    });
    if (!row) throw notFound();
    return row;
  }
}
