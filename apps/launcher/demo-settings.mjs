import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { built, projectRoot } from './paths.mjs';
import { Refusal } from './terminal.mjs';

const sizes = ['small', 'demo', 'large'];

/** Reads and checks PORT, DEMO_DATA_DIR and DEMO_SIZE. Throws a Refusal. */
export function demoSettings(environment) {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT=${environment.PORT} ist keine Portnummer (1 bis 65535).`);
  }
  const size = environment.DEMO_SIZE || 'demo';
  if (!sizes.includes(size)) throw new Refusal(`DEMO_SIZE=${size} gibt es nicht. Möglich sind: ${sizes.join(', ')}.`);
  return { port, size, dataDir: path.resolve(projectRoot, environment.DEMO_DATA_DIR || '.demo') };
}

/** A file only its owner reads, made once per data folder. */
function madeOnce(dataDir, name, content) {
  const file = path.join(dataDir, name);
  if (!existsSync(file)) writeFileSync(file, content(), { mode: 0o600 });
  return file;
}

/** Secret of the demo's sessions. */
const demoSecret = (dataDir) =>
  readFileSync(
    madeOnce(dataDir, 'session.secret', () => randomBytes(48).toString('base64url')),
    'utf8',
  );

/** The file with the demo's key of restricted values; it lies beside the database, never in it. */
const demoDataKeys = (dataDir) => madeOnce(dataDir, 'data.keys', () => `demo:${randomBytes(32).toString('base64')}\n`);

/** Which size of demo data the folder holds; undefined before the first start is through. */
export function seededSize(dataDir) {
  const file = path.join(dataDir, 'seeded-size');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Remembers the size once preparing went through. */
export function rememberSize(dataDir, size) {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path.join(dataDir, 'seeded-size'), `${size}\n`);
}

/**
 * Environment of the demo's processes. What may be set on this machine for something else (a Redis, a mail server, another database)
 * is left out: the demo stands alone.
 */
export function demoEnvironment({ port, dataDir, ownerUrl, appUrl }) {
  const { REDIS_URL: _redis, SMTP_URL: _smtp, NODE_OPTIONS: _options, DATA_KEYS: _keys, CLAMD_URL: _scanner, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: 'production',
    DEMO_MODE: 'true',
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    HOST: process.env.HOST || '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    SESSION_SECRET: demoSecret(dataDir),
    DATA_KEYS_FILE: demoDataKeys(dataDir),
    FILES_DIR: path.join(dataDir, 'files'),
    WEB_ROOT: built.web,
  };
}
