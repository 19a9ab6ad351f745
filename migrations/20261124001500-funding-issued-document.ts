import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

const ofApplication = 'exists (select from funding.application a where a.id = application_id)';

/**
 * Letters about an application. What they say is sealed; the file is made from it again and has the same digest. The company sees what was
 * released for it: a letter for a person is never one of them.
 */
export class FundingIssuedDocument20261124001500 implements MigrationInterface {
  readonly name = 'FundingIssuedDocument20261124001500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table funding.issued_document (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        participation_id uuid references funding.participation (id) on delete restrict,
        kind text not null check (kind in ('foerderuebersicht', 'antragszusammenfassung', 'bescheid', 'klartext')),
        state text not null check (state in ('entwurf', 'freigegeben', 'ersetzt', 'verworfen')),
        application_version int not null,
        -- Null once an erasure took it, or a newer draft.
        content_sealed text constraint issued_document_content_sealed check (content_sealed ~ '^s1\\.[a-z0-9-]{1,16}\\.[A-Za-z0-9_-]{120,}$'),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        rule_set text,
        engine_version text,
        renderer_version text not null,
        released_at timestamptz,
        released_by uuid,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid not null,
        updated_at timestamptz not null,
        constraint issued_document_addressee check (case kind
          when 'klartext' then participation_id is not null when 'bescheid' then true else participation_id is null end),
        constraint issued_document_released check ((released_at is null) = (released_by is null))
      );
      create unique index issued_document_one_current on funding.issued_document
        (tenant_id, application_id, kind, state, coalesce(participation_id, application_id)) where state in ('entwurf', 'freigegeben');
      create index issued_document_of_application on funding.issued_document (tenant_id, application_id);
      grant select, insert, update on funding.issued_document to weiterlotse_app;
      ${rowSecurity('funding.issued_document', {
        people: ofApplication,
        company: `participation_id is null and state = 'freigegeben' and ${ofApplication}`,
      })}
      select audit.watch('funding.issued_document', 'application', 'application_id', restricted => '{content_sealed}');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
