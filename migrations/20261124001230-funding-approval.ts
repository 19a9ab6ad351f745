import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

const ofApplication = 'exists (select from funding.application a where a.id = application_id)';

/**
 * What one person proposed for an application and another released, returned or let wait; and the amendments of what was granted. At
 * most one proposal is pending: while it is, the application does not change.
 */
export class FundingApproval20261124001230 implements MigrationInterface {
  readonly name = 'FundingApproval20261124001230';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table funding.approval (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        position bigint generated always as identity,
        kind text not null check (kind in ('decision', 'step', 'amendment')),
        proposal jsonb not null,
        state text not null check (state in ('open', 'on-hold', 'approved', 'returned', 'withdrawn')),
        prepared_by uuid not null,
        prepared_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        reasons text[] not null check (reasons <@ array['facts-incomplete', 'calculation-wrong', 'discretion-unexplained', 'documents-missing', 'other']),
        explanation text,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        check ((state <> 'open') = (decided_by is not null)),
        check (state not in ('approved', 'on-hold', 'returned') or decided_by <> prepared_by)
      );
      create index approval_application on funding.approval (application_id, position);
      create unique index approval_pending on funding.approval (application_id) where state in ('open', 'on-hold');
      grant select, insert, update on funding.approval to weiterlotse_app;
      ${rowSecurity('funding.approval', { people: ofApplication })}
      select audit.watch('funding.approval', 'application', 'application_id', restricted => '{proposal,explanation}');

      create table funding.amendment (
        id uuid primary key,
        tenant_id uuid not null,
        application_id uuid not null references funding.application (id) on delete restrict,
        benefit_id uuid not null references funding.benefit (id) on delete restrict,
        position bigint generated always as identity,
        before_cents bigint not null check (before_cents >= 0),
        after_cents bigint not null check (after_cents >= 0 and after_cents <> before_cents),
        ground text not null check (ground in ('changed-circumstances', 'unlawful-burden', 'unlawful-grant', 'lawful-revocation', 'obvious-error')),
        effective_from date not null,
        reason text,
        heard_on date,
        no_hearing_reason text,
        decided_by uuid not null,
        decided_on date not null,
        created_at timestamptz not null,
        created_by uuid
      );
      create index amendment_application on funding.amendment (application_id, position);
      create index amendment_benefit on funding.amendment (benefit_id);
      grant select, insert on funding.amendment to weiterlotse_app;
      grant update (reason, no_hearing_reason) on funding.amendment to weiterlotse_app;
      create function funding.only_unexplained_amendment() returns trigger language plpgsql as $f$
      begin
        if new.reason is not null or new.no_hearing_reason is not null then
          raise exception 'an amendment can only lose its reasons' using errcode = 'check_violation';
        end if;
        return new;
      end $f$;
      create trigger only_unexplained before update on funding.amendment for each row execute function funding.only_unexplained_amendment();
      ${rowSecurity('funding.amendment', { people: ofApplication })}

      alter table funding.state_change drop constraint state_change_event_check;
      alter table funding.state_change add constraint state_change_event_check check (event in ('create', 'check', 'change-facts', 'submit', 'request-documents', 'complete', 'refuse-for-lack-of-cooperation', 'decide', 'withdraw', 'issue-voucher', 'redeem-voucher', 'voucher-expired', 'not-started', 'confirm-start', 'interrupt', 'resume', 'drop-out', 'end', 'open-settlement', 'settle', 'finish', 'object', 'decide-objection', 'revoke', 'amend'));

      do $add$
      declare rule text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'notification_kind_check');
      begin
        alter table reminders.notification drop constraint notification_kind_check;
        execute 'alter table reminders.notification add constraint notification_kind_check '
          || replace(rule, 'ARRAY[', 'ARRAY[''proposal-answered''::text, ');
      end $add$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
