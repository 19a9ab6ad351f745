import { randomUUID } from 'node:crypto';
import yauzl from 'yauzl';
import { buffer } from 'node:stream/consumers';
import { signIn, type Agent } from '../../support/api.js';
import { readPdf } from '../../support/pdf.js';
import { pdfWith, upload } from '../../support/upload.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { idOf } from '../../support/world.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

const exceptions = ['not-to-be-informed', 'kept-for-retention-only', 'backup-and-control-only', 'security-authorities', 'rights-of-others'];
const nothingApplies = Object.fromEntries(exceptions.map((code) => [code, { applies: false, reason: null }]));

const unzip = (bytes: Buffer): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          void buffer(stream).then((content) => {
            files.set(entry.fileName, content);
            zip.readEntry();
          });
        }),
      );
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });

describe('requests of persons about their data', () => {
  let scene: FundingScene;
  let desk: Agent;
  let worker: TestWorker | undefined;

  beforeAll(async () => {
    scene = await fundingScene();
    desk = await signIn(scene.api, 'datenschutz');
  });
  afterAll(async () => {
    await worker?.stop();
    await scene.close();
  });

  const newClient = async (change: object = {}): Promise<{ id: string; number: string }> =>
    (
      await scene.adviser
        .create('/api/v1/clients', { lastName: 'Yıldız', firstName: 'Emre', employmentStatus: 'employed', ...change })
        .expect(201)
    ).body;
  const asked = (clientId: string, change: object = {}) => ({
    clientId,
    kind: 'access',
    receivedOn: '2026-11-20',
    channel: 'post',
    identityCheck: 'known-in-person',
    ...change,
  });
  const receive = async (clientId: string, change: object = {}, agent = scene.adviser) =>
    (await agent.create('/api/v1/data-requests', asked(clientId, change)).expect(201)).body;
  const accesses = async (subjectId: string): Promise<string[]> => {
    const { rows } = await scene.world.db.query(
      `select action from audit.access where subject_id = $1 and action like 'privacy.%' order by at, action`,
      [subjectId],
    );
    return rows.map(({ action }) => action);
  };

  describe('taking one in', () => {
    it('sets the Frist of one month for the desk and tells the journal', async () => {
      const client = await newClient();
      const request = await receive(client.id);
      expect(request).toMatchObject({ dueOn: '2026-12-20', state: 'in-progress', overdue: false, version: 1 });
      const { rows } = await scene.world.db.query(
        `select kind, owner_id, subject_number, due_on, text from reminders.reminder where subject_id = $1`,
        [request.id],
      );
      // 20 December 2026 is a Sunday.
      expect(rows).toMatchObject([{ kind: 'frist', owner_id: idOf('datenschutz'), subject_number: client.number }]);
      expect((await scene.adviser.get(`/api/v1/clients/${client.id}/data-requests`).expect(200)).body.items).toEqual([request]);
    });

    it('is the same request when it is repeated, and nobody else’s', async () => {
      const [client, key] = [await newClient(), randomUUID()];
      const first = await scene.adviser.create('/api/v1/data-requests', asked(client.id), key).expect(201);
      expect((await scene.adviser.create('/api/v1/data-requests', asked(client.id), key).expect(201)).body).toEqual(first.body);
      await desk.create('/api/v1/data-requests', asked(client.id), key).expect(409);
    });

    it('refuses a day in the future and a person of another Träger', async () => {
      const client = await newClient();
      const future = await scene.adviser.create('/api/v1/data-requests', asked(client.id, { receivedOn: '2026-12-24' }));
      expect([future.status, future.body.type]).toEqual([422, 'urn:problem:privacy.received-in-future']);
      const foreign = await signIn(scene.api, 'hagen');
      await foreign.create('/api/v1/data-requests', asked(client.id)).expect(404);
      await foreign.get(`/api/v1/clients/${client.id}/data-requests`).expect(404);
    });
  });

  describe('the desk', () => {
    it('finds a person by number, or by the exact name with the day of birth, and nobody by less', async () => {
      const client = await newClient({ lastName: 'Suchmann', firstName: 'Ada', birthDate: '1980-01-02' });
      const find = async (body: object) =>
        (await desk.post('/api/v1/data-subjects', body).expect(200)).body.items.map(({ id }: { id: string }) => id);
      expect(await find({ number: client.number })).toEqual([client.id]);
      expect(await find({ lastName: 'Suchmann', firstName: 'Ada', birthDate: '1980-01-02' })).toEqual([client.id]);
      expect(await find({ lastName: 'Suchmann', firstName: 'Ada', birthDate: '1980-01-03' })).toEqual([]);
      await desk.post('/api/v1/data-subjects', { lastName: 'Suchmann', firstName: 'Ada' }).expect(400);
      await scene.adviser.post('/api/v1/data-subjects', { number: client.number }).expect(403);
    });

    it('sees open requests by their deadline, with names, and every look is logged', async () => {
      const client = await newClient({ lastName: 'Fristig' });
      const { id } = await receive(client.id, { kind: 'erasure', receivedOn: '2026-01-02' });
      const rows = (await desk.get('/api/v1/data-requests').expect(200)).body.items;
      expect(rows[0]).toMatchObject({ id, kind: 'erasure', overdue: true, client: { displayName: 'Fristig, Emre' } });
      expect((await desk.get(`/api/v1/data-requests/${id}`).expect(200)).body).toMatchObject({ id, pack: null });
      expect(await accesses(client.id)).toEqual(['privacy.request-read', 'privacy.request-receive']);
      await (await signIn(scene.api, 'beratung')).get('/api/v1/data-requests').expect(403);
    });

    it('says where something lies about a person, without saying what', async () => {
      const { clientId } = await scene.submitted();
      const { items } = (await desk.get(`/api/v1/data-subjects/${clientId}/places`).expect(200)).body;
      const rows = new Map(items.map((place: { table: string; rows: number }) => [place.table, place.rows]));
      expect(rows.get('clients.client')).toBe(1);
      expect(rows.get('funding.assessment')).toBe(2);
      expect(rows.get('counselling.recommendation')).toBe(1);
      await desk.get(`/api/v1/data-subjects/${randomUUID()}/places`).expect(404);
    });

    it('checks who asks before anything else, extends once, and refuses with reasons only', async () => {
      const client = await newClient();
      const { id } = await receive(client.id, { identityCheck: 'pending' });
      const at = (step: string) => `/api/v1/data-requests/${id}/${step}`;
      await desk.create(at('access-pack'), {}).expect(422);
      expect((await desk.change('put', at('closing'), 1, { state: 'done' })).body.type).toBe('urn:problem:privacy.identity-pending');
      await desk.change('put', at('identity'), 1, { identityCheck: 'identity-card' }).expect(200);
      await desk.change('put', at('identity'), 1, { identityCheck: 'eid' }).expect(412);
      expect((await desk.change('put', at('extension'), 2, { because: 'Umfang der Akte' }).expect(200)).body.dueOn).toBe('2027-02-20');
      await desk.change('put', at('extension'), 3, { because: 'noch einmal' }).expect(409);
      expect((await desk.change('put', at('closing'), 3, { state: 'refused' })).body.type).toBe('urn:problem:privacy.outcome-missing');
      await desk.change('put', at('closing'), 3, { state: 'refused', outcome: '§ 83 Abs. 1 Nr. 1 SGB X' }).expect(200);
      await desk.change('put', at('closing'), 4, { state: 'done' }).expect(409);
      const { rows } = await scene.world.db.query(
        `select state, count(*)::int from reminders.reminder where subject_id = $1 group by state`,
        [id],
      );
      expect(rows).toEqual([{ state: 'ABGESAGT', count: 2 }]);
    });
  });

  describe('the access pack', () => {
    it('follows from a request for access only, and is for the desk only', async () => {
      const client = await newClient();
      const { id } = await receive(client.id, { kind: 'erasure' });
      const answer = await desk.create(`/api/v1/data-requests/${id}/access-pack`, {});
      expect([answer.status, answer.body.type]).toEqual([422, 'urn:problem:privacy.not-an-access-request']);
      await scene.adviser.create(`/api/v1/data-requests/${id}/access-pack`, {}).expect(403);
      await desk.get(`/api/v1/access-packs/${randomUUID()}/texts`).expect(404);
    });

    it('is read over, built in the background, holds everything, and is gone after fourteen days', async () => {
      const { clientId, caseId, application, url } = await scene.decided({ client: { lastName: 'Żółć', firstName: 'Олена' } });
      const letter = { kind: 'klartext', participationId: application.participations[0].id };
      // The second draft takes the content of the first away.
      for (const _ of ['first', 'second']) await scene.adviser.create(`${url}/issued-documents`, letter).expect(201);
      await scene.adviser
        .create(`/api/v1/cases/${caseId}/sessions`, {
          heldOn: '2026-11-20',
          channel: 'phone',
          outcome: 'informed',
          minutes: 30,
          notes: 'Ehemann Piotr ruft an.',
        })
        .expect(201);
      const paper = await upload(scene.adviser, caseId, { ...pdfWith('Schweißschein'), name: 'Schein 2026.pdf' }).expect(201);
      await scene.world.db.query(`update documents.document set state = 'clean', scan_result = 'clean' where id = $1`, [paper.body.id]);
      const request = await receive(clientId);
      const pack = (await desk.create(`/api/v1/data-requests/${request.id}/access-pack`, {}).expect(201)).body;
      expect((await desk.create(`/api/v1/data-requests/${request.id}/access-pack`, {}).expect(201)).body.id).toBe(pack.id);
      const at = (step: string) => `/api/v1/access-packs/${pack.id}/${step}`;
      const texts = (await desk.get(at('texts')).expect(200)).body.items as { id: string; content: string }[];
      const note = texts.find(({ content }) => content.includes('Piotr'))!;
      const from = note.content.indexOf('Piotr');
      const marks = [{ text: note.id, from, to: from + 5 }];

      const incomplete = await desk.change('put', at('review'), 1, { marks, checklist: {} });
      expect([incomplete.status, incomplete.body.type]).toEqual([422, 'urn:problem:privacy.checklist-incomplete']);
      expect(incomplete.body.errors).toHaveLength(exceptions.length);
      const outside = { marks: [{ ...marks[0], to: 9_999 }], checklist: nothingApplies };
      expect((await desk.change('put', at('review'), 1, outside)).body.type).toBe('urn:problem:privacy.mark-outside');
      await desk.get(at('auskunft.pdf')).expect(404);
      const checklist = { ...nothingApplies, 'rights-of-others': { applies: true, reason: 'Name des Ehemanns' } };
      await desk.change('put', at('review'), 1, { marks, checklist }).expect(200);
      await desk.change('put', at('review'), 2, { marks, checklist }).expect(409);

      // Sweeps every 200 ms would starve the build of its connections on a busy machine.
      worker = await startWorker(scene.api.db.appUrl, scene.api.clock, { SWEEP_MS: '2000' });
      await until(async () => (await desk.get(`/api/v1/data-requests/${request.id}`)).body.pack.state === 'ready');
      const download = async (kind: 'pdf' | 'zip') => {
        const answer = await desk
          .get(at(`auskunft.${kind}`))
          .buffer(true)
          .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)))
          .expect(200);
        expect(answer.headers['content-disposition']).toContain('attachment');
        return answer.body as Buffer;
      };
      const pdf = readPdf(await download('pdf'));
      for (const part of [
        'Żółć, Олена',
        'Ehemann █████ ruft an.',
        'Förderanträge',
        'Bewilligt: 3.000,00 €',
        'Dienststelle Bochum',
        'Schreiben zum Antrag',
        'Ihre Ansprechperson ist █████.',
        'Beratung hat einen Antrag eingereicht',
      ]) {
        expect(pdf.text).toContain(part);
      }
      const files = await unzip(await download('zip'));
      const data = files.get('daten.json')!.toString();
      expect([...files.keys()]).toEqual(['auskunft.pdf', 'daten.json', 'dokumente/1-Schein 2026.pdf']);
      expect([...files.values()].at(-1)).toEqual(pdfWith('Schweißschein').content);
      expect(JSON.parse(data)['Berechnungen']).toHaveLength(2);
      for (const secret of ['Piotr', 'Ayşe Kaya', 'Martina Sobotta', idOf('beratung')]) {
        expect(data).not.toContain(secret);
        expect(pdf.text).not.toContain(secret);
      }
      const { rows: stored } = await scene.world.db.query(`select pdf_sealed as bytes from privacy.access_pack where id = $1`, [pack.id]);
      expect(stored[0].bytes).toMatch(/^s1\./);
      expect(pdf.text).toContain('Schwerbehinderung: nein');
      expect((await accesses(clientId)).filter((action) => action === 'privacy.pack-download')).toHaveLength(2);

      const before = scene.api.clock.now();
      scene.api.clock.advanceDays(15);
      const later = await signIn(scene.api, 'datenschutz');
      await later.get(at('auskunft.pdf')).expect(404);
      await until(async () => {
        const { rows } = await scene.world.db.query(`select state, pdf_sealed from privacy.access_pack where id = $1`, [pack.id]);
        return rows[0].state === 'expired' && rows[0].pdf_sealed === null;
      });
      scene.api.clock.set(before);
    }, 90_000);
  });
});
