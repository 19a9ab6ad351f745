import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { eventually, isRunning, launcherModule, runModule, type Running } from '../support/child-process.js';
import { processesWith } from '../support/process-list.js';

interface Up {
  readonly pid: number;
  readonly port: number;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly adminUrl: string;
}

let folder: string;
let launcher: Running;

const start = async (): Promise<Up> => {
  launcher = runModule(`import { startEmbeddedPostgres } from '${launcherModule('embedded-postgres.mjs')}';
    const { pid, port, ownerUrl, appUrl, adminUrl, stop } = await startEmbeddedPostgres({ dataDir: '${path.join(folder, 'pg')}' });
    process.on('SIGTERM', async () => { await stop(); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log(JSON.stringify({ pid, port, ownerUrl, appUrl, adminUrl }));`);
  const line = await eventually(() => launcher.output().includes('}') && launcher.output(), 30, launcher.output);
  return JSON.parse(line) as Up;
};

const query = async (url: string, sql: string): Promise<unknown[][]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows as unknown[][];
  } finally {
    await client.end();
  }
};

const stop = async (): Promise<number | string> => {
  launcher.child.kill('SIGTERM');
  return launcher.ended;
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weiterlotse postgres '));
  chmodSync(folder, 0o755);
});

afterAll(async () => {
  launcher.child.kill('SIGTERM');
  await launcher.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('is version 18 with German sorting, on 127.0.0.1 only, with its passwords readable by the owner alone', async () => {
    const up = await start();
    const [[version, addresses, sockets]] = (await query(
      up.adminUrl,
      `select current_setting('server_version_num')::int / 10000, current_setting('listen_addresses'), current_setting('unix_socket_directories')`,
    )) as [[number, string, string]];
    expect([version, addresses, sockets]).toEqual([18, '127.0.0.1', '']);
    expect(await query(up.adminUrl, `select name from (values ('Zander'), ('Ärmel'), ('Aal')) as n(name) order by name`)).toEqual([
      ['Aal'],
      ['Ärmel'],
      ['Zander'],
    ]);
    expect(statSync(path.join(folder, 'pg/credentials.json')).mode & 0o777).toBe(0o600);
    expect(await stop()).toBe(0);
    expect(isRunning(up.pid)).toBe(false);
  });

  it('lets the owner make tables and the restricted role neither make tables nor become anybody', async () => {
    const up = await start();
    await query(up.ownerUrl, 'create table kept (word text)');
    await query(up.ownerUrl, `insert into kept values ('still here')`);
    await expect(query(up.appUrl, 'create table mine (word text)')).rejects.toThrow(/permission denied/);
    await expect(query(up.appUrl, 'select * from kept')).rejects.toThrow(/permission denied/);
    await expect(query(up.appUrl, 'set role weiterlotse_owner')).rejects.toThrow(/permission denied/);
    expect(
      await query(up.adminUrl, `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = 'weiterlotse_app'`),
    ).toEqual([[false, false, false, false]]);
  });

  it('ends the orphan a killed launcher left behind and starts again on the same data', async () => {
    const [orphan] = processesWith(path.join(folder, 'pg/data'));
    launcher.child.kill('SIGKILL');
    await launcher.ended;
    expect(isRunning(orphan ?? 0)).toBe(true);
    const up = await start();
    expect(isRunning(orphan ?? 0)).toBe(false);
    expect(await query(up.ownerUrl, 'select word from kept')).toEqual([['still here']]);
  });

  it('recovers when the server itself was killed hard as well', async () => {
    const servers = processesWith(path.join(folder, 'pg/data'));
    expect(servers).toHaveLength(1);
    launcher.child.kill('SIGKILL');
    process.kill(servers[0] ?? 0, 'SIGKILL');
    await launcher.ended;
    const up = await start();
    expect(await query(up.ownerUrl, 'select word from kept')).toEqual([['still here']]);
    expect(await stop()).toBe(0);
    expect(processesWith(path.join(folder, 'pg/data'))).toEqual([]);
  });
});
