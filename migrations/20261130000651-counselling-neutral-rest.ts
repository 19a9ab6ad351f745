import type { MigrationInterface, QueryRunner } from 'typeorm';

// What is put in other words here is put so for every Träger, and is nobody's change.
const opened = (force: 'no force' | 'force'): string =>
  `alter table counselling.case ${force} row level security;
   alter table counselling.case_step ${force} row level security;
   alter table counselling.case ${force === 'force' ? 'enable' : 'disable'} trigger told_change;`;

/** Why a case rests says nothing of anybody's health: illness and care of relatives are personal reasons, and the timeline has neither. */
export class CounsellingNeutralRest20261130000651 implements MigrationInterface {
  readonly name = 'CounsellingNeutralRest20261130000651';

  async up(q: QueryRunner): Promise<void> {
    await q.query(opened('no force'));
    await q.query(`
      alter table counselling.case drop constraint case_resting_reason_check;
      update counselling.case set resting_reason = 'personal' where resting_reason in ('illness', 'care');
      update counselling.case_step set code = 'personal' where event = 'rest' and code in ('illness', 'care');
      alter table counselling.case add constraint case_resting_reason_check
        check (resting_reason in ('personal', 'parental-leave', 'waiting-for-course', 'employer-postponed', 'other'));
      create or replace view published.case_steps as
        select id, tenant_id, case_id, event, case when event <> 'rest' then code end as code, created_at, created_by
        from counselling.case_step;
    `);
    await q.query(opened('force'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
