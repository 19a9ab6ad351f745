import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody was heard before what was granted is revoked (§ 24 SGB X), or warned before a refusal for lack of cooperation (§ 66(3) SGB I). */
export class FundingHearing20261124001250 implements MigrationInterface {
  readonly name = 'FundingHearing20261124001250';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table funding.state_change
        add column heard_on date,
        add column no_hearing_reason text,
        add column warning_ended_on date;
      grant update (no_hearing_reason) on funding.state_change to weiterlotse_app;
      create or replace function funding.only_without_reason() returns trigger language plpgsql as $f$
      begin
        if new.reason is not null or new.no_hearing_reason is not null then
          raise exception 'a step can only lose its reasons' using errcode = 'check_violation';
        end if;
        return new;
      end $f$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
