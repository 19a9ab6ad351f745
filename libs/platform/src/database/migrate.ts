import { runMigrations as migrateQueues } from 'bullmq';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

type MigrationClass = new () => MigrationInterface;

const lockKey = 74_110_982;

/**
 * Brings the database to the state of the code: hand-written migrations and BullMQ's schema, under one advisory lock, forward only.
 * Throws an Error in plain German when a role is missing or the database is newer than the code. Answers the names that ran.
 */
export const migrate = async (ownerUrl: string, migrations: MigrationClass[]): Promise<readonly string[]> => {
  const guard = new pg.Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [lockKey]);
    await refuseMissingRoles(guard);
    await refuseNewerDatabase(guard, migrations);
    const ran = await runOurs(ownerUrl, migrations);
    await migrateQueues(guard);
    await guard.query(`grant usage, create on schema bullmq to weiterlotse_app;
      grant select, insert, update, delete on all tables in schema bullmq to weiterlotse_app;
      grant execute on all functions in schema bullmq to weiterlotse_app`);
    await grantSequences(guard);
    return ran;
  } finally {
    await guard.end();
  }
};

/** Names of migrations the code has and the database lacks; empty when it is up to date. */
export const pendingMigrations = (known: readonly string[], migrations: MigrationClass[]): readonly string[] =>
  migrations.map(({ name }) => name).filter((name) => !known.includes(name));

const runOurs = async (url: string, migrations: MigrationClass[]): Promise<readonly string[]> => {
  const dataSource = await new DataSource({
    ...dataSourceOptions(url, 2),
    migrations,
    migrationsTableName: 'schema_migration',
  }).initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    await dataSource.query('grant select on schema_migration to weiterlotse_app');
    return ran.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
};

// Not «on all sequences»: BullMQ makes one per queue while it runs, which the application's role owns and nobody else may grant.
const grantSequences = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ sequence: string }>(
    `select c.oid::regclass::text as sequence from pg_class c
     where c.relkind = 'S' and c.relnamespace = 'bullmq'::regnamespace and pg_get_userbyid(c.relowner) = current_user`,
  );
  for (const { sequence } of rows) await client.query(`grant usage, select, update on sequence ${sequence} to weiterlotse_app`);
};

const refuseMissingRoles = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ role: string }>(
    `select role from unnest(array['weiterlotse_app', 'reporting_reader', 'search_reader', 'house_keeper']) as role where not exists (select from pg_roles where rolname = role)`,
  );
  if (rows.length > 0) {
    const names = rows.map(({ role }) => role).join(', ');
    throw new Error(`Datenbankrolle fehlt: ${names}. Bitte migrations/roles.sql einmal als Superuser ausführen.`);
  }
};

const refuseNewerDatabase = async (client: pg.Client, migrations: MigrationClass[]): Promise<void> => {
  const { rows: tables } = await client.query(`select to_regclass('public.schema_migration') as found`);
  if (!tables[0]?.found) return;
  const { rows } = await client.query<{ name: string }>('select name from schema_migration');
  const unknown = rows.map(({ name }) => name).filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    throw new Error(`Die Datenbank ist neuer als dieses Programm (unbekannt: ${unknown.join(', ')}). Bitte die neuere Version starten.`);
  }
};
