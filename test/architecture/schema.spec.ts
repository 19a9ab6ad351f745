import type pg from 'pg';
import { DataSource } from 'typeorm';
import { startApi, type TestApi } from '../support/api.js';
import { connectTo } from './connect.js';
import { ourSchemas } from './our-schemas.js';

type Column = { readonly type: string; readonly nullable: boolean };
type Found = Column & { readonly column: string; readonly filled: boolean };
type Index = { readonly name: string; readonly unique: boolean; readonly first: string | null; readonly ofOneTenant: boolean };

/** What the entities say, by `schema.table.column`. */
const entityColumns = (source: DataSource): ReadonlyMap<string, Column> =>
  new Map(
    source.entityMetadatas.flatMap(({ schema, tableName, columns }) =>
      columns.map((column): [string, Column] => [
        `${schema}.${tableName}.${column.databaseName}`,
        { type: column.isArray ? 'ARRAY' : source.driver.normalizeType(column), nullable: column.isNullable },
      ]),
    ),
  );

/** What the database says; `filled` columns get a value by themselves. */
const databaseColumns = async (db: pg.Client): Promise<readonly Found[]> => {
  const { rows } = await db.query<Found>(`
    select table_schema || '.' || table_name || '.' || column_name as column, data_type as type, is_nullable = 'YES' as nullable,
      column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as filled
    from information_schema.columns join pg_namespace n on n.nspname = table_schema
    where ${ourSchemas} order by 1`);
  return rows;
};

/** One sentence per difference; a column without a property is allowed when nobody has to fill it. */
const columnDifferences = (entities: ReadonlyMap<string, Column>, database: readonly Found[]): readonly string[] => {
  const found = new Map(database.map((row) => [row.column, row]));
  const tables = new Set([...entities.keys()].map((column) => column.slice(0, column.lastIndexOf('.'))));
  return [
    ...[...entities].flatMap(([column, { type, nullable }]) => {
      const actual = found.get(column);
      if (!actual) return [`${column}: not in the database`];
      return [
        ...(actual.type === type ? [] : [`${column}: ${actual.type} / ${type}`]),
        ...(actual.nullable === nullable ? [] : [`${column}: nullable ${actual.nullable} / ${nullable}`]),
      ];
    }),
    ...database
      .filter(
        ({ column, nullable, filled }) =>
          tables.has(column.slice(0, column.lastIndexOf('.'))) && !nullable && !filled && !entities.has(column),
      )
      .map(({ column }) => `${column}: not null and in no entity`),
  ];
};

/** Indexes (without primary keys) of the tables with tenant_id; `ofOneTenant`: the first column refers to a row of one Träger. */
const tenantIndexes = async (db: pg.Client): Promise<readonly Index[]> => {
  const tenantColumn = (table: string) =>
    `exists (select from pg_attribute a where a.attrelid = ${table} and a.attname = 'tenant_id' and not a.attisdropped)`;
  const { rows } = await db.query<Index>(`
    select n.nspname || '.' || i.relname as name, x.indisunique as unique, f.attname as first,
      exists (select from pg_constraint c where c.contype = 'f' and c.conrelid = t.oid and c.conkey = array[x.indkey[0]]
        and ${tenantColumn('c.confrelid')}) as "ofOneTenant"
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
      left join pg_attribute f on f.attrelid = t.oid and f.attnum = x.indkey[0]
    where not x.indisprimary and ${ourSchemas} and ${tenantColumn('t.oid')} order by 1`);
  return rows;
};

/** Which begin neither with the Träger nor with a row that has one; what only finds may also begin with the company (portal). */
const outsideTenant = (indexes: readonly Index[]): readonly string[] =>
  indexes
    .filter(({ first, ofOneTenant, unique }) => first !== 'tenant_id' && !ofOneTenant && (unique || first !== 'establishment_id'))
    .map(({ name }) => name);

