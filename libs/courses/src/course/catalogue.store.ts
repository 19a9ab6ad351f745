import type { Tx } from '@app/platform';

/** A table whose rows are known across files by `(source, source_key)`, with its other columns and their SQL types. */
export type CatalogueTable = {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Columns a person may have filled; the expression says what stands after an import (`t` the row, `excluded` the file's). */
  readonly kept?: Readonly<Record<string, string>>;
};

export type CatalogueRow = { readonly id: string; readonly source_key: string } & Readonly<Record<string, unknown>>;

export type Written = { readonly created: number; readonly updated: number; readonly unchanged: number };

const certificate = { certifier: 'text', number: 'text', valid_from: 'date', valid_to: 'date' };
const prefixed = (prefix: string, columns: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).map(([name, type]) => [`${prefix}_${name}`, type]));

const unlessEntered = (column: string): string =>
  `case when t.teaching_units_origin = 'entered' then t.${column} else excluded.${column} end`;

export const providerTable: CatalogueTable = {
  name: 'courses.provider',
  columns: {
    name: 'text',
    street: 'text',
    plz: 'text',
    town: 'text',
    phone: 'text',
    email: 'text',
    betriebsnummer: 'text',
    ...prefixed('azav', certificate),
  },
};

export const courseTable: CatalogueTable = {
  name: 'courses.course',
  columns: {
    provider_id: 'uuid',
    title: 'text',
    description: 'text',
    kind: 'text',
    measure_number: 'text',
    measure_certifier: 'text',
    measure_certificate: 'text',
    measure_valid_from: 'date',
    measure_valid_to: 'date',
    degree_title: 'text',
    teaching_units: 'int',
    teaching_units_origin: 'text',
    price_cents: 'int',
  },
  kept: { teaching_units: unlessEntered('teaching_units'), teaching_units_origin: unlessEntered('teaching_units_origin') },
};

export const runTable: CatalogueTable = {
  name: 'courses.run',
  columns: {
    course_id: 'uuid',
    starts_on: 'date',
    ends_on: 'date',
    date_remarks: 'text',
    registration_until: 'date',
    plz: 'text',
    town: 'text',
    form_code: 'int',
    form: 'text',
    time_model: 'text',
    price_cents: 'int',
    seats: 'int',
  },
};

/** Inserts new rows, changes those that differ and leaves the others untouched, in one statement. Keys must differ among `rows`. */
export const upsert = async (tx: Tx, table: CatalogueTable, rows: readonly CatalogueRow[], now: string): Promise<Written> => {
  if (rows.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const names = Object.keys(table.columns);
  const typed = Object.entries({ id: 'uuid', source_key: 'text', ...table.columns }).map(([name, type]) => `${name} ${type}`);
  const next = names.map((name) => table.kept?.[name] ?? `excluded.${name}`);
  // A row that this statement inserted has no xmax yet.
  const outcomes: { created: boolean }[] = await tx.query(
    `with input as (select * from json_to_recordset($1::json) as r(${typed.join(', ')})),
          written as (
            insert into ${table.name} as t (id, source, source_key, ${names.join(', ')}, created_at, updated_at)
            select id, 'open-qcat', source_key, ${names.join(', ')}, $2::timestamptz, $2::timestamptz from input
            on conflict (source, source_key) do update
              set ${names.map((name, index) => `${name} = ${next[index]}`).join(', ')}, version = t.version + 1, updated_at = excluded.updated_at
              where (${names.map((name) => `t.${name}`).join(', ')}) is distinct from (${next.join(', ')})
            returning (t.xmax = 0) as created)
     select created from written`,
    [JSON.stringify(rows), now],
  );
  const created = outcomes.filter((outcome) => outcome.created).length;
  return { created, updated: outcomes.length - created, unchanged: rows.length - outcomes.length };
};

/** The ids of imported rows by their keys; keys the table does not have are missing. */
export const idsOf = async (tx: Tx, table: CatalogueTable, keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows: { key: string; id: string }[] = await tx.query(
    `select source_key as key, id from ${table.name} where source = 'open-qcat' and source_key = any($1::text[])`,
    [keys],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
};
