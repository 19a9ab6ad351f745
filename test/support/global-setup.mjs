import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../../apps/launcher/embedded-postgres.mjs';
import { isFresh } from '../../apps/launcher/fingerprint.mjs';
import { built, inProject, projectRoot } from '../../apps/launcher/paths.mjs';
import { birthmark, commandLine, endProcess, isAlive } from '../../apps/launcher/processes.mjs';
import { findChromium, findRedis } from './binaries.mjs';
import globalTeardown from './global-teardown.mjs';
import { startRedis } from './redis-server.mjs';

const run = promisify(execFile);
const template = 'weiterlotse_template';
const prefix = 'weiterlotse-test-';

// Each test file clones a database of a thousand small files: in memory that takes a tenth of the time, where there is room.
const memory = '/dev/shm';

const place = () => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 4_000_000_000 ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
};

/** The built command line when it is up to date, otherwise the sources through a loader (slower). */
const cli = () => (isFresh('server') ? [built.cli] : ['--import', '@swc-node/register/esm-register', inProject('apps/cli/src/main.ts')]);

/** Known to everybody; child processes and test/support/settings.ts use it. */
const dataKeys = 'test:bm8gc2VjcmV0OiBvbmx5IHRlc3RzIGtub3cgaXQgMTI=';

async function fillTemplate(database) {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'test',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    SESSION_SECRET: 'only-for-tests-0123456789-0123456789-0123456789',
    REDIS_URL: '',
  };
  for (const command of ['migrate', 'load-reference']) {
    try {
      await run(process.execPath, [...cli(), command], { cwd: projectRoot, env, maxBuffer: 16_000_000 });
    } catch (error) {
      throw new Error(`cli ${command}: ${error.stdout ?? ''}${error.stderr ?? error.message}`, { cause: error });
    }
  }
}

/** Jest does not tear down when it is told to stop; servers must not survive it. */
function endOnSignal(servers) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      for (const pid of servers.pids) {
        try {
          process.kill(pid, 'SIGINT');
        } catch {
          // already gone
        }
      }
      process.exit(130);
    });
  }
}

/** A Jest killed hard cannot tear down: the next run ends the servers it left and removes their folders. */
async function sweepAbandoned() {
  const folders = [...new Set([tmpdir(), place()])].flatMap((at) => readdirSync(at).map((name) => path.join(at, name)));
  for (const folder of folders.filter((at) => path.basename(at).startsWith(prefix))) {
    try {
      const owner = JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8'));
      if (isAlive(owner.pid) && birthmark(owner.pid) === owner.birthmark) continue;
      for (const pid of owner.servers) if (commandLine(pid).includes(folder)) await endProcess(pid, [['SIGQUIT', 3_000]]);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // another run is making or removing it at this moment
    }
  }
}

async function startServers(servers) {
  const database = await startEmbeddedPostgres({
    dataDir: path.join(servers.folder, 'postgres'),
    durable: false,
    detached: false,
    database: template,
    binDir: process.env.TEST_POSTGRES_BIN,
  });
  servers.stops.push(database.stop);
  servers.pids.push(database.pid);
  process.env.DATA_KEYS = dataKeys;
  process.env.TEST_PG_ADMIN_URL = database.url('postgres', 'postgres');
  process.env.TEST_PG_OWNER_URL = database.ownerUrl;
  process.env.TEST_PG_APP_URL = database.appUrl;
  process.env.TEST_PG_TEMPLATE = template;

  const redisProgram = findRedis();
  if (!redisProgram && process.env.CI === 'true') throw new Error('CI=true: redis-server fehlt');
  if (redisProgram) {
    const redis = await startRedis(redisProgram, servers.folder);
    servers.stops.push(redis.stop);
    servers.pids.push(redis.pid);
    process.env.TEST_REDIS_URL = redis.url;
  }
  process.env.TEST_CHROMIUM = findChromium() ?? '';
  const owner = { pid: process.pid, birthmark: birthmark(process.pid), servers: servers.pids };
  writeFileSync(path.join(servers.folder, 'owner.json'), JSON.stringify(owner));
  await fillTemplate(database);
}

/**
 * Once per Jest run, whatever the number of projects: a PostgreSQL without durability whose template database is migrated and
 * holds the reference data, and a Redis where the machine has one. Tests find them in TEST_PG_*, TEST_REDIS_URL, TEST_CHROMIUM.
 */
export default async function globalSetup() {
  if (globalThis.weiterlotseServers) return;
  await sweepAbandoned();
  const folder = mkdtempSync(path.join(place(), prefix));
  chmodSync(folder, 0o755);
  const servers = { folder, stops: [], pids: [] };
  globalThis.weiterlotseServers = servers;
  endOnSignal(servers);
  try {
    await startServers(servers);
  } catch (error) {
    await globalTeardown();
    throw error;
  }
}
