import type pg from 'pg';
import type { PersonalTable } from '@app/kernel';
import { personalTables } from '@app/privacy';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connectTo } from './connect.js';
import { ourSchemas } from './our-schemas.js';

type Column = { readonly table: string; readonly column: string; readonly type: string };

/** Tables of a Träger that say nothing about a person being advised, each with the reason. */
const aboutOthers: Readonly<Record<string, string>> = {
  'identity.tenant_setting': 'switches of a Träger; names only who changed them',
  'calendar.feed': 'an employee’s own address',
  'calendar.invitation': 'what an employee’s calendar was told',
  'calendar.appointment_person': 'employees who take part; the person stands in the appointment',
  'calendar.closure': 'days on which an office is closed',
  'calendar.room': 'a room',
  'calendar.working_pattern': 'working hours of an employee',
  'companies.agreement': 'a company',
  'companies.contact': 'somebody who speaks for a company; forgotten 25 months after leaving (ContactRetention)',
  'companies.headcount': 'a company',
  'companies.relationship': 'a company and the employees who look after it',
  'companies.relationship_step': 'a company and the employees who look after it',
  'counselling.group_session': 'how many were invited and came; each person’s part is a session of her own',
  'clients.import': 'a table brought in; the persons stand in its rows',
  'clients.duplicate_search': 'up to which day a Träger was searched',
  'clients.import_mapping': 'what columns of tables mean',
  'counselling.text_block': 'texts a team writes notes with',
  'counselling.text_block_version': 'texts a team writes notes with',
  'counselling.need': 'a company and somebody who speaks for it',
  'funding.budget': 'what an office plans to spend',
  'funding.group_list': 'a company; the persons stand in its rows',
  'funding.group_list_group': 'a company and a course',
  'identity.deputyship': 'two employees',
  'identity.office': 'a place',
  'identity.partner_organisation': 'an organisation',
  'identity.staff_user': 'an employee of the Träger',
  'identity.team': 'a group of employees',
  'platform.journal_entry': 'ids and codes only; a type test keeps it so',
  'platform.number_range': 'counters',
  'exports.list_export': 'what an employee took out of a list; the file is sealed and goes after seven days',
  'platform.saved_view': 'how an employee looks at a list',
  'platform.standard_view': 'how an employee looks at a list',
  'privacy.retention_rule': 'how long what is kept',
};

const columnsOf = async (db: pg.Client): Promise<readonly Column[]> => {
  const { rows } = await db.query<Column>(`
    select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${ourSchemas}
    order by 1, a.attnum`);
  return rows;
};

/** Tables that carry a Träger or refer, directly or through others, to a person. */
const tablesOfPersons = async (db: pg.Client): Promise<readonly string[]> => {
  const { rows } = await db.query<{ table: string }>(`
    with recursive reaching as (
      select 'clients.client'::regclass::oid as id
      union select k.conrelid from pg_constraint k join reaching r on k.confrelid = r.id where k.contype = 'f'
    )
    select distinct n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ourSchemas} and (c.oid in (select id from reaching)
      or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'client_id') and not a.attisdropped))
    order by 1`);
  return rows.map(({ table }) => table);
};

const named = ({ shown, freeText = {}, sealed = {}, masked = {}, internal }: PersonalTable): readonly string[] => [
  ...Object.keys(shown),
  ...Object.keys(freeText),
  ...Object.keys(sealed),
  ...Object.keys(masked),
  ...internal,
];

// Texts and JSON can say anything; a stored search column follows the columns it is made of.
const canTell = ({ type, column }: Column): boolean => ['text', 'jsonb', 'json', 'bytea'].includes(type) && !column.startsWith('search_');

/** One sentence per place that Art. 15 or Art. 17 DSGVO would miss. */
const gaps = async (db: pg.Client, registry: readonly PersonalTable[]): Promise<readonly string[]> => {
  const columns = await columnsOf(db);
  const known = new Map(registry.map((table) => [table.table, table]));
  const unknown = (await tablesOfPersons(db)).filter((table) => !known.has(table) && !(table in aboutOthers));
  return [
    ...unknown.map((table) => `${table}: in no list of personal data`),
    ...registry.flatMap((table) => {
      const own = columns.filter((column) => column.table === table.table);
      const listed = named(table);
      return [
        ...own.filter(({ column }) => !listed.includes(column)).map(({ column }) => `${table.table}.${column}: not listed`),
        ...listed.filter((name) => !own.some(({ column }) => column === name)).map((name) => `${table.table}.${name}: no such column`),
        ...listed.filter((name, index) => listed.indexOf(name) !== index).map((name) => `${table.table}.${name}: listed twice`),
        ...own
          .filter((column) => !table.deleted && canTell(column) && !(column.column in table.blank) && !(column.column in table.stays))
          .map(({ column }) => `${table.table}.${column}: nobody says what erasure leaves of it`),
      ];
    }),
  ];
};

describe('the lists of personal data', () => {
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

  it('hold every table and column that says something about a person', async () => {
    expect(personalTables.length).toBeGreaterThan(15);
    expect(await gaps(owner, personalTables)).toEqual([]);
  });

  it.each([
    [
      'a table with a Träger',
      'create table clients.planted (id uuid, tenant_id uuid, words text)',
      'clients.planted: in no list of personal data',
    ],
    [
      'a table that refers to a case',
      'create table counselling.planted (id uuid, case_id uuid references counselling.case (id))',
      'counselling.planted: in no list of personal data',
    ],
    ['a new column', 'alter table clients.client add nickname text', 'clients.client.nickname: not listed'],
    ['a column that is gone', 'alter table counselling.session drop column minutes cascade', 'counselling.session.minutes: no such column'],
  ])('miss nothing: %s is reported', async (_, sql, sentence) => {
    await owner.query('begin');
    try {
      await owner.query(sql);
      expect(await gaps(owner, personalTables)).toContain(sentence);
    } finally {
      await owner.query('rollback');
    }
  });

  it('say of every text what erasure leaves of it', async () => {
    const [client, ...others] = personalTables;
    const { phone: _, ...blank } = client!.blank;
    expect(await gaps(owner, [{ ...client!, blank }, ...others])).toEqual(['clients.client.phone: nobody says what erasure leaves of it']);
  });
});
