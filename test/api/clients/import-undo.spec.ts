import { randomUUID } from 'node:crypto';
import { Duplicates, ImportRetention } from '@app/clients';
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

  it('leaves whoever goes on after a merge as it is, whichever version it has', async () => {
    const absorbed = await scene.register({ lastName: 'Eins', firstName: 'Eva', birthDate: '1970-02-02' });
    const survivor = await scene.register({ lastName: 'Eins', firstName: 'Eva', phone: '0234 8' });
    const made = await scene.imported([[absorbed.number, 'Eins', 'Eva', '', '0234 9', '', '']]);
    expect(made.states).toMatchObject({ updated: 1 });
    const merge = { absorbedId: absorbed.id, absorbedVersion: 2, take: [] };
    await scene.adviser.change('post', `/api/v1/clients/${survivor.id}/merges`, 1, merge).set('Idempotency-Key', randomUUID()).expect(201);
    expect((await scene.step(made.id, 'undo')).states).toMatchObject({ kept: 1, removed: 0 });
    expect((await scene.adviser.get(`/api/v1/clients/${survivor.id}`).expect(200)).body).toMatchObject({ phone: '0234 8', version: 2 });
  });

  it('takes whom it made out of the pairs of the night, and nothing out of a file that is locked', async () => {
    const locked = await scene.register({ lastName: 'Sperre', firstName: 'Sina', birthDate: '1971-03-03' });
    await scene.register({ lastName: 'Doppel', firstName: 'Dora', phone: '0234 12' });
    const made = await scene.imported([
      ['', 'Doppell', 'Dora', '', '0234 12', '', ''],
      [locked.number, 'Sperre', 'Sina', '', '0234 13', '', ''],
    ]);
    expect(made.states).toMatchObject({ created: 1, updated: 1 });
    await scene.world.db.query('delete from clients.duplicate_search');
    expect(await scene.worker.app.get(Duplicates).searchDue()).toBeGreaterThan(0);
    await scene.world.db.query(
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       values (gen_random_uuid(), $1, $2, 'whole-file', 'objection', gen_random_uuid(), '2026-11-20', $3)`,
      [scene.world.tenantId('aa-bochum'), locked.id, scene.world.userId('beratung')],
    );
    expect((await scene.step(made.id, 'undo')).states).toMatchObject({ removed: 1, kept: 1 });
    expect((await scene.rows(made.id, 'kept'))[0].kept).toBe('locked');
    expect(await scene.count(`clients.client where id = $1 and phone = '0234 13'`, [locked.id])).toBe(1);
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
