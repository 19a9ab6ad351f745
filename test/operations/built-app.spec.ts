import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testDataKeys } from '../support/settings.js';

const secret = 'b3fd0e6a9c2547718f0d4e5a6b7c8d9eaf01';

/** Jest runs CommonJS; this starts what production starts: the built ES modules in plain Node. */
describe('the built application', () => {
  let db: TestDatabase;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(async () => {
    await Promise.all(
      children
        .filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
        .map((child) => {
          const gone = once(child, 'exit');
          child.kill('SIGKILL');
          return gone;
        }),
    );
    await db.drop();
  });

  /** Starts a program; answers the first match of `pattern` in its output, or the whole output when it ended before. */
  const start = (program: string, env: Record<string, string>, pattern: RegExp) => {
    const child = spawn(process.execPath, [`dist/apps/${program}/src/main.js`], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let output = '';
    const found = new Promise<string>((resolve) => {
      const listen = (part: Buffer) => {
        output += part.toString('utf8');
        const match = pattern.exec(output);
        if (match) resolve(match[0]);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', () => resolve(output));
    });
    return { child, found };
  };

  const env = () => ({ DATABASE_URL: db.appUrl, SESSION_SECRET: secret, DATA_KEYS: testDataKeys, PORT: '0' });

  it('API and worker start, answer, and stop on SIGTERM', async () => {
    const api = start('api', env(), /http:\/\/127\.0\.0\.1:\d+/);
    const worker = start('worker', env(), /worker ready/);
    const url = await api.found;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await worker.found).toBe('worker ready');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/api/v1/session`)).status).toBe(401);
    const ends = [once(api.child, 'exit'), once(worker.child, 'exit')];
    api.child.kill('SIGTERM');
    worker.child.kill('SIGTERM');
    expect((await Promise.all(ends)).map(([code]) => code as number)).toEqual([0, 0]);
  });

  it('refuses to start with a default secret, and names the variable and the remedy', async () => {
    const { found, child } = start('api', { ...env(), SESSION_SECRET: 'change-me-change-me-change-me-change-me' }, /never/);
    expect(await found).toContain('SESSION_SECRET ist ein bekannter Vorgabewert');
    expect(child.exitCode).toBe(1);
  });

  it('refuses to start without settings, naming each', async () => {
    const { found } = start('worker', {}, /never/);
    const output = await found;
    expect(output).toContain('DATABASE_URL');
    expect(output).toContain('SESSION_SECRET');
    expect(output).toContain('DATA_KEYS');
  });

  it('refuses to start without a key for restricted values, and with one that is none', async () => {
    const { DATA_KEYS: _none, ...without } = env();
    expect(await start('api', without, /never/).found).toContain('DATA_KEYS: fehlt');
    const wrong = await start('api', { ...without, DATA_KEYS: 'k1:c2hvcnQ=' }, /never/).found;
    expect(wrong).toContain('DATA_KEYS: Eintrag 1 ist kein «name:schlüssel» mit 32 Bytes');
    expect(wrong).not.toContain('c2hvcnQ');
  });

  it('refuses to start outside demo mode on a database with demo accounts', async () => {
    const pg = await import('pg');
    const client = new pg.default.Client({ connectionString: db.adminUrl });
    await client.connect();
    await client.query(
      `insert into identity.portal_user (id, establishment_id, email, display_name, password_hash, role, demo, created_at, updated_at)
       values (gen_random_uuid(), gen_random_uuid(), 'hr@demo.example', 'Demo', 'x', 'company-hr', true, now(), now())`,
    );
    await client.end();
    const refused = start('api', env(), /never/);
    expect(await refused.found).toContain('Demo-Konten');
    const demo = start('api', { ...env(), DEMO_MODE: 'true' }, /http:\/\/127\.0\.0\.1:\d+/);
    expect(await demo.found).toMatch(/^http:/);
  });
});
