import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

const ofApplication = 'exists (select from funding.application a where a.id = application_id)';

/**
 * What an office plans to spend in a calendar year, and what was paid for a benefit. A payment is never changed: what came back is a row of
 * its own below zero. An erasure takes the words from it and nothing else.
 */
export class FundingBudget20261124001400 implements MigrationInterface {
  readonly name = 'FundingBudget20261124001400';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table funding.budget (
        id uuid primary key,
        tenant_id uuid not null,
        office_id uuid not null,
        year int not null check (year between 2000 and 2199),
        planned_cents bigint not null check (planned_cents >= 0),
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (tenant_id, office_id, year)
      );
      grant select, insert, update on funding.budget to weiterlotse_app;
      ${rowSecurity('funding.budget')}
      select audit.watch('funding.budget', 'office', 'office_id');

      create table funding.payment (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        benefit_id uuid not null references funding.benefit (id) on delete restrict,
        position bigint generated always as identity,
        amount_cents int not null check (amount_cents <> 0),
        paid_on date not null,
        period_from date,
        period_to date check (period_to >= period_from),
        note text,
        reason text,
        reverses uuid references funding.payment (id) on delete restrict,
        created_at timestamptz not null,
        created_by uuid not null,
        check ((amount_cents < 0) = (reverses is not null))
      );
      create index payment_application on funding.payment (application_id, position);
      create index payment_benefit on funding.payment (benefit_id, paid_on);
      create function funding.only_without_words() returns trigger language plpgsql as $f$
      begin
        if new.note is not null or new.reason is not null then
          raise exception 'a payment can only lose its words' using errcode = 'check_violation';
        end if;
        return new;
      end $f$;
      create trigger only_without_words before update on funding.payment for each row execute function funding.only_without_words();
      grant select, insert, update (note, reason) on funding.payment to weiterlotse_app;
      ${rowSecurity('funding.payment', { people: ofApplication })}
      select audit.watch('funding.payment', 'application', 'application_id', restricted => '{note,reason}');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
