import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { eventually, runNode, type Running } from '../../support/child-process.js';
import { freePort } from '../../support/free-port.js';

/** The built product on demo data of one size, and a superuser's connection to the same database. */
export type Stand = {
  readonly address: string;
  readonly adminUrl: string;
  readonly db: pg.Client;
  /** Starts another program on a free port and waits until it answers. */
  readonly start: (args: readonly string[], env: Readonly<Record<string, string>>) => Promise<string>;
  /** Starts the built worker beside the API. */
  readonly runWorker: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Builds, starts PostgreSQL (fsync on), fills it and starts the API. `BENCH_DATA_DIR` keeps the data for the next run; a run changes
 * only what it removes again.
 */
export const openStand = async (size: string): Promise<Stand> => {
  const dataDir = path.resolve(process.env['BENCH_DATA_DIR'] ?? path.join(tmpdir(), `weiterlotse-bench-${size}`));
  mkdirSync(dataDir, { recursive: true });
  const { startEmbeddedPostgres } = await launcher<Embedded>('embedded-postgres.mjs');
  const { demoEnvironment } = await launcher<DemoSettings>('demo-settings.mjs');
  const { build } = await launcher<{ build: (options: object) => Promise<void> }>('build.mjs');
  const { built } = await launcher<{ built: { api: string; cli: string; worker: string } }>('paths.mjs');
  await build({ say: () => undefined });
  const database = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres') });
  const started: Running[] = [];
  const env = (port: number) =>
    demoEnvironment({ port, dataDir, ownerUrl: database.ownerUrl, appUrl: database.appUrl }) as Record<string, string>;
  const filling = runNode([built.cli, 'prepare-demo', '--size', size], env(0));
  if ((await filling.ended) !== 0) throw new Error(filling.output());
  const db = new pg.Client({ connectionString: database.adminUrl });
  await db.connect();
  await db.query('vacuum analyze');
  const start = async (args: readonly string[], more: Readonly<Record<string, string>>): Promise<string> => {
    const port = await freePort();
    const program = runNode(args, { ...more, PORT: String(port) });
    started.push(program);
    const address = `http://127.0.0.1:${port}`;
    await eventually(() => fetch(`${address}/readyz`).then(({ ok }) => ok).catch(() => false), 60, program.output); // prettier-ignore
    return address;
  };
  return {
    address: await start([built.api], { ...env(0), LOG_LEVEL: 'info' }),
    adminUrl: database.adminUrl,
    db,
    start,
    runWorker: () => void started.push(runNode([built.worker], { ...env(0), LOG_LEVEL: 'info' })),
    close: async () => {
      for (const { child, ended } of started) {
        child.kill('SIGTERM');
        await ended;
      }
      await db.end();
      await database.stop();
    },
  };
};

type Embedded = {
  startEmbeddedPostgres: (options: object) => Promise<{ adminUrl: string; ownerUrl: string; appUrl: string; stop: () => Promise<void> }>;
};
type DemoSettings = { demoEnvironment: (options: object) => object };

// The launcher is plain JavaScript, so that it runs before anything is built.
const launcher = async <T>(file: string): Promise<T> => (await import(`../../../apps/launcher/${file}`)) as T;
