import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connectTo } from './connect.js';
import { ourSchemas } from './our-schemas.js';

/** Tables with personal data whose changes no trigger tells, each with its reason. */
const unwatched: Readonly<Record<string, string>> = {
  'audit.access': 'a log itself: rows are only added, and sealed',
  'audit.change': 'a log itself: rows are only added, and sealed',
  'audit.disclosure': 'rows are only added, with author and instant',
  'calendar.invitation': 'follows from the appointment, which is watched; says what was sent last',
  'clients.import_row': 'a table on its way; what becomes of its rows is watched',
  'clients.duplicate_pair': 'follows from the persons, which are watched; who dismissed it, when and why stands in the row',
  'clients.duplicate_search': 'up to which day a Träger was searched, about nobody',
  'clients.merged_row': 'journal of a merge, which is watched itself; rows are only added and go with it',
  'companies.relationship_step': 'rows are only added, with author and instant',
  'counselling.hand_over': 'rows are only added, with author and instant',
  'counselling.case_step': 'rows are only added, with author and instant',
  'counselling.group_session': 'rows are only added, with author and instant',
  'counselling.session_summary': 'rows are only added, each a version, with author and instant',
  'counselling.text_block': 'about nobody; every version is kept with author and instant',
  'counselling.text_block_version': 'rows are only added, with author and instant',
  'counselling.promise': 'rows are only added, with author and instant',
  'counselling.session_addendum': 'rows are only added, with author and instant',
  'counselling.session_draft': 'unfinished words of one person, the last write wins; what is saved is watched (decisions.md 8)',
  'funding.assessment': 'rows are only added and never changed (ENG.9)',
  'funding.amendment': 'rows are only added, with author and instant',
  'funding.state_change': 'rows are only added, with author and instant',
  'identity.office': 'an office is no person',
  'identity.partner_organisation': 'an organisation is no person',
  'identity.team': 'a team is no person',
  'platform.journal_entry': 'a log itself: rows are only added, and sealed',
  'platform.number_range': 'counters',
  'platform.outgoing_mail': 'letters on their way; the journal tells what they follow from',
  'exports.list_export': 'ordered and finished once each; order and fetching stand in the access log',
  'platform.saved_view': 'how somebody looks at a list, about nobody',
  'platform.standard_view': 'how somebody looks at a list, about nobody',
  'reminders.notification': 'follows from the journal; only its mark as read changes',
  'reminders.visit': 'when somebody last looked at a timeline, for that somebody alone; what was read is in the access log',
};

/** Watched although they carry no Träger of their own. */
const watchedWithoutTenant = [
  'identity.passkey',
  'identity.portal_user',
  'identity.recovery_code',
  'identity.totp',
  'identity.user_right',
  'identity.user_role',
];

const tables = async (db: pg.Client): Promise<readonly { table: string; watched: boolean; tenant: boolean }[]> => {
  const { rows } = await db.query(`
    select n.nspname || '.' || c.relname as table,
      (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('told_change', 'told_insert') and t.tgenabled = 'O') = 2 as watched,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${ourSchemas} order by 1`);
  return rows;
};

const untold = async (db: pg.Client): Promise<readonly string[]> =>
  (await tables(db))
    .filter(({ table, watched, tenant }) => !watched && (tenant || watchedWithoutTenant.includes(table)) && !unwatched[table])
    .map(({ table }) => table);

describe('the change log', () => {
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

  it('watches every table with personal data, except for a reason (audit.watch in its migration)', async () => {
    expect(await untold(owner)).toEqual([]);
  });

  it('has no exception that is watched or gone', async () => {
    const found = new Map((await tables(owner)).map((row) => [row.table, row]));
    expect(Object.keys(unwatched).filter((table) => found.get(table)?.watched !== false)).toEqual([]);
  });

  it.each([
    ['a new table', 'create table clients.planted (id uuid, tenant_id uuid)', 'clients.planted'],
    ['a trigger that is gone', 'drop trigger told_change on clients.client', 'clients.client'],
    ['a trigger that is switched off', 'alter table identity.user_role disable trigger told_insert', 'identity.user_role'],
  ])('%s is reported', async (_what, sql, table) => {
    await owner.query('begin');
    await owner.query(sql);
    const found = await untold(owner);
    await owner.query('rollback');
    expect(found).toEqual([table]);
  });
});
