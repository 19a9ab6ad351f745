import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calculations and the history stay what they are (ENG.9); at an erasure, and only so, they lose what explains them by the person. */
export class FundingErasure20261124000505 implements MigrationInterface {
  readonly name = 'FundingErasure20261124000505';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function funding.only_unexplained() returns trigger language plpgsql as $f$
      begin
        if new.facts <> '{}'::jsonb or (new.result - '{reasons,open,notes,warnings,findings,lines}'::text[])
          is distinct from (old.result - '{reasons,open,notes,warnings,findings,lines}'::text[])
          or new.result -> 'lines' is distinct from '[]'::jsonb then
          raise exception 'a calculation can only lose its facts' using errcode = 'check_violation';
        end if;
        return new;
      end $f$;
      create trigger only_unexplained before update on funding.assessment for each row execute function funding.only_unexplained();
      create function funding.only_without_reason() returns trigger language plpgsql as $f$
      begin
        if new.reason is not null then raise exception 'a step can only lose its reason' using errcode = 'check_violation'; end if;
        return new;
      end $f$;
      create trigger only_without_reason before update on funding.state_change for each row execute function funding.only_without_reason();
      grant update (facts, result) on funding.assessment to weiterlotse_app;
      grant update (reason) on funding.state_change to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
