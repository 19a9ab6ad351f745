import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/**
 * Target groups of the law that a person belongs to, as far as they do not follow from what is known anyway. Nothing about health:
 * a disability lies sealed in the restricted record.
 */
export class ClientsTargetGroup20261130000210 implements MigrationInterface {
  readonly name = 'ClientsTargetGroup20261130000210';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table clients.target_group (
        id uuid primary key,
        tenant_id uuid not null,
        client_id uuid not null references clients.client (id) on delete restrict,
        target_group text not null check (target_group in ('returning', 'long-term-unemployed', 'low-qualified', 'single-parent',
          'immigration', 'part-time', 'unemployment-benefit')),
        source text not null check (source in ('own-statement', 'document-seen')),
        stated_on date not null,
        -- The last day it counts.
        expires_on date,
        recorded_at timestamptz not null,
        recorded_by uuid,
        check (expires_on >= stated_on),
        unique (tenant_id, client_id, target_group)
      );
      create index target_group_client on clients.target_group (client_id);
      grant select, insert, update, delete on clients.target_group to weiterlotse_app;
      select audit.watch('clients.target_group', 'client', 'client_id', restricted => '{target_group}');
      ${rowSecurity('clients.target_group', { people: 'exists (select from clients.client c where c.id = client_id)' })}
      create trigger refuse_while_locked before insert or update on clients.target_group
        for each row execute function clients.refuse_while_locked('client_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
