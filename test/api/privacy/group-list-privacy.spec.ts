import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import type { TenantId } from '@app/kernel';
import { scopeSettings } from '@app/platform';
import { exceptions } from '@app/privacy';
import { signIn } from '../../support/api.js';
import { readPdf } from '../../support/pdf.js';
import { startWorker, until } from '../../support/worker.js';
import { employee } from '../funding/group-list-file.js';
import { GroupListScene, settings, type List } from '../funding/group-list-scene.js';

describe('what the list of a Sammelantrag said of a person', () => {
  let lists: GroupListScene;
  let made: Awaited<ReturnType<GroupListScene['listed']>>;
  let taken: List;

  beforeAll(async () => {
    lists = await GroupListScene.start();
    made = await lists.listed([
      employee(1, { lastName: 'Zyprian', grossCents: '3.456,78', versicherungsnummer: '15070649C103' }),
      employee(2),
    ]);
    await lists.change(made, 'put', `/groups/${made.list.groups[0]!.id}`, { ...settings, recommendationId: made.recommendationId });
    const rowIds = made.list.rows.map(({ id }) => id);
    const given = { givenBy: 'employee', rowIds, givenOn: '2026-11-20', channel: 'written', documentId: null };
    await lists.change(made, 'post', '/einverstaendnisse', given);
    taken = (await lists.change(made, 'post', '/take-over', {})).body;
  });
  afterAll(() => lists?.close());

  it('is told to the person who asks, and only to her', async () => {
    const { api } = lists.funding;
    const desk = await signIn(api, 'datenschutz');
    const clientId = taken.rows[0]!.client!.id;
    const wish = { clientId, kind: 'access', receivedOn: '2026-11-20', channel: 'post', identityCheck: 'identity-card' };
    const { body: request } = await desk.create('/api/v1/data-requests', wish).expect(201);
    const { body: pack } = await desk.create(`/api/v1/data-requests/${request.id}/access-pack`, {}).expect(201);
    const checklist = Object.fromEntries(exceptions.map((code) => [code, { applies: false, reason: null }]));
    await desk.change('put', `/api/v1/access-packs/${pack.id}/review`, 1, { marks: [], checklist }).expect(200);
    const worker = await startWorker(api.db.appUrl, api.clock, { SWEEP_MS: '2000' });
    await until(async () => (await desk.get(`/api/v1/data-requests/${request.id}`)).body.pack.state === 'ready');
    await worker.stop();
    const { body } = await desk
      .get(`/api/v1/access-packs/${pack.id}/auskunft.pdf`)
      .buffer(true)
      .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)))
      .expect(200);
    const { text } = readPdf(body as Buffer);
    for (const part of [
      'Zeilen aus Listen von Sammelanträgen',
      '3.456,78',
      '15070649C103',
      'Einverständnis zum Sammelantrag',
      'übernommen',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Muster-002');
  });

  it('goes with her at an erasure, and her Einverständnis with it', async () => {
    const clientId = taken.rows[1]!.client!.id;
    const tenantId = lists.funding.world.tenantId('aa-bochum') as TenantId;
    const app = new pg.Client({ connectionString: lists.funding.api.db.appUrl });
    await app.connect();
    await app.query('begin');
    const { text, values } = scopeSettings({ kind: 'tenant', tenantId, reach: { kind: 'tenant' } });
    await app.query(text, [...values]);
    await app.query(`delete from funding.group_list_row where client_id = $1`, [clientId]);
    await app.query('commit');
    await app.end();
    const { rows } = await lists.now(made);
    expect(rows.map(({ row }) => row)).toEqual([2]);
    const given = await lists.funding.world.db.query(`select row_id from funding.einverstaendnis where list_id = $1`, [made.list.id]);
    expect(given.rows).toEqual([{ row_id: taken.rows[0]!.id }]);
  });
});
