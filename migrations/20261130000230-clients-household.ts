import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/**
 * The household (Bedarfsgemeinschaft, § 7(3) SGB II): what is known of it through one person, and who belongs to it. Links join persons, they
 * copy nothing; whoever is no client is a role and at most a year of birth. A link is seen by whoever sees both persons.
 */
export class ClientsHousehold20261130000230 implements MigrationInterface {
  readonly name = 'ClientsHousehold20261130000230';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.household (
        client_id uuid primary key references clients.client (id) on delete restrict,
        tenant_id uuid not null,
        bg_number text,
        care_need text check (care_need in ('childcare', 'relatives', 'both')),
        care_purpose text check (care_purpose in ('course-times', 'care-costs', 'reasonable-work')),
        recorded_at timestamptz not null,
        recorded_by uuid,
        check ((care_need is null) = (care_purpose is null))
      );
      create index household_tenant on clients.household (tenant_id, client_id);
      create table clients.household_member (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        member_client_id uuid references clients.client (id) on delete restrict,
        role text not null check (role in ('partner', 'child', 'parent', 'other')),
        birth_year int check (birth_year between 1900 and 2199),
        starts_on date not null,
        ends_on date,
        recorded_at timestamptz not null,
        recorded_by uuid,
        check (ends_on >= starts_on),
        check (member_client_id <> client_id),
        check (member_client_id is null or birth_year is null)
      );
      create index household_member_client on clients.household_member (tenant_id, client_id);
      create index household_member_other on clients.household_member (tenant_id, member_client_id);
      create unique index household_member_once on clients.household_member (tenant_id, least(client_id, member_client_id),
        greatest(client_id, member_client_id)) where ends_on is null and member_client_id is not null;
      grant select, insert, update, delete on clients.household, clients.household_member to weiterlotse_app;
      select audit.watch('clients.household', 'client', 'client_id', 'client_id', restricted => '{bg_number,care_need,care_purpose}');
      select audit.watch('clients.household_member', 'client', 'client_id', restricted => '{role,birth_year}');
      ${rowSecurity('clients.household', { people: 'exists (select from clients.client c where c.id = client_id)' })}
      ${rowSecurity('clients.household_member', {
        people: `exists (select from clients.client c where c.id = client_id)
          and (member_client_id is null or exists (select from clients.client m where m.id = member_client_id))`,
      })}
      create trigger refuse_while_locked before insert or update on clients.household
        for each row execute function clients.refuse_while_locked('client_id');
      create trigger refuse_while_locked before insert or update on clients.household_member
        for each row execute function clients.refuse_while_locked('client_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
