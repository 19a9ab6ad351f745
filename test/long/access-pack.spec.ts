import { buffer } from 'node:stream/consumers';
import { signIn } from '../support/api.js';
import { readPdf } from '../support/pdf.js';
import { pdfWith, upload } from '../support/upload.js';
import { startWorker } from '../support/worker.js';
import { fundingScene } from '../api/funding/funding-scene.js';

const exceptions = ['not-to-be-informed', 'kept-for-retention-only', 'backup-and-control-only', 'security-authorities', 'rights-of-others'];
const [notes, papers] = [400, 5];

describe('the access pack of a long file', () => {
  it(`holds ${notes} notes and the documents of the case; prints how long it took`, async () => {
    const scene = await fundingScene();
    const desk = await signIn(scene.api, 'datenschutz');
    const { clientId, caseId } = await scene.decided({ client: { lastName: 'Langakte' } });
    await scene.world.db.query(
      `insert into counselling.session (id, tenant_id, case_id, client_id, held_on, minutes, channel, outcome, notes, author_id, created_at, created_by, updated_at)
       select gen_random_uuid(), k.tenant_id, k.id, k.client_id, date '2025-01-01' + n, 30, 'phone', 'informed',
         'Notiz Nr. ' || n || '. ' || repeat('Gespräch über die Weiterbildung, nächste Schritte vereinbart. ', 12), k.owner_id, k.created_at, k.owner_id, k.created_at
       from counselling.case k, generate_series(1, $2) n where k.id = $1`,
      [caseId, notes],
    );
    for (let n = 0; n < papers; n += 1) {
      const { body } = await upload(scene.adviser, caseId, pdfWith(`Unterlage ${n} `.repeat(20_000))).expect(201);
      await scene.world.db.query(`update documents.document set state = 'clean', scan_result = 'clean' where id = $1`, [body.id]);
    }
    const wish = { clientId, kind: 'access', receivedOn: '2026-11-20', channel: 'post', identityCheck: 'identity-card' };
    const request = (await desk.create('/api/v1/data-requests', wish).expect(201)).body;
    const pack = (await desk.create(`/api/v1/data-requests/${request.id}/access-pack`, {}).expect(201)).body;
    const checklist = Object.fromEntries(exceptions.map((code) => [code, { applies: false, reason: null }]));
    const worker = await startWorker(scene.api.db.appUrl, scene.api.clock, { SWEEP_MS: '5000' });
    const begin = performance.now();
    await desk.change('put', `/api/v1/access-packs/${pack.id}/review`, 1, { marks: [], checklist }).expect(200);
    const state = async () => (await desk.get(`/api/v1/data-requests/${request.id}`).expect(200)).body.pack.state as string;
    while ((await state()) === 'building') await new Promise((resolve) => setTimeout(resolve, 100));
    const seconds = (performance.now() - begin) / 1000;
    const answer = await desk
      .get(`/api/v1/access-packs/${pack.id}/auskunft.pdf`)
      .buffer(true)
      .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)))
      .expect(200);
    const { text, pages, roles } = readPdf(answer.body as Buffer);
    console.log(`access pack of ${notes} notes and ${papers} documents: ${seconds.toFixed(1)} s, ${pages} pages`);
    expect(Array.from({ length: notes }, (_, n) => `Notiz Nr. ${n + 1}.`).filter((note) => !text.includes(note))).toEqual([]);
    expect(roles['H3']).toBeGreaterThanOrEqual(notes);
    await worker.stop();
    await scene.close();
  });
});
