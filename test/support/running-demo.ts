import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { eventually, projectFolder, runNode, type Running } from './child-process.js';

const leftBehind = new Set(['node_modules', 'dist', '.git', '.demo', '.artifacts', 'coverage']);

/** Copies the project's sources to another folder and lends it node_modules: a fresh clone after `npm ci`. */
export const cloneProject = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  cpSync(projectFolder, folder, { recursive: true, filter: (from) => !leftBehind.has(path.relative(projectFolder, from)) });
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'));
};

/** A demo that is starting or running. */
export interface Demo extends Running {
  readonly address: string;
  /** Resolves once the address is printed; throws with the output when the demo ends before. */
  ready(): Promise<void>;
}

/** Starts `npm run demo`'s program in a clone. */
export const startDemo = (
  folder: string,
  port: number,
  who: { uid?: number; gid?: number } = {},
  env: Record<string, string> = {},
): Demo => {
  const running = runNode(['apps/launcher/demo.mjs'], { DEMO_SIZE: 'small', PORT: String(port), ...env }, { cwd: folder, ...who });
  let over = false;
  void running.ended.then(() => (over = true));
  const ready = async (): Promise<void> => {
    await eventually(() => over || running.output().includes('Weiterlotse läuft'), 300, running.output);
    if (over) throw new Error(running.output());
  };
  return { ...running, address: `http://localhost:${port}`, ready };
};
