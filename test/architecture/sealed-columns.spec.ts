import type pg from 'pg';
import { sealedColumns } from '@app/platform';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connectTo } from './connect.js';
import { ourSchemas } from './our-schemas.js';

type Column = { readonly column: string; readonly check: string | null; readonly key: string | null };

/** Every column that is named as sealed or whose check asks for the shape of a sealed value, with its table's primary key. */
const sealedInDatabase = async (db: pg.Client): Promise<readonly Column[]> => {
  const { rows } = await db.query<Column>(`
    select n.nspname || '.' || t.relname || '.' || a.attname as column,
      (select string_agg(pg_get_constraintdef(c.oid), ' and ') from pg_constraint c where c.conrelid = t.oid and c.contype = 'c' and c.conkey = array[a.attnum]) as check,
      (select string_agg(k.attname, '+') from pg_index i join pg_attribute k on k.attrelid = t.oid and k.attnum = any(i.indkey)
       where i.indrelid = t.oid and i.indisprimary) as key
    from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid
    where t.relkind = 'r' and a.attnum > 0 and not a.attisdropped and ${ourSchemas}
    order by 1`);
  return rows.filter(({ column, check }) => column.endsWith('_sealed') || check?.includes('^s1'));
};

const shape = /~ '\^s1\\\.\[a-z0-9-\]\{1,16\}\\\.\[A-Za-z0-9_-\](\+|\{1\d\d,\})\$'/;

/** One sentence per sealed column that is not as it should be. */
const faults = async (db: pg.Client): Promise<readonly string[]> => {
  const found = await sealedInDatabase(db);
  const listed = new Map<string, string>(sealedColumns.map(({ column, id }) => [column, id]));
  return [
    ...found.filter(({ column }) => !listed.has(column)).map(({ column }) => `${column}: not in sealedColumns, rotation would forget it`),
    ...[...listed.keys()]
      .filter((column) => !found.some((each) => each.column === column))
      .map((column) => `${column}: not in the database`),
    ...found.filter(({ column }) => !column.endsWith('_sealed')).map(({ column }) => `${column}: name does not end in _sealed`),
    ...found.filter(({ check }) => !shape.test(check ?? '')).map(({ column }) => `${column}: takes plain text`),
    ...found
      .filter(({ column, key }) => listed.has(column) && listed.get(column) !== key)
      .map(({ column, key }) => `${column}: its row is named by ${key}`),
  ];
};

describe('sealed columns', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await connectTo(database.ownerUrl);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('are the listed ones, named by the key of their row, and take nothing but sealed values', async () => {
    expect(await faults(owner)).toEqual([]);
  });

  it.each([
    [
      'a column nobody listed',
      `create table platform.planted (id uuid primary key, iban_sealed text check (iban_sealed ~ '^s1\\.[a-z0-9-]{1,16}\\.[A-Za-z0-9_-]{120,}$'))`,
      'platform.planted.iban_sealed: not in sealedColumns, rotation would forget it',
    ],
    [
      'a column that takes plain text',
      `alter table clients.severe_disability drop constraint severe_disability_record_sealed`,
      'clients.severe_disability.record_sealed: takes plain text',
    ],
    [
      'a column that is gone',
      `alter table clients.severe_disability drop column record_sealed`,
      'clients.severe_disability.record_sealed: not in the database',
    ],
  ])('%s is reported', async (_what, sql, sentence) => {
    await owner.query('begin');
    await owner.query(sql);
    const found = await faults(owner);
    await owner.query('rollback');
    expect(found).toContain(sentence);
  });
});
