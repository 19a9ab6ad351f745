import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

/**
 * What a person missed, month by month (§ 318(2) S. 2 SGB III). Reasons may tell of an illness: the company sees none of it, and the
 * change log only that they changed.
 */
export class FundingAttendance20261124001200 implements MigrationInterface {
  readonly name = 'FundingAttendance20261124001200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table funding.attendance (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        participation_id uuid not null references funding.participation (id) on delete restrict,
        month date not null check (extract(day from month) = 1),
        missed_days int not null check (missed_days between 0 and 31),
        missed_minutes int not null check (missed_minutes >= 0),
        planned_minutes int not null check (planned_minutes >= missed_minutes),
        reasons text[] not null check (reasons <@ array['sick', 'child-sick', 'childcare', 'work', 'provider', 'other-excused', 'unexcused']),
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (participation_id, month)
      );
      create index attendance_application on funding.attendance (application_id, month);
      grant select, insert, update on funding.attendance to weiterlotse_app;
      ${rowSecurity('funding.attendance', { people: 'exists (select from funding.application a where a.id = application_id)' })}
      select audit.watch('funding.attendance', 'application', 'application_id', restricted => '{reasons}');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
