import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

// Whoever sees the case and its person; 20261130000900 asks a function instead.
const ofCase = `exists (select from counselling.case k where k.id = case_id
  and (k.client_id is null or exists (select from clients.client c where c.id = k.client_id)))`;

/** Who works on a case beside its owner, each in a role of their own. */
export class CounsellingCaseTeam20261130000722 implements MigrationInterface {
  readonly name = 'CounsellingCaseTeam20261130000722';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table counselling.case_team_member (
        case_id uuid not null references counselling.case (id) on delete restrict,
        tenant_id uuid not null,
        role text not null check (role in ('employer-service', 'rehabilitation', 'provider-contact')),
        user_id uuid not null,
        created_at timestamptz not null,
        created_by uuid not null,
        primary key (case_id, role)
      );
      create index case_team_member_tenant on counselling.case_team_member (tenant_id, case_id);
      grant select, insert, update, delete on counselling.case_team_member to weiterlotse_app;
      ${rowSecurity('counselling.case_team_member', { people: ofCase })}
      select audit.watch('counselling.case_team_member', 'case', 'case_id', 'case_id', whole => true);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
