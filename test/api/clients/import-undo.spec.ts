import { ImportRetention } from '@app/clients';
import { ImportScene, person } from './import-scene.js';

let scene: ImportScene;

beforeAll(async () => {
  scene = await ImportScene.start();
});
afterAll(() => scene?.close());

const day = 86_400_000;

describe('taking an import back', () => {
  it('removes whom it made, empties what it filled, and says who stays and why', async () => {
    const known = await scene.register({ lastName: 'Alt', firstName: 'Anna', birthDate: '1960-06-06' });
    const later = await scene.register({ lastName: 'Alt', firstName: 'Otto', birthDate: '1961-06-06' });
    const made = await scene.imported([
      person(1),
      person(2),
      person(3),
      [known.number, 'Alt', 'Anna', '', '0234 1', '', ''],
      [later.number, 'Alt', 'Otto', '', '0234 2', '', ''],
    ]);
    const created = await scene.rows(made.id, 'created');
    const [first, second] = created.map(({ client }: { client: { id: string } }) => client.id);
    await scene.adviser.create('/api/v1/cases', { clientId: first, subject: 'Kurs' }).expect(201);
    await scene.adviser.change('patch', `/api/v1/clients/${second}`, 1, { town: 'Herne' }).expect(200);
    await scene.adviser.change('patch', `/api/v1/clients/${later.id}`, 2, { town: 'Herne' }).expect(200);
    const undone = await scene.step(made.id, 'undo');
    expect(undone).toMatchObject({ state: 'undone', states: { removed: 2, kept: 3, created: 0, updated: 0 } });
    expect((await scene.rows(made.id, 'kept')).map(({ row, kept }: { row: number; kept: string }) => [row, kept])).toEqual([
      [2, 'attached'],
      [3, 'changed'],
      [6, 'changed'],
    ]);
    expect(await scene.count(`clients.client where last_name = 'Import-00003'`)).toBe(0);
    expect((await scene.adviser.get(`/api/v1/clients/${known.id}`).expect(200)).body).toMatchObject({ phone: null, version: 3 });
    expect((await scene.adviser.get(`/api/v1/clients/${later.id}`).expect(200)).body).toMatchObject({ phone: '0234 2' });
  });

  it('is possible for 30 days, and what nobody settled is gone after that', async () => {
    const made = await scene.imported([person(11), ['', 'Offen', '', '', '', '', '']]);
    const retention = scene.worker.app.get(ImportRetention);
    scene.api.clock.advance(31 * day);
    const lead = await scene.again();
    expect((await lead.get(`/api/v1/client-imports/${made.id}`).expect(200)).body.steps).toEqual([]);
    const late = await lead.change('post', `/api/v1/client-imports/${made.id}/steps`, made.version, { step: 'undo' });
    expect(late.body.type).toBe('urn:problem:clients.import-undo-too-late');
    expect(await retention.removeUnsettled()).toBeGreaterThan(0);
    expect(await scene.count('clients.import_row where import_id = $1', [made.id])).toBe(1);
  });
});
