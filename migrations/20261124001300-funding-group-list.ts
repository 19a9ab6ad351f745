import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './row-security.js';

const ofCase = 'exists (select from counselling.case k where k.id = case_id)';
const sealed = String.raw`'^s1\.[a-z0-9-]{1,16}\.[A-Za-z0-9_-]{120,}$'`;

/**
 * The list of a Sammelantrag (§ 82(5) SGB III) on the case of a company: what stood in its rows is sealed, because it names pay and
 * social-insurance numbers of people nobody has a file of yet. Rows that never became part of an application go with the case. Companies
 * see none of it.
 */
export class FundingGroupList20261124001300 implements MigrationInterface {
  readonly name = 'FundingGroupList20261124001300';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table funding.group_list (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete cascade,
        -- On which column of the sheet each value stands.
        places jsonb not null,
        applied_on date,
        erhoehung_bewilligt boolean,
        qualifizierungsgeld_same_measure boolean,
        version int not null default 1,
        created_at timestamptz not null,
        created_by uuid not null,
        updated_at timestamptz not null
      );
      create index group_list_case on funding.group_list (case_id, created_at);

      create table funding.group_list_group (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete cascade,
        list_id uuid not null references funding.group_list (id) on delete cascade,
        -- Goal, days, length and price of the course: what makes its rows comparable.
        key text not null,
        comparable_by text not null default 'training-goal' check (comparable_by in ('qualification', 'training-goal', 'training-need')),
        comparable_reason text,
        recommendation_id uuid references counselling.recommendation (id) on delete restrict,
        missing_qualification_81_2 boolean,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (list_id, key)
      );
      create index group_list_group_case on funding.group_list_group (case_id);

      create table funding.group_list_row (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete cascade,
        list_id uuid not null references funding.group_list (id) on delete cascade,
        sheet_row int not null check (sheet_row >= 2),
        cells_sealed text not null check (cells_sealed ~ ${sealed}),
        state text not null check (state in ('good', 'faulty', 'taken-over')),
        client_id uuid references clients.client (id) on delete restrict,
        participation_id uuid references funding.participation (id) on delete restrict,
        created_at timestamptz not null,
        created_by uuid,
        updated_at timestamptz not null,
        unique (list_id, sheet_row),
        check (state <> 'taken-over' or (client_id is not null and participation_id is not null))
      );
      create index group_list_row_case on funding.group_list_row (case_id);
      create index group_list_row_client on funding.group_list_row (client_id) where client_id is not null;
      create index group_list_row_participation on funding.group_list_row (participation_id) where participation_id is not null;

      -- § 82(5) S. 1 Nr. 2: of one employee (row_id), or of the Betriebsvertretung for a group; never a consent of § 67b SGB X.
      create table funding.einverstaendnis (
        id uuid primary key,
        tenant_id uuid not null,
        case_id uuid not null references counselling.case (id) on delete cascade,
        list_id uuid not null references funding.group_list (id) on delete cascade,
        group_id uuid references funding.group_list_group (id) on delete cascade,
        row_id uuid references funding.group_list_row (id) on delete cascade,
        given_by text not null check (given_by in ('employee', 'betriebsvertretung')),
        given_on date not null,
        channel text not null check (channel in ('written', 'electronic', 'oral')),
        document_id uuid references documents.document (id) on delete set null,
        scope text,
        created_at timestamptz not null,
        created_by uuid not null,
        unique (row_id),
        unique (group_id),
        check (num_nonnulls(row_id, group_id) = 1),
        check (given_by <> 'employee' or row_id is not null),
        check (given_by <> 'betriebsvertretung' or (group_id is not null and scope is not null))
      );
      create index einverstaendnis_list on funding.einverstaendnis (list_id);
      create index einverstaendnis_case on funding.einverstaendnis (case_id);

      grant select, insert, update, delete on funding.group_list, funding.group_list_row to weiterlotse_app;
      grant select, insert, update on funding.group_list_group to weiterlotse_app;
      grant select, insert, delete on funding.einverstaendnis to weiterlotse_app;
      ${['group_list', 'group_list_group', 'einverstaendnis'].map((table) => rowSecurity(`funding.${table}`, { people: ofCase })).join('')}
      -- Whoever may not see the person does not read her from the list either.
      ${rowSecurity('funding.group_list_row', {
        people: `${ofCase} and (client_id is null or exists (select from clients.client c where c.id = client_id))`,
      })}
      select audit.watch('funding.group_list', 'case', 'case_id');
      select audit.watch('funding.group_list_group', 'case', 'case_id');
      select audit.watch('funding.group_list_row', 'case', 'case_id', restricted => '{cells_sealed}');
      select audit.watch('funding.einverstaendnis', 'case', 'case_id');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations run forward only'));
  }
}
