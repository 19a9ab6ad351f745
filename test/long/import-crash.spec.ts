import { csv, headings, ImportScene, person, uploadTable } from '../api/clients/import-scene.js';
import type { TestApi } from '../support/api.js';
import { eventually, runNode, type Running } from '../support/child-process.js';
import { testDataKeys } from '../support/settings.js';

const rowCount = 3_000;

/** The worker as a process of its own, which can be killed. */
const workerProcess = ({ db }: TestApi): Running =>
  runNode(['--import', '@swc-node/register/esm-register', 'apps/worker/src/main.ts'], {
    NODE_ENV: 'test',
    DATABASE_URL: db.appUrl,
    DATABASE_POOL: '4',
    SESSION_SECRET: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c',
    DATA_KEYS: testDataKeys,
    LOG_LEVEL: 'info',
    TICK_MS: '250',
    RELAY_POLL_MS: '250',
    SWEEP_MS: '1000',
  });

describe('an import whose worker is killed', () => {
  let scene: ImportScene;
  let worker: Running;

  beforeAll(async () => {
    scene = await ImportScene.start((api) => {
      worker = workerProcess(api);
      return { stop: async () => void worker.child.kill('SIGKILL') } as never;
    });
  });
  afterAll(async () => {
    await scene?.close();
    await worker?.ended;
  });

  const begin = async (id: string, body: object): Promise<void> => {
    const { version } = await scene.now(id);
    await scene.lead.change('post', `/api/v1/client-imports/${id}/steps`, version, body).expect(200);
  };
  const reaches = (id: string, state: string) => eventually(async () => (await scene.now(id)).state === state, 120, worker.output);

  it('goes on with the next one where it stopped: nobody twice, nobody left out', async () => {
    const lines = Array.from({ length: rowCount }, (_, n) => person(n));
    const { body } = await uploadTable(scene.lead, csv([headings, ...lines])).expect(201);
    await begin(body.id, { step: 'check' });
    await reaches(body.id, 'checked');
    await begin(body.id, { step: 'run', source: 'Liste', informed: null });
    await eventually(async () => (await scene.now(body.id)).states['created']! > 0, 60, worker.output);
    worker.child.kill('SIGKILL');
    await worker.ended;
    const after = (await scene.now(body.id)).states;
    expect(after['waiting']).toBeGreaterThan(0);
    expect(await scene.count(`clients.client where last_name like 'Import-%'`)).toBe(after['created']);
    worker = workerProcess(scene.api);
    await reaches(body.id, 'done');
    expect((await scene.now(body.id)).states).toMatchObject({ created: rowCount, waiting: 0, parked: 0 });
    expect(await scene.count(`clients.client where last_name like 'Import-%'`)).toBe(rowCount);
    expect(await scene.count(`(select last_name from clients.client group by last_name having count(*) > 1) as twice`)).toBe(0);
  });
});
