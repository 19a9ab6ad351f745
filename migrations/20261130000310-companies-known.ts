import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a Träger knows of a company is corrected and ended, never overwritten: counts, agreements, contacts. */
export class CompaniesKnown20261130000310 implements MigrationInterface {
  readonly name = 'CompaniesKnown20261130000310';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- A corrected count stays, names the row that replaced it, and counts no more.
      alter table companies.headcount
        add column evidence text,
        add column replaced_by uuid,
        add column replaced_at timestamptz,
        add column replaced_reason text,
        drop constraint headcount_tenant_id_establishment_id_as_of_key,
        add constraint headcount_replaced check ((replaced_at is null) = (replaced_by is null) and (replaced_at is null) = (replaced_reason is null)),
        add constraint headcount_replaced_later check (replaced_at is null or replaced_at >= created_at);
      create unique index headcount_of_day on companies.headcount (tenant_id, establishment_id, as_of) where replaced_at is null;

      -- Only an agreement that covers berufliche Weiterbildung lowers the employer's share (§ 82(4) SGB III); those so far were asked for as such.
      alter table companies.agreement
        add column scope text,
        add column covers_training boolean not null default true,
        add column version int not null default 1,
        add column updated_at timestamptz,
        add constraint agreement_ends_later check (valid_to is null or valid_to >= valid_from);

      -- Nobody is deleted: whoever has left has an end. One of those who are there is the main contact.
      alter table companies.contact
        add column main boolean not null default false,
        add column valid_from date,
        add column valid_to date,
        add column version int not null default 1,
        add column created_by uuid,
        add column updated_at timestamptz,
        add constraint contact_ends_later check (valid_to is null or valid_from is null or valid_to >= valid_from),
        add constraint contact_main_is_there check (not main or valid_to is null);
      create unique index contact_main on companies.contact (tenant_id, establishment_id) where main;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
