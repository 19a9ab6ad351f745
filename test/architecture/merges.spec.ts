import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { connectTo } from './connect.js';

/** What refers to persons and does not go with a merge: its own journal, and pairs, which end with it. */
const own = [
  'clients.merge.survivor_id',
  'clients.merge.absorbed_id',
  'clients.duplicate_pair.first_id',
  'clients.duplicate_pair.second_id',
];

describe('a merge of persons', () => {
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

  const columns = async (sql: string): Promise<readonly string[]> =>
    (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name).toSorted();
  const keys = () =>
    columns(`select k.conrelid::regclass || '.' || a.attname as name from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'f' and k.confrelid = 'clients.client'::regclass`);
  const moved = () => columns(`select relation || '.' || column_name as name from clients.relations()`);

  it('moves every foreign key to a person there is in the database', async () => {
    expect((await keys()).length).toBeGreaterThan(30);
    expect((await moved()).filter((name) => name !== 'counselling.case_share.accepted_client_id')).toEqual(
      (await keys()).filter((name) => !own.includes(name)),
    );
  });

  it('and every column that names a client without a key, but for what tells the past or opens one file for a while', async () => {
    const named =
      await columns(`select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      where a.attname ~ 'client_ids?$' and c.relkind = 'r' and n.nspname not in ('bullmq', 'pg_catalog')`);
    const moving = await moved();
    expect(named.filter((name) => !moving.includes(name))).toEqual([
      'audit.access.client_ids',
      'audit.disclosure.client_id',
      'identity.access_grant.client_id',
    ]);
  });

  it('gives every such table the trigger that brings late rows to the survivor (clients.follow_merges in its migration)', async () => {
    const followed = await columns(`select t.tgrelid::regclass || '.' || replace(t.tgname, 'of_survivor_', '') as name
      from pg_trigger t where t.tgname like 'of\\_survivor\\_%'`);
    // The first two only a merge and a partner set; rows of an import are settled by hand.
    const without = [
      'clients.client.merged_into',
      'counselling.case_share.accepted_client_id',
      'clients.import_row.client_id',
      'clients.import_row.match_id',
    ];
    expect((await moved()).filter((name) => !without.includes(name) && !followed.includes(name))).toEqual([]);
  });
});
