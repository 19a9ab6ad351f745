import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type LocalDate, type TeamId, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, KeyRing, type Tx } from '@app/platform';
import { QualificationEntity } from '../qualification/qualification.entity.js';
import { answerFrom, type QualificationAnswer } from '../qualification/qualification.js';
import type { Client, EmploymentStatus } from './client.js';
import { ClientEntity } from './client.entity.js';
import { openDisability, sealDisability } from './sealed-disability.js';
import type { ClientFundingFacts, SevereDisability } from './severe-disability.js';

type FactsRow = {
  birthDate: LocalDate | null;
  recordSealed: string | null;
  hasQualification: boolean | null;
  qualificationOn: LocalDate | null;
  employmentStatus: EmploymentStatus | null;
};

type SealedRow = Pick<SevereDisability, 'recordedAt' | 'recordedBy'> & { readonly recordSealed: string };

/** SQL of persons: reads need a scope, writes a Tx; a person of another Träger is as good as none. */
@Injectable()
export class ClientsStore {
  constructor(private readonly keyRing: KeyRing) {}

  /** Adds the rows; answers the ids of those whose id was not taken. */
  async insertAll(tx: Tx, clients: readonly Client[]): Promise<readonly ClientId[]> {
    const rows = [...clients];
    const { raw } = await tx.createQueryBuilder().insert().into(ClientEntity).values(rows).orIgnore().returning('id').execute();
    return (raw as { id: ClientId }[]).map(({ id }) => id);
  }

