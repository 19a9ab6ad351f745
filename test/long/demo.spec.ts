import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, run } from '../support/child-process.js';
import { freePort } from '../support/free-port.js';
import { processesWith } from '../support/process-list.js';
import { cloneProject, startDemo, type Demo } from '../support/running-demo.js';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

let folder: string;
let clone: string;
let demo: Demo | undefined;

const start = async (who?: { uid: number; gid: number }): Promise<Demo> => {
  demo = startDemo(clone, await freePort(), who, { HOME: folder });
  await demo.ready();
  return demo;
};

const signIn = async ({ address }: Demo, username: string): Promise<number> => {
  const surface = username.includes('@') ? '/portal/v1/session' : '/api/v1/session';
  const body = JSON.stringify({ username, password: 'weiterlotse' });
  const headers = { 'content-type': 'application/json', origin: address };
  return (await fetch(address + surface, { method: 'POST', headers, body })).status;
};

const accounts = (output: string): string[] => [...output.matchAll(/^ {2}([a-z]+(?:@\S+)?) {3,}\S/gm)].map(([, name]) => String(name));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse-demo-'));
  chmodSync(folder, 0o755);
  clone = path.join(folder, 'Ordner mit Leerzeichen');
  cloneProject(clone);
});

afterEach(async () => {
  demo?.child.kill('SIGTERM');
  await demo?.ended;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run demo in a fresh clone whose path has spaces', () => {
  it('builds, fills the database, serves both web UIs, and every printed sign-in works', async () => {
    const running = await start();
    for (const page of ['/', '/portal/']) expect((await fetch(running.address + page)).headers.get('content-type')).toContain('text/html');
    const names = accounts(running.output());
    expect(names).toHaveLength(12);
    for (const name of names) expect([name, await signIn(running, name)]).toEqual([name, 201]);
  });

  it('on SIGTERM ends with 0 and leaves no process', async () => {
    const running = await start();
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(processesWith(clone)).toEqual([]);
  });

  it('starts a second time without building and on the same data', async () => {
    const running = await start();
    expect(running.output()).toContain('Server: unverändert');
    expect(running.output()).toContain('Oberfläche: unverändert');
    expect(running.output()).not.toContain('werden angelegt');
    expect(await signIn(running, 'beratung')).toBe(201);
  });

  it('recovers when it was killed hard', async () => {
    const first = await start();
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await start();
    expect(await signIn(second, 'beratung')).toBe(201);
    second.child.kill('SIGTERM');
    await second.ended;
    expect(processesWith(clone)).toEqual([]);
  });

  it('leaves no process when npm itself is told to stop', async () => {
    const npm = run('npm', ['run', 'demo'], { PORT: String(await freePort()), DEMO_SIZE: 'small' }, { cwd: clone });
    await eventually(() => npm.output().includes('Weiterlotse läuft'), 60, npm.output);
    npm.child.kill('SIGTERM');
    await npm.ended;
    await eventually(
      () => processesWith(clone).length === 0,
      20,
      () => processesWith(clone).join(' '),
    );
  });

  it('works for a normal user as it does for root', async () => {
    rmSync(path.join(clone, '.demo'), { recursive: true, force: true });
    // Who is no root already has been that normal user all along.
    if (isRoot) execFileSync('chown', ['-R', '-h', `${nobody.uid}:${nobody.gid}`, folder]);
    const running = await start(isRoot ? nobody : undefined);
    expect(await signIn(running, 'leitung')).toBe(201);
  });
});
