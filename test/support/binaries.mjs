import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name))).find(isExecutable);

/** Path of a Redis or Valkey server, undefined when the machine has none. */
export const findRedis = () => onPath(['redis-server', 'valkey-server']);

/**
 * Path of a Chromium or Chrome (`CHROMIUM_PATH` goes first), undefined when the machine has none. One without windows of its own goes before
 * the others: each window of a full one takes a second and a half of computing before it shows anything.
 */
export const findChromium = () =>
  [
    process.env.CHROMIUM_PATH,
    '/usr/lib/chromium/chromium-headless-shell',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
    .filter(Boolean)
    .find(isExecutable) ?? onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);

/** Folder with Debian's PostgreSQL 15 programs, undefined when the machine has none. */
export const findPostgres15 = () => ['/usr/lib/postgresql/15/bin'].find((folder) => isExecutable(path.join(folder, 'initdb')));

/** Path of LibreOffice, undefined when the machine has none. */
export const findOffice = () => onPath(['soffice', 'libreoffice']);

/** Path of sqlmap, undefined when the machine has none. */
export const findSqlmap = () => onPath(['sqlmap']);
