import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of one test file. */
export interface TestDatabase {
  /** Connection of the restricted role weiterlotse_app: what API and worker use. */
  readonly appUrl: string;
  /** Connection of the role that owns the schema: arranging rows, checking what the restricted role may not see. */
  readonly ownerUrl: string;
  /** Connection of the superuser, whom row-level security does not bind: arranging and looking at rows of every Träger. */
  readonly adminUrl: string;
  /** Keeps a copy of all rows; what it answers puts them back (about 50 ms). Connections are closed each time, so nobody may be asking. */
  keep(): Promise<() => Promise<void>>;
  drop(): Promise<void>;
}

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is missing: this test needs the servers of test/support/global-setup.mjs (project system, browser or long)`);
  return value;
};

const inDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** Ends all connections and waits until they are gone: `drop … with (force)` alone sleeps a tenth of a second. */
const alone = (database: string): string => `do $$ begin
  perform pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}';
  for tries in 1..500 loop
    perform pg_stat_clear_snapshot();
    exit when not exists (select from pg_stat_activity where datname = '${database}');
    perform pg_sleep(0.002);
  end loop;
end $$`;

async function asAdmin(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: setting('TEST_PG_ADMIN_URL') });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Clones the migrated template with its reference data (about 100 ms). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`create database ${name} template ${setting('TEST_PG_TEMPLATE')} owner weiterlotse_owner`);
  return {
    appUrl: inDatabase(setting('TEST_PG_APP_URL'), name),
    ownerUrl: inDatabase(setting('TEST_PG_OWNER_URL'), name),
    adminUrl: inDatabase(setting('TEST_PG_ADMIN_URL'), name),
    keep: async () => {
      await asAdmin(alone(name), `create database ${name}_kept template ${name} owner weiterlotse_owner strategy file_copy`);
      return () =>
        asAdmin(
          alone(name),
          `drop database ${name} with (force)`,
          `create database ${name} template ${name}_kept owner weiterlotse_owner strategy file_copy`,
        );
    },
    drop: () => asAdmin(`drop database if exists ${name}_kept with (force)`, `drop database if exists ${name} with (force)`),
  };
}
