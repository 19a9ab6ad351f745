import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journal (outbox), deliveries, outgoing mail, number ranges, and what every search folds names with. */
export class Platform20261123000100 implements MigrationInterface {
  readonly name = 'Platform20261123000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;

      create schema platform;
      create schema published;
      grant usage on schema platform, published to weiterlotse_app;
      grant usage on schema published to reporting_reader;

      -- «Hülsmeier», «HUELSMEIER» and «Yıldız» are found by what a German keyboard types quickly.
      create function platform.fold(value text) returns text language sql immutable strict parallel safe as $fold$
        select public.unaccent('public.unaccent'::regdictionary,
          replace(replace(replace(replace(lower(value), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'))
      $fold$;

      create table platform.journal_entry (
        id uuid primary key,
        position bigint generated always as identity,
        tenant_id uuid,
        name text not null,
        payload jsonb not null,
        actor_kind text not null check (actor_kind in ('staff', 'portal', 'system')),
        actor_id uuid,
        correlation_id text not null,
        occurred_at timestamptz not null,
        relayed_at timestamptz
      );
      create index journal_entry_unrelayed on platform.journal_entry (position) where relayed_at is null;
      create index journal_entry_tenant on platform.journal_entry (tenant_id, position);

      create table platform.delivery (
        id uuid primary key,
        entry_id uuid not null references platform.journal_entry (id) on delete restrict,
        reaction text not null,
        queue text not null,
        created_at timestamptz not null,
        enqueued_at timestamptz,
        handled_at timestamptz,
        unique (entry_id, reaction)
      );
      create index delivery_open on platform.delivery (created_at) where handled_at is null;

      create table platform.outgoing_mail (
        id uuid primary key,
        tenant_id uuid,
        to_address text not null,
        subject text not null,
        body text not null,
        created_at timestamptz not null,
        sent_at timestamptz,
        attempts int not null default 0,
        next_attempt_at timestamptz not null,
        last_error text
      );
      create index outgoing_mail_unsent on platform.outgoing_mail (next_attempt_at) where sent_at is null;

      -- Numbers people read to each other on the telephone: per Träger, kind and year, without gaps inside one transaction.
      create table platform.number_range (
        tenant_id uuid not null,
        kind text not null check (kind in ('need', 'case', 'application', 'client')),
        year int not null,
        last int not null,
        primary key (tenant_id, kind, year)
      );

      grant select, insert, update (relayed_at) on platform.journal_entry to weiterlotse_app;
      grant select, insert, update on platform.delivery, platform.outgoing_mail, platform.number_range to weiterlotse_app;
      grant execute on function platform.fold(text) to weiterlotse_app, reporting_reader;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
