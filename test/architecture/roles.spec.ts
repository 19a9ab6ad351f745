import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connectTo } from './connect.js';
import { ourSchemas } from './our-schemas.js';

type Relation = { readonly schema: string; readonly name: string; readonly kind: 'table' | 'view' };

const denied = '42501';
const quoted = ({ schema, name }: Relation): string => `"${schema}"."${name}"`;

/** SQLSTATE the statement ends with; undefined when it works, which is then undone. */
const refusalOf = async (db: pg.Client, sql: string): Promise<string | undefined> => {
  await db.query('begin');
  try {
    await db.query(sql);
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code;
    throw error;
  } finally {
    await db.query('rollback');
  }
};

/** Those of the statements that are not refused for want of permission. */
const notDenied = async (db: pg.Client, statements: readonly string[]): Promise<readonly string[]> => {
  const allowed: string[] = [];
  for (const sql of statements) if ((await refusalOf(db, sql)) !== denied) allowed.push(sql);
  return allowed;
};

/** Those of the statements that are refused, with the SQLSTATE. */
const refused = async (db: pg.Client, statements: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const sql of statements) {
    const code = await refusalOf(db, sql);
    if (code) found.push(`${code} ${sql}`);
  }
  return found;
};

describe('database roles', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let app: pg.Client;
  let relations: readonly Relation[];

  const tables = () => relations.filter(({ kind }) => kind === 'table');
  const views = () => relations.filter(({ kind }) => kind === 'view');

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await connectTo(database.ownerUrl);
    app = await connectTo(database.appUrl);
    const { rows } = await owner.query<Relation>(`
      select n.nspname as schema, c.relname as name, case c.relkind when 'v' then 'view' else 'table' end as kind
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v') and ${ourSchemas} order by 1, 2`);
    relations = rows;
  });
  afterAll(async () => {
    await app.end();
    await owner.end();
    await database.drop();
  });

  describe('weiterlotse_app, which API and worker connect as', () => {
    it('is neither superuser nor above row level security', async () => {
      const { rows } = await app.query(
        `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user and rolname = session_user`,
      );
      expect(rows).toEqual([
        { rolname: 'weiterlotse_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
      ]);
    });

    it('reads every table and adds rows to the journal', async () => {
      expect(tables().length).toBeGreaterThan(30);
      expect(
        await refused(
          app,
          tables().map((table) => `select from ${quoted(table)} limit 1`),
        ),
      ).toEqual([]);
      const entry = `insert into platform.journal_entry (id, name, payload, actor_kind, correlation_id, occurred_at)
        values (gen_random_uuid(), 'test.planted', '{}', 'system', 'planted', '2026-01-01')`;
      expect(await refused(app, [entry, `update platform.journal_entry set relayed_at = '2026-01-01'`])).toEqual([]);
    });

    // In bullmq the queue library makes its own tables (decisions.md 2).
    it('cannot alter, drop, empty or create anything in our schemas', async () => {
      const schemas = [...new Set(relations.map(({ schema }) => schema))].filter((schema) => schema !== 'bullmq');
      const statements = [
        ...tables().flatMap((table) => [
          `alter table ${quoted(table)} add planted int`,
          `drop table ${quoted(table)} cascade`,
          `truncate ${quoted(table)} cascade`,
        ]),
        ...views().map((view) => `drop view ${quoted(view)}`),
        ...[...schemas, 'public'].map((schema) => `create table "${schema}".planted ()`),
        'create schema planted',
        'set role weiterlotse_owner',
      ];
      expect(schemas).toContain('funding');
      expect(await notDenied(app, statements)).toEqual([]);
    });

    it.each([
      [
        'a row of the change log',
        `insert into audit.change (id, at, table_name, operation, restricted, subject_kind, roles, values_digest)
        values (gen_random_uuid(), '2026-01-01', 'x', 'update', false, 'client', '{}', 'x')`,
      ],
      [
        'a sealed row of the access log',
        `insert into audit.access (id, at, actor_kind, action, allowed, correlation_id, number)
        values (gen_random_uuid(), '2026-01-01', 'system', 'other', true, 'x', 1)`,
      ],
      [
        'a sealed entry of the journal',
        `insert into platform.journal_entry (id, name, payload, actor_kind, correlation_id, occurred_at, number)
        values (gen_random_uuid(), 'x', '{}', 'system', 'x', '2026-01-01', 1)`,
      ],
      [
        'a seal',
        `insert into audit.seal (log, kind, from_number, to_number, count, head, at) values ('access', 'seal', 1, 1, 1, 'x', '2026-01-01')`,
      ],
    ])('cannot add %s', async (_what, sql) => {
      expect(await refusalOf(app, sql)).toBe(denied);
    });

    it.each([
      ['what the journal says', `update platform.journal_entry set payload = '{}'`],
      ['who the journal names', `update platform.journal_entry set actor_id = null`],
      ['that an entry is in the journal', `delete from platform.journal_entry`],
      ['what the access log says', `update audit.access set allowed = true`],
      ['that a row is in the access log', `delete from audit.access`],
      ['what the change log says', `update audit.change set new_value = 'x'`],
      ['that a row is in the change log', `delete from audit.change`],
      ['the seal of a log', `update audit.seal set head = 'x'`],
      ['that a log was sealed', `delete from audit.seal`],
      ['what left the database', `update audit.anchor set head = 'x'`],
      ['a calculation (ENG.9)', `update funding.assessment set outcome = 'ELIGIBLE'`],
      ['that there was a calculation', `delete from funding.assessment`],
      ['what became of a granted amount', `update funding.amendment set after_cents = 1`],
      ['that a grant was amended', `delete from funding.amendment`],
      ['that something was released', `delete from funding.approval`],
      ['what happened to an application', `update funding.state_change set event = 'submit'`],
      ['that it happened', `delete from funding.state_change`],
      ['what a person agreed to', `update clients.consent set purpose = 'success-story'`],
      ['in which wording', `update clients.consent set text_version = '1'`],
      ['that a person agreed', `delete from clients.consent`],
      ['that a person, case or application is there', `delete from funding.application`],
    ])('cannot change %s, although the owner can', async (_what, sql) => {
      expect(await refusalOf(app, sql)).toBe(denied);
      expect(await refusalOf(owner, sql)).toBeUndefined();
    });
  });

  describe('reporting_reader', () => {
    beforeAll(() => app.query('set role reporting_reader'));
    afterAll(() => app.query('reset role'));

    it('reads every view of the schema published', async () => {
      expect(views().length).toBeGreaterThan(5);
      expect([...new Set(views().map(({ schema }) => schema))]).toEqual(['published']);
      expect(
        await refused(
          app,
          views().map((view) => `select from ${quoted(view)} limit 1`),
        ),
      ).toEqual([]);
    });

    it('reads nothing else and writes nothing', async () => {
      const reads = tables().map((table) => `select from ${quoted(table)} limit 1`);
      expect(await notDenied(app, [...reads, 'create table published.planted ()'])).toEqual([]);
      const writes = `has_table_privilege('reporting_reader', format('%I.%I', schema, name), 'insert, update, delete, truncate')`;
      const { rows } = await owner.query(`select schema, name from jsonb_to_recordset($1) as r(schema text, name text) where ${writes}`, [
        JSON.stringify(relations),
      ]);
      expect(rows).toEqual([]);
    });
  });
});
