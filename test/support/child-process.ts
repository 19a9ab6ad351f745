import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Root folder of the project. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A running program and what it has printed so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

interface Where {
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts any program in the project's folder (or `cwd`); without the variables npm and Jest would pass on. */
export const run = (program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, where: Where = {}): Running => {
  const child = spawn(program, args, {
    cwd: projectFolder,
    ...where,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return { child, output: () => output, ended };
};

/** Starts `node …`. */
export const runNode = (args: readonly string[], env?: Readonly<Record<string, string>>, where?: Where): Running =>
  run(process.execPath, args, env, where);

/** Runs a few lines as an ES module; they import the launcher's files through `launcherModule`. */
export const runModule = (lines: string, env?: Readonly<Record<string, string>>): Running =>
  runNode(['--input-type=module', '--eval', lines], env);

/** Address of a module in apps/launcher, for an import statement. */
export const launcherModule = (file: string): string => pathToFileURL(path.join(projectFolder, 'apps/launcher', file)).href;

/** Waits until `check` gives something; throws with the program's output when it does not, or when the program ends before. */
export const eventually = async <T>(
  check: () => T | undefined | false | Promise<T | undefined | false>,
  seconds = 20,
  about: () => string = () => '',
): Promise<T> => {
  for (let step = 0; step < seconds * 40; step += 1) {
    const found = await check();
    if (found) return found;
    await pause(25);
  }
  throw new Error(`did not happen within ${seconds} seconds\n${about()}`);
};

/** Whether this process runs (one that only waits to be collected does not count). */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return false;
  }
};
