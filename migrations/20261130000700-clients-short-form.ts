import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/**
 * Somebody is registered with a name, an age and a way of contact: the status may wait until it was asked, and an age range stands in for a
 * birth date nobody knows. That the person was informed about data protection (Art. 13 DSGVO) is on record.
 */
export class ClientsShortForm20261130000700 implements MigrationInterface {
  readonly name = 'ClientsShortForm20261130000700';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table clients.client alter column employment_status drop not null,
        add column age_range text check (age_range in ('under-18', '18-24', '25-34', '35-44', '45-54', '55-plus')),
        add column age_range_on date,
        add constraint client_age_range_day check ((age_range is null) = (age_range_on is null)),
        add constraint client_age_range_without_birth check (age_range is null or birth_date is null);

      create table clients.privacy_information (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        way text not null check (way in ('printed', 'link', 'read-out')),
        given_on date not null,
        text_version text not null,
        recorded_at timestamptz not null,
        recorded_by uuid
      );
      create index privacy_information_client on clients.privacy_information (tenant_id, client_id);
      grant select, insert, delete on clients.privacy_information to weiterlotse_app;
      select audit.watch('clients.privacy_information', 'client', 'client_id');
      ${rowSecurity('clients.privacy_information', { people: 'exists (select from clients.client c where c.id = client_id)' })}
      create trigger refuse_while_locked before insert on clients.privacy_information
        for each row execute function clients.refuse_while_locked('client_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
