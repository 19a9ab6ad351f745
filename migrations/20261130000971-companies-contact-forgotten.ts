import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy } from './row-security.js';

/** Whoever left a Betrieb is forgotten after a while: the row stays with role and days, the person goes. */
export class CompaniesContactForgotten20261130000971 implements MigrationInterface {
  readonly name = 'CompaniesContactForgotten20261130000971';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table companies.contact add column forgotten_at timestamptz,
        add constraint contact_forgotten check (forgotten_at is null or (valid_to is not null and phone is null and email is null));
      create function companies.tenants_with_left_contacts(before date) returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $f$
          select distinct c.tenant_id from companies.contact c where c.valid_to < before and c.forgotten_at is null $f$;
      grant select (tenant_id, valid_to, forgotten_at) on companies.contact to house_keeper;
      ${ownedBy('house_keeper', 'companies', ['companies.tenants_with_left_contacts(date)'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
