import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shared directory is written by staff: chambers, belonging in dated steps, and who of which office changed what. */
export class CompaniesDirectory20261130000300 implements MigrationInterface {
  readonly name = 'CompaniesDirectory20261130000300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table companies.establishment
        add column chamber text,
        add constraint establishment_chamber_check check (chamber in ('ihk', 'hwk', 'ihk-and-hwk', 'no-chamber'));

      -- To which Unternehmen a Betrieb belongs from a day on, and to which Konzern an Unternehmen; null = to none. A step holds until the
      -- next one, of the same day the one recorded last. Before the first step the column of the entry holds. Rows are only added.
      create table companies.establishment_affiliation (
        id uuid primary key,
        establishment_id uuid not null references companies.establishment (id) on delete restrict,
        company_id uuid not null references companies.company (id) on delete restrict,
        since date not null,
        source text not null check (source in ('employer', 'register', 'document', 'adviser')),
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid,
        recorded_office text not null
      );
      create index establishment_affiliation_of on companies.establishment_affiliation (establishment_id, since desc, recorded_at desc);
      create index establishment_affiliation_to on companies.establishment_affiliation (company_id);
      create table companies.company_affiliation (
        id uuid primary key,
        company_id uuid not null references companies.company (id) on delete restrict,
        group_id uuid references companies.company_group (id) on delete restrict,
        since date not null,
        source text not null check (source in ('employer', 'register', 'document', 'adviser')),
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid,
        recorded_office text not null
      );
      create index company_affiliation_of on companies.company_affiliation (company_id, since desc, recorded_at desc);
      create index company_affiliation_to on companies.company_affiliation (group_id);

      create function companies.company_of(of_establishment uuid, on_day date) returns uuid language sql stable as $f$
        select coalesce(
          (select a.company_id from companies.establishment_affiliation a where a.establishment_id = of_establishment and a.since <= on_day
             order by a.since desc, a.recorded_at desc, a.id limit 1),
          (select e.company_id from companies.establishment e where e.id = of_establishment)) $f$;
      create function companies.group_of(of_company uuid, on_day date) returns uuid language sql stable as $f$
        select case when a.id is not null then a.group_id else c.group_id end
        from companies.company c left join lateral (
          select id, group_id from companies.company_affiliation where company_id = c.id and since <= on_day
          order by since desc, recorded_at desc, id limit 1) a on true
        where c.id = of_company $f$;
      grant execute on function companies.company_of(uuid, date), companies.group_of(uuid, date) to weiterlotse_app;

      -- What was corrected in an entry, for every Träger to see: the office as it was called, the name only within its own Träger.
      create table companies.directory_change (
        id uuid primary key,
        establishment_id uuid not null references companies.establishment (id) on delete restrict,
        field text not null,
        old_value text,
        new_value text,
        reason text not null,
        changed_at timestamptz not null,
        changed_by uuid not null,
        changed_office text not null
      );
      create index directory_change_of on companies.directory_change (establishment_id, changed_at desc);

      grant select, insert on companies.establishment_affiliation, companies.company_affiliation, companies.directory_change
        to weiterlotse_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