  /** The row within the scope, or null. */
  find(tx: Tx, scope: TenantScope, id: ClientId): Promise<Client | null> {
    return tx.findOneBy(ClientEntity, { id, tenantId: scope.tenantId });
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(tx: Tx, scope: TenantScope, id: ClientId): Promise<Client> {
    const client = await this.find(tx, scope, id);
    if (!client) throw notFound();
    return client;
  }

  /** As `get`, and nobody else changes the row until the transaction ends. Throws Problem `kernel.not-found` outside the scope. */
  async getLocked(tx: Tx, scope: TenantScope, id: ClientId): Promise<Client> {
    const client = await tx.findOne(ClientEntity, { where: { id, tenantId: scope.tenantId }, lock: { mode: 'pessimistic_write' } });
    if (!client) throw notFound();
    return client;
  }

  /** Whether the answer about a Berufsabschluss follows from recorded qualifications. */
  async answerFollows(tx: Tx, { tenantId }: TenantScope, id: ClientId): Promise<boolean> {
    return answerFrom(await tx.findBy(QualificationEntity, { clientId: id, tenantId })) !== undefined;
  }

  /** Puts the answer the person gave aside while another one follows from what is recorded. */
  async keepAnswer(tx: Tx, { tenantId }: TenantScope, id: ClientId): Promise<void> {
    await tx.query(
      `update clients.client set stated_qualification = has_qualification, stated_qualification_on = qualification_on
       where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
  }

  /** The answer put aside, which is there no longer after that. */
  async takeAnswer(tx: Tx, { tenantId }: TenantScope, id: ClientId): Promise<QualificationAnswer> {
    const rows: QualificationAnswer[] = await tx.query(
      `select stated_qualification as "hasQualification", stated_qualification_on as "qualificationOn"
       from clients.client where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    await tx.query(
      `update clients.client set stated_qualification = null, stated_qualification_on = null where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    return rows[0] ?? { hasQualification: null, qualificationOn: null };
  }

  /** By the place in `persons`: the oldest file within the scope of the same name and birth date, whether it is locked, and knows no status. */
  async samePersons(
    tx: Tx,
    { tenantId }: TenantScope,
    persons: readonly Pick<Client, 'lastName' | 'firstName' | 'birthDate'>[],
  ): Promise<ReadonlyMap<number, { readonly id: ClientId; readonly locked: boolean; readonly withoutStatus: boolean }>> {
    const births = persons.map(({ birthDate }) => birthDate);
    const rows: { place: string; id: ClientId; locked: boolean; withoutStatus: boolean }[] = await tx.query(
      `select distinct on (p.place) p.place, c.id, clients.file_is_locked(c.id) as locked, c.employment_status is null as "withoutStatus"
       from clients.client c join unnest($2::text[], $3::text[], $4::date[]) with ordinality as p (last_name, first_name, birth_date, place)
         on c.birth_date = p.birth_date and platform.fold(c.last_name) = platform.fold(p.last_name)
           and platform.fold(c.first_name) = platform.fold(p.first_name)
       where c.tenant_id = $1 and c.birth_date = any($4::date[]) order by p.place, c.created_at, c.id`,
      [tenantId, persons.map(({ lastName }) => lastName), persons.map(({ firstName }) => firstName), births],
    );
    return new Map(rows.map(({ place, ...same }) => [Number(place) - 1, same]));
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, client: Client, expected: Version, changes: Partial<Client>): Promise<Client> {
    const version = await guardedUpdate(tx, ClientEntity, client.id, expected, changes);
    return { ...client, ...changes, version };
  }

  /** Looks past the reach, by the rules of `clients.client_to_open`. */
  async toOpen(tx: Tx, number: string, protectedToo: boolean): Promise<{ id: ClientId; homeTeamId: TeamId | null } | undefined> {
    const rows: { id: ClientId; homeTeamId: TeamId | null }[] = await tx.query(
      `select id, home_team_id as "homeTeamId" from clients.client_to_open($1, $2)`,
      [number, protectedToo],
    );
    return rows[0];
  }

  /** The restricted record, or null when nobody asked. */
  async findSevereDisability(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<SevereDisability | null> {
    const rows: SealedRow[] = await tx.query(
      `select record_sealed as "recordSealed", recorded_at as "recordedAt", recorded_by as "recordedBy"
       from clients.severe_disability where client_id = $1 and tenant_id = $2`,
      [clientId, scope.tenantId],
    );
    const [row] = rows;
    return row
      ? { clientId, ...openDisability(this.keyRing, clientId, row.recordSealed), recordedAt: row.recordedAt, recordedBy: row.recordedBy }
      : null;
  }

  /** Sets the restricted record of a client that was loaded within the scope. */
  async putSevereDisability(tx: Tx, scope: TenantScope, record: SevereDisability): Promise<void> {
    await tx.query(
      `insert into clients.severe_disability as d (client_id, tenant_id, record_sealed, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5)
       on conflict (client_id) do update set record_sealed = excluded.record_sealed, recorded_at = excluded.recorded_at,
         recorded_by = excluded.recorded_by
       where d.tenant_id = $2`,
      [record.clientId, scope.tenantId, sealDisability(this.keyRing, record.clientId, record), record.recordedAt, record.recordedBy],
    );
  }

  /** Takes the restricted record away; false where there was none. */
  async removeSevereDisability(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<boolean> {
    const [, removed]: [unknown, number] = await tx.query(`delete from clients.severe_disability where client_id = $1 and tenant_id = $2`, [
      clientId,
      tenantId,
    ]);
    return removed === 1;
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async fundingFacts(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<ClientFundingFacts> {
    const rows: FactsRow[] = await tx.query(
      `select c.birth_date as "birthDate", d.record_sealed as "recordSealed", c.has_qualification as "hasQualification",
              c.qualification_on as "qualificationOn", c.employment_status as "employmentStatus"
       from clients.client c left join clients.severe_disability d on d.client_id = c.id and d.tenant_id = c.tenant_id
       where c.id = $1 and c.tenant_id = $2`,
      [clientId, scope.tenantId],
    );
    const facts = rows[0];
    if (!facts) throw notFound();
    return {
      birthDate: facts.birthDate ?? undefined,
      severelyDisabled:
        facts.recordSealed === null ? undefined : openDisability(this.keyRing, clientId, facts.recordSealed).severelyDisabled,
      hasQualification: facts.hasQualification ?? undefined,
      qualificationOn: facts.qualificationOn ?? undefined,
      employmentStatus: facts.employmentStatus ?? undefined,
    };
  }
}