/** Allowed outside the rule, each with its reason. */
const outsideForAReason: Readonly<Record<string, string>> = {
  'audit.access_actor': 'the log is read per person, and a person belongs to one Träger',
  'audit.access_clients': 'an index of arrays; the statement asks for the Träger as well',
  'audit.access_number': 'the chain runs through the rows of all Träger',
  'audit.access_subject': 'the log is read per subject, whose id belongs to one Träger',
  'audit.access_unsealed': 'the seal takes the new rows of all Träger',
  'audit.change_correlation': 'a request belongs to one Träger; the statement asks for it as well',
  'audit.change_number': 'the chain runs through the rows of all Träger',
  'audit.change_subject': 'the subject belongs to one Träger; its id carries no foreign key',
  'audit.change_unsealed': 'the seal takes the new rows of all Träger',
  'calendar.feed_secret_sha256_key': 'whoever reads a feed knows its secret, nothing else',
  'clients.client_search': 'trigrams; found ids are read again within the scope',
  'clients.client_sounds': 'sounds of names; the same statement asks for the Träger, and found ids are read again within the scope',
  'companies.contact_phone': 'digits of telephones; the same statement asks for the Träger',
  'counselling.case_search': 'trigrams; the same statement asks for the Träger',
  'counselling.case_share_received': 'the Träger a case is offered to looks for it',
  'counselling.session_words': 'words of notes; the same statement asks for the Träger',
  'documents.document_file_id_key': 'the tidying of files asks for those of all Träger',
  'documents.document_waiting': 'the scanner takes what waits at all Träger',
  'funding.group_list_row_unused': 'the worker removes what no Träger used',
  'identity.staff_user_username_key': 'who signs in has no Träger yet',
  'network.referral_partner': 'the partner somebody is referred to looks for it',
  'network.referral_provider': 'the provider somebody is referred to looks for it',
  'platform.journal_entry_number': 'the chain runs through the entries of all Träger',
  'platform.journal_entry_unrelayed': 'the relay forwards the entries of all Träger',
  'platform.journal_entry_unsealed': 'the seal takes the new entries of all Träger',
  'platform.outgoing_mail_unsent': 'the post office sends the mail of all Träger',
  'reminders.reminder_due': 'the tick looks for what is due at all Träger, then works per Träger',
  'reminders.reminder_subject': 'the subject (case, need, application) belongs to one Träger; its id carries no foreign key',
};

describe('schema', () => {
  let api: TestApi;
  let owner: pg.Client;

  /** Runs the statement, looks, and leaves no trace. */
  const withPlanted = async <T>(sql: string, look: () => Promise<T>): Promise<T> => {
    await owner.query('begin');
    try {
      await owner.query(sql);
      return await look();
    } finally {
      await owner.query('rollback');
    }
  };

  beforeAll(async () => {
    api = await startApi();
    owner = await connectTo(api.db.ownerUrl);
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  describe('entities', () => {
    const differences = async () => columnDifferences(entityColumns(api.app.get(DataSource)), await databaseColumns(owner));

    it('have the names, types and nullability of the columns', async () => {
      expect(entityColumns(api.app.get(DataSource)).size).toBeGreaterThan(100);
      expect(await differences()).toEqual([]);
    });

    it.each([
      ['alter table counselling.need rename topic to about', 'counselling.need.topic: not in the database'],
      ['alter table counselling.need alter starts_from type timestamptz', 'counselling.need.starts_from: timestamp with time zone / date'],
      ['alter table counselling.need alter topic drop not null', 'counselling.need.topic: nullable true / false'],
      ['alter table counselling.need add urgent boolean not null', 'counselling.need.urgent: not null and in no entity'],
    ])('%s is reported', async (sql, sentence) => {
      expect(await withPlanted(sql, differences)).toContain(sentence);
    });
  });

  describe('indexes of tables with tenant_id', () => {
    it('begin with the Träger or with a row of one Träger (decisions.md 1)', async () => {
      const indexes = await tenantIndexes(owner);
      expect(indexes.filter(({ unique }) => unique).length).toBeGreaterThan(5);
      expect(outsideTenant(indexes)).toEqual(Object.keys(outsideForAReason));
    });

    it.each([
      ['alter table clients.client add constraint planted unique (number)', 'clients.planted'],
      ['alter table counselling.need add constraint planted unique (establishment_id, topic)', 'counselling.planted'],
      ['create index planted on clients.client (last_name)', 'clients.planted'],
      ['create unique index planted on clients.client (lower(email))', 'clients.planted'],
    ])('%s is reported', async (sql, name) => {
      expect(await withPlanted(sql, async () => outsideTenant(await tenantIndexes(owner)))).toContain(name);
    });
  });
});
