import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, launcherModule, runModule, runNode, type Running } from '../support/child-process.js';

let folder: string;
const started: Running[] = [];
const keep = (running: Running): Running => {
  started.push(running);
  return running;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse launcher '));
});

afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run demo', () => {
  const demo = (env: Readonly<Record<string, string>>): Running =>
    keep(runNode(['apps/launcher/demo.mjs'], { DEMO_DATA_DIR: path.join(folder, 'data'), ...env }));

  it('names the port that is taken and how to choose another, before it does any work', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const run = demo({ PORT: String(port) });
      expect(await run.ended).toBe(1);
      expect(run.output()).toContain(`Port ${port} ist belegt`);
      expect(run.output()).toContain('PORT=3001 npm run demo');
      expect(existsSync(path.join(folder, 'data/postgres'))).toBe(false);
    } finally {
      server.close();
    }
  });

  it('refuses a data folder in which another demo runs and says where that one is', async () => {
    const data = path.join(folder, 'data');
    const first = keep(
      runModule(`import { lockFolder } from '${launcherModule('folder-lock.mjs')}';
        lockFolder(${JSON.stringify(data)}, 3123); console.log('locked'); setInterval(() => {}, 1000);`),
    );
    await eventually(() => first.output().includes('locked'), 10, first.output);
    const second = demo({ PORT: '3124' });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Prozess ${first.child.pid}, http://localhost:3123`);
  });

  it('takes over the folder of a demo that was killed hard', async () => {
    const lines = `import { lockFolder } from '${launcherModule('folder-lock.mjs')}';
      console.log(JSON.stringify(lockFolder(${JSON.stringify(folder)}, 3123)));
      if (process.env.STAY) setInterval(() => {}, 1000);`;
    const first = keep(runModule(lines, { STAY: 'yes' }));
    await eventually(() => first.output().includes('afterCrash'), 10, first.output);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = keep(runModule(lines));
    expect(await second.ended).toBe(0);
    expect(JSON.parse(second.output())).toEqual({ afterCrash: true });
  });

  it.each([
    [{ DEMO_SIZE: 'huge' }, 'DEMO_SIZE=huge gibt es nicht. Möglich sind: small, demo, large.'],
    [{ PORT: 'abc' }, 'PORT=abc ist keine Portnummer'],
  ])('refuses the setting %j in one sentence', async (env, sentence) => {
    const run = demo(env);
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(sentence);
    expect(run.output()).not.toContain('    at ');
  });
});

describe('npm start', () => {
  it('names the settings it cannot do without', async () => {
    const run = keep(runNode(['apps/launcher/start.mjs']));
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('DATABASE_URL');
    expect(run.output()).toContain('SESSION_SECRET');
    expect(run.output()).toContain('DATA_KEYS');
    expect(run.output()).not.toContain('    at ');
  });
});
