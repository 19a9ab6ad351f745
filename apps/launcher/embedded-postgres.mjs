import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inProject } from './paths.mjs';
import { freePort } from './ports.mjs';
import { preparePlace } from './postgres-binaries.mjs';
import { commandLine, endProcess, isAlive, waitUntil } from './processes.mjs';
import { Refusal } from './terminal.mjs';

const startSeconds = 60;
const fastThenHard = [
  ['SIGINT', 8_000],
  ['SIGQUIT', 4_000],
  ['SIGKILL', 2_000],
];
const forTests = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

const lastLines = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-12).join('\n') : '');

/** Runs a program to its end, output into the log file. */
function run(program, args, identity, logFile) {
  return new Promise((resolve, reject) => {
    const out = openSync(logFile, 'a');
    const child = spawn(program, args, { ...identity, cwd: '/', stdio: ['ignore', out, out] });
    closeSync(out);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(program)} endete mit ${code}:\n${lastLines(logFile)}`)),
    );
  });
}

/** Passwords of the three roles, made once and kept beside the data, readable by the owner only. */
function passwords(file, hasData) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (hasData)
    throw new Refusal(`Zu den Daten fehlt die Datei mit den Zugängen (${file}). Bitte den Ordner ${path.dirname(file)} löschen.`);
  const fresh = () => randomBytes(24).toString('base64url');
  const made = { postgres: fresh(), weiterlotse_owner: fresh(), weiterlotse_app: fresh() };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** Makes the cluster under another name first, so that an interrupted run leaves nothing half done. */
async function createCluster({ place, cluster, binDir, identity }, secrets, logFile) {
  const half = `${cluster}.new`;
  const passwordFile = path.join(place, 'initdb.password');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.postgres, { mode: 0o600 });
  if (identity.uid !== undefined) {
    for (const at of [half, passwordFile]) chownSync(at, identity.uid, identity.gid);
  }
  const layout = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=de-DE', '--locale=C', '--no-sync'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await run(path.join(binDir, 'initdb'), ['-D', half, ...layout, ...access], identity, logFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, cluster);
}

const pidLines = (cluster) => {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** After a launcher was killed hard its database may still run; it is stopped before a new one starts on the same data. */
async function stopOrphan(cluster, log) {
  const pid = Number(pidLines(cluster)[0]);
  if (!pid || !isAlive(pid)) return;
  if (!commandLine(pid).includes(cluster)) {
    // The id belongs to somebody else by now, and PostgreSQL would take that process for its own predecessor.
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  log('Eine Datenbank vom letzten Lauf läuft noch und wird beendet.');
  await endProcess(pid, fastThenHard);
}

async function startServer({ cluster, binDir, identity }, { port, settings, logFile, detached }) {
  const args = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const out = openSync(logFile, 'a');
  const child = spawn(path.join(binDir, 'postgres'), args, { ...identity, cwd: '/', stdio: ['ignore', out, out], detached });
  closeSync(out);
  let ended = false;
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  }).then(() => {
    ended = true;
  });
  const ready = () => {
    const lines = pidLines(cluster);
    return ended || (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready');
  };
  const inTime = await waitUntil(ready, startSeconds * 1000);
  if (inTime && !ended) return { child, exited };
  if (!ended) await endProcess(child.pid, fastThenHard);
  return { failure: inTime ? 'PostgreSQL endete beim Start' : `PostgreSQL war nach ${startSeconds} Sekunden nicht bereit` };
}

/** A server killed a moment ago may hold its memory, and a free port may be taken in between: both pass, so try again. */
async function startWithPatience(at, options) {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const server = await startServer(at, { ...options, port });
    if (!server.failure) return { ...server, port };
    if (attempt === 4) throw new Error(`${server.failure}:\n${lastLines(options.logFile)}`);
    await waitUntil(() => false, 500 * attempt);
  }
}

async function createRolesAndDatabase(url, secrets, database) {
  const client = new pg.Client({ connectionString: url('postgres', 'postgres') });
  await client.connect();
  try {
    await client.query(readFileSync(inProject('migrations/roles.sql'), 'utf8'));
    for (const role of ['weiterlotse_owner', 'weiterlotse_app']) await client.query(`alter role ${role} login password '${secrets[role]}'`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount) return;
    await client.query(`create database ${database} owner weiterlotse_owner`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect, temporary on database ${database} to weiterlotse_app`);
  } finally {
    await client.end();
  }
}

/**
 * Starts a real PostgreSQL on 127.0.0.1 with the product's roles and an empty or existing database.
 * @param dataDir folder for cluster, passwords (0600) and log; made when missing
 * @param port fixed port, or a free one
 * @param durable false switches fsync and its relatives off: tests only
 * @param detached own process group, so that Ctrl+C reaches the launcher alone
 * @param binDir another PostgreSQL's programs instead of the npm package's
 * @returns `{ port, pid, url(role, database), adminUrl, ownerUrl, appUrl, exited, stop() }`; roles are postgres, weiterlotse_owner, weiterlotse_app
 */
export async function startEmbeddedPostgres({
  dataDir,
  port,
  durable = true,
  detached = true,
  database = 'weiterlotse',
  binDir,
  log = () => {},
}) {
  const at = preparePlace({ dataDir: path.resolve(dataDir), binDir, log });
  const logFile = path.join(at.place, 'postgres.log');
  writeFileSync(logFile, '');
  const credentials = path.join(at.place, 'credentials.json');
  const secrets = passwords(credentials, existsSync(at.cluster));
  chmodSync(credentials, 0o600);
  if (existsSync(at.cluster)) await stopOrphan(at.cluster, log);
  else await createCluster(at, secrets, logFile);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durable ? [] : forTests),
  ];
  const server = await startWithPatience(at, { port, settings, logFile, detached });
  const url = (role, name) => `postgres://${role}:${secrets[role]}@127.0.0.1:${server.port}/${name}`;
  const stop = async () => {
    await endProcess(server.child.pid, fastThenHard);
    await server.exited;
  };
  try {
    await createRolesAndDatabase(url, secrets, database);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port: server.port,
    pid: server.child.pid,
    logFile,
    exited: server.exited,
    adminUrl: url('postgres', database),
    ownerUrl: url('weiterlotse_owner', database),
    appUrl: url('weiterlotse_app', database),
    url,
    stop,
  };
}
