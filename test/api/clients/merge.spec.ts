import { randomUUID } from 'node:crypto';
import { addDays } from '@app/kernel';
import { signIn } from '../../support/api.js';
import { mergeScene, type MergeScene } from './merge-scene.js';

const url = '/api/v1/clients';

const sum = (...all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> => {
  const total: Record<string, number> = {};
  for (const [key, rows] of all.flatMap((one) => Object.entries(one))) total[key] = (total[key] ?? 0) + rows;
  return total;
};

describe('merging two records of one person', () => {
  let scene: MergeScene;
  beforeAll(async () => {
    scene = await mergeScene();
  });
  afterAll(() => scene.close());

  const get = async (path: string) => (await scene.adviser.get(`${url}/${path}`).expect(200)).body;

  it('moves everything that refers to the one to the other, and back again', async () => {
    const [survivor, absorbed] = [await scene.person({ email: 'emre@example.org' }), await scene.full({ lastName: 'Yildiz' })];
    const before = [await scene.rows(survivor.id), await scene.rows(absorbed.id)] as const;
    expect(Object.keys(before[1]).length).toBeGreaterThan(12);
    const merged = await scene.merge(survivor.id, absorbed.id, ['phone']);
    expect([merged.status, merged.body]).toEqual([
      201,
      expect.objectContaining({ undoUntil: addDays(scene.api.clock.today(), 90), undoneAt: null }),
    ]);
    expect(await scene.rows(absorbed.id)).toEqual({});
    expect(await scene.rows(survivor.id)).toEqual(sum(...before, { 'clients.client.merged_into': 1 }));

    expect(await get(survivor.id)).toMatchObject({
      lastName: 'Yıldız',
      phone: '0234 1122334',
      email: 'emre@example.org',
      employmentStatus: 'unemployed',
      hasQualification: true,
      qualificationOn: '2008-07-01',
    });
    const disability = await get(`${survivor.id}/severe-disability?purpose=counselling`);
    expect(disability).toMatchObject({ severelyDisabled: true, evidence: 'own-statement' });
    expect((await get(`${survivor.id}/restricted-facts/iban?purpose=payment`)).value).toBe('DE02120300000000202051');

    const undone = await scene.adviser.post(`${url}/${survivor.id}/merges/${merged.body.id}/undo`).expect(200);
    expect(undone.body.stayed).toEqual([]);
    expect([await scene.rows(survivor.id), await scene.rows(absorbed.id)]).toEqual(before);
    expect(await get(survivor.id)).toMatchObject({
      phone: null,
      employmentStatus: null,
      hasQualification: null,
      email: 'emre@example.org',
    });
    expect(await get(absorbed.id)).toMatchObject({ lastName: 'Yildiz', phone: '0234 1122334', hasQualification: true });
    expect(await get(`${absorbed.id}/severe-disability?purpose=counselling`)).toMatchObject({ severelyDisabled: true });
    const again = await scene.adviser.post(`${url}/${survivor.id}/merges/${merged.body.id}/undo`);
    expect([again.status, again.body.type]).toEqual([409, 'urn:problem:clients.merge-undone']);
  });

  it('keeps the survivor’s own of what there is one of, and gives the other back with the undo', async () => {
    const [survivor, absorbed] = [await scene.full({ phone: '0234 9' }), await scene.full()];
    const before = [await scene.rows(survivor.id), await scene.rows(absorbed.id)] as const;
    const { body } = await scene.merge(survivor.id, absorbed.id);
    expect(Object.keys(await scene.rows(absorbed.id)).toSorted()).toEqual([
      'clients.contact_preference.client_id',
      'clients.language_skill.client_id',
      'clients.restricted_fact.client_id',
      'clients.severe_disability.client_id',
      'clients.status_period.client_id',
      'clients.target_group.client_id',
    ]);
    expect(await get(survivor.id)).toMatchObject({ phone: '0234 9' });
    expect((await get(`${survivor.id}/profile`)).qualifications).toHaveLength(2);
    await scene.adviser.post(`${url}/${survivor.id}/merges/${body.id}/undo`).expect(200);
    expect([await scene.rows(survivor.id), await scene.rows(absorbed.id)]).toEqual(before);
  });

  it('answers the merged record with who goes on, finds that one by the former number, and lists the merge', async () => {
    const [survivor, absorbed] = [await scene.person({ firstName: 'Ferit' }), await scene.person({ firstName: 'Ferid' })];
    await scene.merge(survivor.id, absorbed.id);
    const pointer = await scene.adviser.get(`${url}/${absorbed.id}`);
    expect([pointer.status, pointer.body.type, pointer.body.params]).toEqual([
      409,
      'urn:problem:clients.merged',
      { clientId: survivor.id, number: survivor.number },
    ]);
    const { body: found } = await scene.adviser.post('/api/v1/search', { query: absorbed.number, limit: 8 }).expect(200);
    expect(found.clients).toMatchObject([{ id: survivor.id, because: 'former-number' }]);
    const { body: byName } = await scene.adviser.post('/api/v1/search', { query: 'Ferid', limit: 8 }).expect(200);
    expect(byName.clients.map(({ id }: { id: string }) => id)).not.toContain(absorbed.id);
    expect((await get(`${survivor.id}/merges`)).items).toMatchObject([{ absorbedNumber: absorbed.number, mergedBy: 'Ayşe Kaya' }]);
    const { rows } = await scene.w.db.query(`select name from platform.journal_entry where payload ->> 'absorbedId' = $1`, [absorbed.id]);
    expect(rows).toEqual([{ name: 'clients.client-merged' }]);
    const { rows: told } = await scene.w.db.query(
      `select subject_id, field from audit.change where table_name = 'clients.client' and field = 'merged_into' and subject_id = $1`,
      [absorbed.id],
    );
    expect(told).toHaveLength(1);
  });

  it('lets a withdrawal win over an older consent of the other record, and undoes that too', async () => {
    const [survivor, absorbed] = [await scene.full(), await scene.full()];
    const [theirs] = (await get(`${absorbed.id}/consents`)).items;
    await scene.adviser.change('post', `${url}/${absorbed.id}/consents/${theirs.id}/withdrawal`, theirs.version).expect(200);
    const { body } = await scene.merge(survivor.id, absorbed.id);
    const states = async () => (await get(`${survivor.id}/consents`)).items.map(({ state }: { state: string }) => state);
    expect(await states()).toEqual(['withdrawn', 'withdrawn']);
    await scene.adviser.post(`${url}/${survivor.id}/merges/${body.id}/undo`).expect(200);
    expect(await states()).toEqual(['standing']);
  });

  it('leaves what came later with the survivor and says so; what was added to a case that goes back goes with it', async () => {
    const [survivor, absorbed] = [await scene.person(), await scene.full()];
    const { body } = await scene.merge(survivor.id, absorbed.id, ['phone']);
    const today = scene.api.clock.today();
    const talk = { heldOn: today, channel: 'phone', outcome: 'informed', notes: 'Später besprochen' };
    await scene.adviser.create(`/api/v1/cases/${absorbed.caseId}/sessions`, talk).expect(201);
    await scene.adviser
      .create(`${url}/${survivor.id}/profile-entries`, { type: 'language', language: 'de', level: 'b1', evidence: 'none' })
      .expect(201);
    await scene.adviser.change('patch', `${url}/${survivor.id}`, await scene.version(survivor.id), { phone: '0234 77' }).expect(200);
    const undone = await scene.adviser.post(`${url}/${survivor.id}/merges/${body.id}/undo`).expect(200);
    expect(undone.body.stayed).toEqual([{ kind: 'profile', rows: 1 }]);
    expect((await scene.rows(absorbed.id))['counselling.session.client_id']).toBe(2);
    expect((await scene.rows(survivor.id))['counselling.session.client_id']).toBeUndefined();
    expect(await get(survivor.id)).toMatchObject({ phone: '0234 77' });
  });

  it('shows both beside each other with what differs and how much hangs on each', async () => {
    const [survivor, absorbed] = [await scene.person(), await scene.full({ lastName: 'Yildiz' })];
    const preview = await get(`${survivor.id}/merge-preview/${absorbed.id}`);
    expect(preview.differing).toEqual(['last-name', 'phone', 'qualification']);
    expect(preview.rows).toEqual([]);
    expect(preview.absorbedRows).toEqual(
      expect.arrayContaining([
        { kind: 'cases', rows: 1 },
        { kind: 'sessions', rows: 1 },
      ]),
    );
  });

  it('tells the desk of data protection what lies with the merged record too, for information and erasure', async () => {
    const [survivor, absorbed] = [await scene.full(), await scene.full()];
    await scene.merge(survivor.id, absorbed.id);
    const desk = await signIn(scene.api, 'datenschutz');
    const { body } = await desk.get(`/api/v1/data-subjects/${survivor.id}/places`).expect(200);
    const rows = Object.fromEntries(body.items.map((place: { table: string; rows: number }) => [place.table, place.rows]));
    expect(rows).toMatchObject({
      'clients.client': 2,
      'clients.severe_disability': 2,
      'clients.restricted_fact': 2,
      'clients.merge': 1,
      'counselling.session': 2,
    });
  });

  it('leads the desk from a former number to who goes on, and lists what was merged into a merged record', async () => {
    const [last, middle, first] = [await scene.person(), await scene.person(), await scene.person()];
    await scene.merge(middle.id, first.id);
    await scene.merge(last.id, middle.id);
    const { items } = await get(`${last.id}/merges`);
    expect(items.map((merge: { absorbedNumber: string; survivorId: string }) => [merge.absorbedNumber, merge.survivorId])).toEqual(
      expect.arrayContaining([
        [middle.number, last.id],
        [first.number, middle.id],
      ]),
    );
    const desk = await signIn(scene.api, 'datenschutz');
    const { body } = await desk.post('/api/v1/data-subjects', { number: first.number }).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([last.id]);
  });

  it('takes along what was offered to another Träger, whose words nobody may change otherwise', async () => {
    const [survivor, absorbed] = [await scene.person(), await scene.full()];
    const offer = { toTenantId: scene.w.tenantId('jc-herne'), purpose: 'transfer', until: addDays(scene.api.clock.today(), 60) };
    await scene.adviser.create(`/api/v1/cases/${absorbed.caseId}/shares`, offer).expect(201);
    const { body } = await scene.merge(survivor.id, absorbed.id);
    expect((await scene.rows(survivor.id))['counselling.case_share.client_id']).toBe(1);
    await scene.adviser.post(`${url}/${survivor.id}/merges/${body.id}/undo`).expect(200);
    expect((await scene.rows(absorbed.id))['counselling.case_share.client_id']).toBe(1);
  });

  it('answers a repeat of the request with the merge that is there', async () => {
    const [survivor, absorbed, key] = [await scene.person(), await scene.person(), randomUUID()];
    const body = { absorbedId: absorbed.id, absorbedVersion: 1, take: [] };
    const send = () => scene.adviser.change('post', `${url}/${survivor.id}/merges`, 1, body).set('Idempotency-Key', key);
    const first = await send().expect(201);
    expect((await send().expect(201)).body).toEqual(first.body);
  });
});
