import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Root folder of the project. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path below the project. */
export const inProject = (...parts) => path.join(projectRoot, ...parts);

/** What the build writes and the launcher starts. */
export const built = {
  api: inProject('dist/apps/api/src/main.js'),
  worker: inProject('dist/apps/worker/src/main.js'),
  cli: inProject('dist/apps/cli/src/main.js'),
  web: inProject('dist/web'),
};

/** As a URL, because `--import` takes no path with spaces. */
export const dieWithParent = pathToFileURL(inProject('apps/launcher/die-with-parent.mjs')).href;

/** Whether this module is the program that was started (and not imported); true through symbolic links as well. */
export const isProgram = (moduleUrl) => process.argv[1] !== undefined && pathToFileURL(realpathSync(process.argv[1])).href === moduleUrl;
