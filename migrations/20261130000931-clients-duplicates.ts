import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/** Persons on record twice: pairs the night found, and which of them are no duplicates. */
export class ClientsDuplicates20261130000931 implements MigrationInterface {
  readonly name = 'ClientsDuplicates20261130000931';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.duplicate_pair (
        id uuid primary key,
        tenant_id uuid not null,
        first_id uuid not null references clients.client (id) on delete restrict,
        second_id uuid not null references clients.client (id) on delete restrict,
        score int not null check (score between 0 and 100),
        reasons text[] not null,
        -- Digest of what was compared: once it is another, a dismissed pair is a question again.
        compared bytea not null,
        found_at timestamptz not null,
        dismissed_at timestamptz,
        dismissed_by uuid,
        dismissed_because text check (dismissed_because in ('relatives', 'same-name', 'asked')),
        check (first_id < second_id),
        check ((dismissed_at is null) = (dismissed_because is null))
      );
      create unique index duplicate_pair_once on clients.duplicate_pair (tenant_id, first_id, second_id);
      create index duplicate_pair_open on clients.duplicate_pair (tenant_id, score, id) where dismissed_at is null;
      create index duplicate_pair_second on clients.duplicate_pair (tenant_id, second_id);
      grant select, insert, update, delete on clients.duplicate_pair to weiterlotse_app;
      ${rowSecurity('clients.duplicate_pair', { people: 'clients.sees(first_id) and clients.sees(second_id)' })}

      -- Up to which day the persons of a Träger have been compared.
      create table clients.duplicate_search (
        tenant_id uuid primary key,
        searched_on date not null
      );
      grant select, insert, update on clients.duplicate_search to weiterlotse_app;
      ${rowSecurity('clients.duplicate_search')}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
