import { Injectable } from '@nestjs/common';
import type { ClientId, LocalDate, TenantScope, UserId } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Household, HouseholdMember } from './household.js';

/** A member as the page shows it: another client with name and number, wherever the link was made. */
export type HouseholdRow = HouseholdMember & {
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly number: string | null;
};

/** SQL of households; who does not see both persons does not see their link (row-level security). */
@Injectable()
export class HouseholdsStore {
  async find(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<Household | null> {
    const rows: Household[] = await tx.query(
      `select bg_number as "bgNumber", care_need as "careNeed", care_purpose as "carePurpose"
         from clients.household where client_id = $1 and tenant_id = $2`,
      [clientId, tenantId],
    );
    return rows[0] ?? null;
  }

  /** Sets what is known through a person loaded within the scope. */
  async put(tx: Tx, { tenantId }: TenantScope, clientId: ClientId, household: Household, now: string, by: UserId): Promise<void> {
    await tx.query(
      `insert into clients.household as h (client_id, tenant_id, bg_number, care_need, care_purpose, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (client_id) do update set bg_number = excluded.bg_number, care_need = excluded.care_need,
         care_purpose = excluded.care_purpose, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
       where h.tenant_id = $2`,
      [clientId, tenantId, household.bgNumber, household.careNeed, household.carePurpose, now, by],
    );
  }

  /** Everybody linked with a person, from either side; those who left last. */
  members(tx: Tx, { tenantId }: TenantScope, clientId: ClientId): Promise<HouseholdRow[]> {
    return tx.query(
      `select m.id, m.client_id as "clientId", m.member_client_id as "memberClientId", m.role, m.birth_year as "birthYear",
              m.starts_on as "startsOn", m.ends_on as "endsOn", m.recorded_at as "recordedAt", m.recorded_by as "recordedBy",
              c.last_name as "lastName", c.first_name as "firstName", c.number
         from clients.household_member m
         left join clients.client c on c.tenant_id = $1 and c.id = case when m.client_id = $2 then m.member_client_id else m.client_id end
        where m.tenant_id = $1 and (m.client_id = $2 or m.member_client_id = $2)
        order by m.ends_on desc nulls first, m.starts_on, m.id`,
      [tenantId, clientId],
    );
  }

  /** False when the id is taken. Throws the database's error 23505 on `household_member_once` when the two are linked already. */
  async insert(tx: Tx, { tenantId }: TenantScope, member: HouseholdMember): Promise<boolean> {
    const { id, clientId, memberClientId, role, birthYear, startsOn, endsOn, recordedAt, recordedBy } = member;
    const rows: unknown[] = await tx.query(
      `insert into clients.household_member (id, tenant_id, client_id, member_client_id, role, birth_year, starts_on, ends_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing returning id`,
      [id, tenantId, clientId, memberClientId, role, birthYear, startsOn, endsOn, recordedAt, recordedBy],
    );
    return rows.length === 1;
  }

  /** Ends a link of this person; false where there is none. */
  async end(tx: Tx, { tenantId }: TenantScope, clientId: ClientId, id: string, endsOn: LocalDate): Promise<boolean> {
    const [, ended]: [unknown, number] = await tx.query(
      `update clients.household_member set ends_on = $4 where id = $1 and tenant_id = $2 and (client_id = $3 or member_client_id = $3)`,
      [id, tenantId, clientId, endsOn],
    );
    return ended === 1;
  }

  /** Takes a link of this person away; false where there is none. */
  async remove(tx: Tx, { tenantId }: TenantScope, clientId: ClientId, id: string): Promise<boolean> {
    const [, removed]: [unknown, number] = await tx.query(
      `delete from clients.household_member where id = $1 and tenant_id = $2 and (client_id = $3 or member_client_id = $3)`,
      [id, tenantId, clientId],
    );
    return removed === 1;
  }
}
