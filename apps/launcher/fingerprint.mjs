import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { built, inProject, projectRoot } from './paths.mjs';

/** What each half of the build is made from. */
export const sources = {
  server: [
    'apps/api',
    'apps/worker',
    'apps/cli',
    'libs',
    'migrations',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'nest-cli.json',
  ],
  web: ['apps/web', 'libs/kernel/src', 'libs/funding-rules/src', 'libs/events/src', 'package-lock.json', 'tsconfig.json'],
};

const isIgnored = (name) => name === 'node_modules' || name.startsWith('.') || /\.spec\.tsx?$/.test(name);

function* filesBelow(at) {
  const stat = statSync(at, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    yield [at, stat];
    return;
  }
  for (const name of readdirSync(at).toSorted()) {
    if (!isIgnored(name)) yield* filesBelow(path.join(at, name));
  }
}

const results = { server: [built.api, built.worker, built.cli], web: [path.join(built.web, '.vite/manifest.json')] };

const markOf = (part) => inProject('dist', `.fingerprint-${part}`);

/** Digest over path, size and change time of every source file of `server` or `web`. */
export function fingerprint(part) {
  const digest = createHash('sha256').update(process.version);
  for (const source of sources[part]) {
    for (const [file, stat] of filesBelow(inProject(source)))
      digest.update(`${path.relative(projectRoot, file)}\0${stat.size}\0${stat.mtimeMs}\n`);
  }
  return digest.digest('hex');
}

/** Whether the last successful build was made from exactly these files. */
export function isFresh(part) {
  if (!results[part].every((file) => existsSync(file))) return false;
  try {
    return readFileSync(markOf(part), 'utf8') === fingerprint(part);
  } catch {
    return false;
  }
}

/** Remembers a successful build; `mark` is taken before it began, so that a file saved meanwhile builds again. */
export function remember(part, mark) {
  mkdirSync(inProject('dist'), { recursive: true });
  writeFileSync(markOf(part), mark);
}
