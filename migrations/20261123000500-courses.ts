import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Providers, their courses and the dates (runs) of these; shared by all Träger. */
export class Courses20261123000500 implements MigrationInterface {
  readonly name = 'Courses20261123000500';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema courses;
      grant usage on schema courses to weiterlotse_app;

      create table courses.provider (
        id uuid primary key,
        source text not null check (source in ('open-qcat', 'manual', 'demo')),
        source_key text not null,
        name text not null,
        street text,
        plz text,
        town text,
        phone text,
        email text,
        betriebsnummer text,
        azav_certifier text,
        azav_number text,
        azav_valid_from date,
        azav_valid_to date,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (source, source_key)
      );

      create table courses.course (
        id uuid primary key,
        provider_id uuid not null references courses.provider (id) on delete restrict,
        source text not null check (source in ('open-qcat', 'manual', 'demo')),
        source_key text not null,
        title text not null,
        description text,
        kind text not null check (kind in ('education', 'study', 'avgs', 'language', 'further-training')),
        measure_number text,
        measure_certifier text,
        measure_certificate text,
        measure_valid_from date,
        measure_valid_to date,
        degree_title text,
        kldb_code text,
        -- Our own field: the exchange format knows no teaching units (45 minutes each).
        teaching_units int check (teaching_units > 0),
        teaching_units_origin text check (teaching_units_origin in ('entered', 'derived')),
        -- Duration in clock hours as the provider certifies it, in minutes (§ 82(1) S. 1 Nr. 4 SGB III).
        duration_minutes int check (duration_minutes > 0),
        price_cents int check (price_cents >= 0),
        -- What only a person can judge; null = not judged yet.
        afbg_goal boolean,
        adaptation_only boolean,
        employer_legally_obliged boolean,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        search_text text generated always as (platform.fold(title || ' ' || coalesce(measure_number, '') || ' ' || coalesce(degree_title, ''))) stored,
        unique (source, source_key)
      );
      create index course_provider on courses.course (provider_id);
      create index course_search on courses.course using gin (search_text gin_trgm_ops) with (fastupdate = off);
      create index course_title on courses.course (title, id);

      create table courses.run (
        id uuid primary key,
        course_id uuid not null references courses.course (id) on delete restrict,
        source text not null check (source in ('open-qcat', 'manual', 'demo')),
        source_key text not null,
        starts_on date,
        ends_on date,
        date_remarks text,
        registration_until date,
        plz text,
        town text,
        form_code int,
        form text not null check (form in ('presence', 'digital', 'blended', 'distance')),
        time_model text check (time_model in ('full-time', 'part-time', 'both')),
        price_cents int check (price_cents >= 0),
        seats int check (seats >= 0),
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (source, source_key)
      );
      create index run_course on courses.run (course_id, starts_on);
      create index run_start on courses.run (starts_on, id);

      grant select, insert, update on all tables in schema courses to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
