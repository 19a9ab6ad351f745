import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../support/free-port.js';
import { cloneProject, startDemo } from '../support/running-demo.js';

const secondsToReady = async (clone: string, size: string): Promise<number> => {
  const begin = performance.now();
  const demo = startDemo(clone, await freePort(), {}, { DEMO_SIZE: size });
  try {
    await demo.ready();
    return (performance.now() - begin) / 1000;
  } finally {
    demo.child.kill('SIGTERM');
    await demo.ended;
  }
};

/** Prints how long `npm run demo` takes in a fresh clone after `npm ci`, and again on the same data (DEMO_SIZE, default demo). */
export const benchmarkStart = async (): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse-bench-'));
  chmodSync(folder, 0o755);
  const size = process.env['DEMO_SIZE'] ?? 'demo';
  try {
    cloneProject(path.join(folder, 'clone'));
    for (const title of ['first start', 'second start']) {
      console.log(`${title} (${size}): ${(await secondsToReady(path.join(folder, 'clone'), size)).toFixed(1)} s`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
