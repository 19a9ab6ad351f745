import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownedBy, rowSecurity } from './row-security.js';

/** Documents of a case; their files lie in a folder of their own, sealed. */
export class Documents20261124000410 implements MigrationInterface {
  readonly name = 'Documents20261124000410';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema documents;
      grant usage on schema documents to weiterlotse_app;

      create table documents.document (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete restrict,
        kind text not null check (kind in ('cv', 'certificate', 'employment-contract', 'offer', 'application-form', 'correspondence', 'other')),
        name text not null check (length(name) between 1 and 150),
        media_type text not null check (media_type in (
          'application/pdf', 'image/jpeg', 'image/png', 'image/tiff',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'application/vnd.oasis.opendocument.text', 'text/plain')),
        size int not null check (size > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        file_id uuid unique,
        state text not null check (state in ('quarantine', 'clean', 'refused', 'withdrawn')),
        scan_result text check (scan_result in ('clean', 'infected', 'skipped')),
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid not null,
        updated_at timestamptz not null,
        -- What anybody may open was looked at.
        check (state <> 'clean' or (file_id is not null and scan_result is not null and scan_result <> 'infected'))
      );
      create index document_of_case on documents.document (tenant_id, case_id, created_at desc);
      create index document_case on documents.document (case_id);
      create index document_waiting on documents.document (updated_at) where state = 'quarantine';
      grant select, insert on documents.document to weiterlotse_app;
      -- Content, digest and whose it is never change.
      grant update (kind, name, file_id, state, scan_result, version, updated_at) on documents.document to weiterlotse_app;

      select audit.watch('documents.document', 'case', 'case_id');
      ${rowSecurity('documents.document', {
        people: `exists (select from counselling.case k where k.id = case_id
          and (k.client_id is null or exists (select from clients.client c where c.id = k.client_id)))`,
      })}

      -- The worker looks for what waits at all Träger, and works within the one of each document.
      create function documents.waiting_for_scan(before timestamptz, most int) returns table (id uuid, tenant_id uuid)
        language sql stable security definer set search_path = pg_catalog as $f$
          select d.id, d.tenant_id from documents.document d where d.state = 'quarantine' and d.updated_at < before order by d.updated_at limit most $f$;
      create function documents.known_files(ids uuid[]) returns setof uuid
        language sql stable security definer set search_path = pg_catalog as $f$
          select d.file_id from documents.document d where d.file_id = any(ids) $f$;
      grant select (id, tenant_id, state, updated_at, file_id) on documents.document to house_keeper;
      ${ownedBy('house_keeper', 'documents', ['documents.waiting_for_scan(timestamptz, int)', 'documents.known_files(uuid[])'])}
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
