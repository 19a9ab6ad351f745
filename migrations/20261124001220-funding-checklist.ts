import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

const ofApplication = 'exists (select from funding.application a where a.id = application_id)';

/**
 * What became of the documents an application needs; what nobody has touched has no row. The company sees what it has to supply itself, so
 * that nothing tells it about a severe disability.
 */
export class FundingChecklist20261124001220 implements MigrationInterface {
  readonly name = 'FundingChecklist20261124001220';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table funding.document_item (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        kind text not null check (kind in ('provider-certificate', 'cost-offer', 'approval-certificates', 'employee-declaration', 'power-of-attorney', 'participant-questionnaire', 'disability-proof', 'contract-or-pay-slip', 'participant-list', 'consents', 'agreement-text')),
        state text not null check (state in ('fehlt', 'angefordert', 'eingegangen', 'geprueft', 'nicht-erforderlich')),
        reason text,
        changed_by uuid not null,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (application_id, kind)
      );
      grant select, insert, update on funding.document_item to weiterlotse_app;
      ${rowSecurity('funding.document_item', {
        people: ofApplication,
        company: `${ofApplication} and kind in ('contract-or-pay-slip', 'participant-list', 'consents', 'agreement-text')`,
      })}
      select audit.watch('funding.document_item', 'application', 'application_id', restricted => '{reason}');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
