import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Classifications, places and jurisdiction; the rows come from `cli load-reference`, no migration depends on them. */
export class Reference20261123000200 implements MigrationInterface {
  readonly name = 'Reference20261123000200';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create schema reference;
      grant usage on schema reference to weiterlotse_app;

      create table reference.kldb (
        code text primary key,
        level int not null check (level between 1 and 5),
        title text not null,
        short_title text not null,
        search_text text generated always as (platform.fold(code || ' ' || title)) stored
      );

      create table reference.wz (
        version int not null check (version in (2008, 2025)),
        code text not null,
        level int not null check (level between 1 and 5),
        title text not null,
        search_text text generated always as (platform.fold(code || ' ' || title)) stored,
        primary key (version, code)
      );

      create table reference.wz_correspondence (
        wz2025 text not null,
        wz2008 text not null,
        primary key (wz2025, wz2008)
      );

      create table reference.municipality (
        ags text primary key check (ags ~ '^[0-9]{8}$'),
        name text not null,
        kreis text not null,
        search_name text generated always as (platform.fold(name)) stored
      );

      -- A postcode may cross borders: one row per place; ags is null where the place is no municipality of its own.
      create table reference.postcode (
        plz text not null check (plz ~ '^[0-9]{5}$'),
        place text not null,
        kreis text not null,
        lat double precision not null,
        lon double precision not null,
        ags text,
        primary key (plz, place)
      );
      create index postcode_lat on reference.postcode (lat, lon);

      -- Which Träger is competent for a municipality is data, not code.
      create table reference.jurisdiction (
        ags text not null,
        agentur text not null,
        jobcenter text not null,
        jobcenter_type text not null check (jobcenter_type in ('gemeinsame-einrichtung', 'kommunaler-traeger')),
        valid_from date not null,
        primary key (ags, valid_from)
      );

      create table reference.data_version (
        file text primary key,
        sha256 text not null,
        rows int not null,
        loaded_at timestamptz not null
      );

      grant select, insert, update, delete on all tables in schema reference to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
