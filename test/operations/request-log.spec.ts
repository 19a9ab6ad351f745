import { testDataKeys } from '../support/settings.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually, runNode, type Running } from '../support/child-process.js';

type Line = { readonly message: string; readonly route?: string; readonly status?: number };

/** The built API, as loud as operators run it. */
describe('the request log', () => {
  let db: TestDatabase;
  let api: Running;
  let origin: string;

  beforeAll(async () => {
    db = await createTestDatabase();
    const secret = 'b3fd0e6a9c2547718f0d4e5a6b7c8d9eaf01';
    api = runNode(['dist/apps/api/src/main.js'], {
      DATABASE_URL: db.appUrl,
      SESSION_SECRET: secret,
      DATA_KEYS: testDataKeys,
      PORT: '0',
      LOG_LEVEL: 'trace',
    });
    origin = await eventually(() => /http:\/\/127\.0\.0\.1:\d+/.exec(api.output())?.[0], 20, api.output);
  });
  afterAll(async () => {
    api.child.kill('SIGTERM');
    await api.ended;
    await db.drop();
  });

  it('holds route patterns, and neither what was typed nor addresses, cookies or passwords', async () => {
    const json = { 'content-type': 'application/json' };
    await fetch(`${origin}/api/v1/clients?sort=Zwetschgenbaum`, { headers: { cookie: '__Host-weiterlotse=Mirabellenbaum' } });
    await fetch(`${origin}/api/v1/clients/Quittenbaum`);
    await fetch(`${origin}/api/v1/Schlehenbaum`);
    // A line break in an address, an id or a header begins no line of the log.
    const forged = encodeURIComponent('x\n{"message":"request","route":"/Pflaumenbaum"}');
    await fetch(`${origin}/api/v1/clients/${forged}`, { headers: { 'user-agent': 'a\tPflaumenbaum', 'x-request-id': 'Pflaumenbaum' } });
    await fetch(`${origin}/${forged}?${forged}`);
    const body = JSON.stringify({ username: 'Birnbaum', password: 'Kirschbaum' });
    await fetch(`${origin}/api/v1/session`, { method: 'POST', headers: json, body });
    await fetch(`${origin}/api/v1/session`, { method: 'POST', headers: json, body: '{"username": "Apfelbaum"' });
    const lines = await eventually(() => {
      const requests = api
        .output()
        .split('\n')
        .filter((line) => line.includes('"message":"request"'));
      return requests.length >= 7 && requests.map((line) => JSON.parse(line) as Line);
    });
    expect(lines.map(({ route, status }) => [route, status])).toEqual(
      expect.arrayContaining([
        ['/api/v1/clients', 401],
        ['/api/v1/clients/:id', 401],
        ['/api/v1/session', 401],
      ]),
    );
    expect(api.output().match(/\w+baum/g)).toBeNull();
    for (const line of api
      .output()
      .split('\n')
      .filter((one) => one.startsWith('{')))
      expect(() => JSON.parse(line)).not.toThrow();
  });
});
