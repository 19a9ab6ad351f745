import { buffer } from 'node:stream/consumers';
import { signIn, type Agent } from '../../support/api.js';
import { readPdf } from '../../support/pdf.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

describe('rectification, objection and restriction', () => {
  let scene: FundingScene;
  let desk: Agent;

  beforeAll(async () => {
    scene = await fundingScene();
    desk = await signIn(scene.api, 'datenschutz');
  });
  afterAll(() => scene.close());

  const newClient = async (change: object = {}) =>
    (
      await scene.adviser
        .create('/api/v1/clients', { lastName: 'Yıldız', firstName: 'Emre', employmentStatus: 'employed', ...change })
        .expect(201)
    ).body;
  const asked = (clientId: string, change: object) => ({
    clientId,
    receivedOn: '2026-11-20',
    channel: 'post',
    identityCheck: 'identity-card',
    ...change,
  });
  const receive = async (clientId: string, change: object) =>
    (await scene.adviser.create('/api/v1/data-requests', asked(clientId, change)).expect(201)).body;
  const page = async (id: string) => (await desk.get(`/api/v1/data-requests/${id}`).expect(200)).body;
  const close = async (id: string, body: object) =>
    (await desk.change('put', `/api/v1/data-requests/${id}/closing`, (await page(id)).version, body).expect(200)).body;
  const letter = async (id: string) => {
    const answer = await desk
      .get(`/api/v1/data-requests/${id}/antwort.pdf`)
      .buffer(true)
      .parse((response, done) => void buffer(response as unknown as NodeJS.ReadableStream).then((all) => done(null, all)))
      .expect(200);
    return readPdf(answer.body as Buffer);
  };
  const file = async (id: string) => (await scene.adviser.get(`/api/v1/clients/${id}`).expect(200)).body;
  const inList = async (id: string) =>
    (await scene.adviser.get('/api/v1/clients?limit=100').expect(200)).body.items.find((row: { id: string }) => row.id === id);

  it('corrects through the ordinary change, keeps what stood before with its reason, tells recipients and answers the person', async () => {
    const { clientId, companyId } = await scene.submitted({ client: { lastName: 'Kowalsky', birthDate: '1990-02-01' } });
    const request = await receive(clientId, { kind: 'rectification', stops: 'note', details: 'Ich heiße Kowalski.' });
    expect((await file(clientId)).restrictions).toEqual([expect.objectContaining({ scope: 'note', ground: 'accuracy-contested' })]);
    expect((await inList(clientId)).restricted).toBe(true);

    const wrong = await scene.adviser.change('patch', `/api/v1/clients/${clientId}`, 1, { lastName: 'X', rectifies: companyId });
    expect([wrong.status, wrong.body.type]).toEqual([422, 'urn:problem:privacy.not-a-rectification']);
    const { version } = await file(clientId);
    await scene.adviser
      .change('patch', `/api/v1/clients/${clientId}`, version, { lastName: 'Kowalski', rectifies: request.id })
      .expect(200);
    expect((await page(request.id)).corrections).toEqual([
      { at: expect.any(String), field: 'last_name', oldValue: 'Kowalsky', newValue: 'Kowalski' },
    ]);
    const log = await scene.world.db.query(`select old_value, reason from audit.change where row_id = $1 and field = 'last_name'`, [
      clientId,
    ]);
    expect(log.rows).toEqual([{ old_value: 'Kowalsky', reason: `Berichtigung (Art. 16 DSGVO), Anfrage ${request.id}` }]);

    await desk.get(`/api/v1/data-requests/${request.id}/antwort.pdf`).expect(404);
    await close(request.id, { state: 'done', outcome: 'Der Name ist berichtigt.' });
    const done = await page(request.id);
    expect(done.restriction.liftedAt).not.toBeNull();
    expect((await file(clientId)).restrictions).toEqual([]);
    expect(done.notices.map(({ recipientKind }: { recipientKind: string }) => recipientKind).toSorted()).toEqual(['company', 'provider']);

    const [first, second] = done.notices as { id: string }[];
    const settle = (notice: { id: string } | undefined, body: object) =>
      desk.request('put', `/api/v1/data-requests/${request.id}/notices/${notice?.id}`).send(body);
    expect((await settle(first, { outcome: 'impossible' })).body.type).toBe('urn:problem:privacy.notice-reason-missing');
    await settle(first, { outcome: 'told', note: 'Brief vom 24.11.' }).expect(200);
    expect((await settle(first, { outcome: 'told' })).body.type).toBe('urn:problem:privacy.notice-settled');
    await settle(second, { outcome: 'impossible', note: 'Träger erloschen' }).expect(200);
    await settle({ id: clientId }, { outcome: 'told' }).expect(404);

    const { text, roles } = await letter(request.id);
    for (const part of ['Berichtigung', 'Nachname', 'Kowalsky', 'Kowalski', 'benachrichtigt', 'Datenschutzaufsicht', '§ 81a SGB X']) {
      expect(text).toContain(part);
    }
    expect(roles['TH']).toBeGreaterThan(3);
  });

  it('corrects an entry of the profile for the same reason, and only in an occupation there is', async () => {
    const { id: clientId } = await newClient();
    const request = await receive(clientId, { kind: 'rectification', stops: 'note', details: 'Ich war Schlosser.' });
    const work = { type: 'work', kind: 'employment', employer: 'Zeche', occupation: 'Helfer', startedOn: '2015-01-01' };
    const { body: entry } = await scene.adviser.create(`/api/v1/clients/${clientId}/profile-entries`, work).expect(201);
    const url = `/api/v1/clients/${clientId}/profile-entries/${entry.id}?rectifies=${request.id}`;
    const unknown = await scene.adviser.change('put', url, 1, { ...work, kldb: '99999' });
    expect([unknown.status, unknown.body.type, unknown.body.errors[0].pointer]).toEqual([
      422,
      'urn:problem:clients.occupation-unknown',
      '/kldb',
    ]);
    await scene.adviser.change('put', url, 1, { ...work, occupation: 'Schlosser' }).expect(200);
    expect((await page(request.id)).corrections).toEqual([
      { at: expect.any(String), field: 'occupation', oldValue: 'Helfer', newValue: 'Schlosser' },
    ]);
    const foreign = `/api/v1/clients/${clientId}/profile-entries/${entry.id}?rectifies=${entry.id}`;
    expect((await scene.adviser.change('put', foreign, 2, work)).body.type).toBe('urn:problem:privacy.not-a-rectification');
    await close(request.id, { state: 'done' });
    expect((await letter(request.id)).text).toContain('Tätigkeit');
  });

  it('lets an objection stop the sharing it names at once, until it is refused with reasons', async () => {
    const { id } = await newClient();
    const consent = { channel: 'written', givenOn: '2026-11-01', consequenceTold: true, document: 'Blatt 3' };
    for (const purpose of ['name-to-company', 'contact-for-invitations']) {
      await scene.adviser.create(`/api/v1/clients/${id}/consents`, { ...consent, purpose }).expect(201);
    }
    const disclosed = (purpose: string) => scene.adviser.get(`/api/v1/clients/${id}/disclosure?purpose=${purpose}`);
    await disclosed('name-to-company').expect(200);
    const nameless = await scene.adviser.create('/api/v1/data-requests', asked(id, { kind: 'objection' }));
    expect([nameless.status, nameless.body.type]).toEqual([422, 'urn:problem:privacy.stops-mismatch']);
    await scene.adviser.create('/api/v1/data-requests', asked(id, { kind: 'access', stops: 'sharing' })).expect(422);

    const objection = await receive(id, { kind: 'objection', stops: 'sharing', details: 'Mein Bruder arbeitet dort.' });
    await disclosed('name-to-company').expect(404);
    await disclosed('contact-for-invitations').expect(200);
    await close(objection.id, { state: 'refused', outcome: 'Zwingende Gründe: Mitteilungspflicht nach § 318 SGB III.' });
    await disclosed('name-to-company').expect(200);
    expect((await letter(objection.id)).text).toContain('Zwingende Gründe: Mitteilungspflicht');

    const upheld = await receive(id, { kind: 'objection', stops: 'invitations', details: 'Keine Einladungen mehr.' });
    await close(upheld.id, { state: 'done' });
    await disclosed('contact-for-invitations').expect(404);
    await disclosed('name-to-company').expect(200);
    expect((await letter(upheld.id)).text).toContain('Sie erhalten keine Einladungen');
    await desk.request('delete', `/api/v1/data-requests/${upheld.id}/restriction`).send({}).expect(204);
    await desk.request('delete', `/api/v1/data-requests/${upheld.id}/restriction`).send({}).expect(404);
    await disclosed('contact-for-invitations').expect(200);
  });

  it('locks a file in sight of those who work with it: marked in lists, no writing, no sharing, but reading, reminders and claims', async () => {
    const { clientId, caseId } = await scene.submitted({ client: { lastName: 'Sperling' } });
    const { version } = await file(clientId);
    const session = { heldOn: '2026-11-20', channel: 'phone', outcome: 'informed', notes: 'x' };
    await scene.adviser.create(`/api/v1/cases/${caseId}/sessions`, session).expect(201);
    const request = await receive(clientId, { kind: 'restriction', stops: 'whole-file', details: 'Ich brauche die Daten für eine Klage.' });

    const refused = [
      await scene.adviser.change('patch', `/api/v1/clients/${clientId}`, version, { town: 'Herne' }),
      await scene.adviser.change('put', `/api/v1/clients/${clientId}/severe-disability`, version, {
        severelyDisabled: true,
        reason: 'funding-calculation',
        evidence: 'own-statement',
      }),
      await scene.adviser.create(`/api/v1/cases/${caseId}/sessions`, session),
      await scene.adviser.create('/api/v1/cases', { clientId, subject: 'Weiterbildung' }),
    ];
    expect(refused.map(({ status, body }) => [status, body.type])).toEqual(refused.map(() => [409, 'urn:problem:clients.file-restricted']));
    expect(await file(clientId)).toMatchObject({ version, restrictions: [{ scope: 'whole-file', ground: 'requested' }] });
    expect((await scene.adviser.post('/api/v1/search', { query: 'Sperling' }).expect(200)).body.clients).toEqual([
      expect.objectContaining({ id: clientId, restricted: true }),
    ]);
    await scene.adviser.create('/api/v1/reminders', { caseId, dueOn: '2026-12-01', text: 'Frist' }).expect(201);

    await close(request.id, { state: 'done' });
    expect((await file(clientId)).restrictions).toHaveLength(1);
    await desk.request('delete', `/api/v1/data-requests/${request.id}/restriction`).send({}).expect(204);
    await scene.adviser.change('patch', `/api/v1/clients/${clientId}`, version, { town: 'Herne' }).expect(200);
    await scene.adviser.get(`/api/v1/data-requests/${request.id}/antwort.pdf`).expect(403);
  });

  it('shows and sets what keeps a file from erasure, each kind for itself', async () => {
    const { id } = await newClient({ lastName: 'Haltmann' });
    const url = `/api/v1/data-subjects/${id}/hold`;
    const hold = (body: object) => desk.request('put', url).send(body);
    await hold({ reason: 'Klage S 12 AL 4/26' }).expect(204);
    await hold({ kind: 'repayment', reason: 'Bescheid vom 2.11.' }).expect(204);
    await hold({ kind: 'repayment', reason: 'noch einmal' }).expect(204);
    const held = async () => (await desk.get(url).expect(200)).body.items.map(({ kind, reason }: Record<string, string>) => [kind, reason]);
    expect(await held()).toEqual([
      ['litigation', 'Klage S 12 AL 4/26'],
      ['repayment', 'Bescheid vom 2.11.'],
    ]);
    const request = await receive(id, { kind: 'erasure' });
    const { plan } = (await desk.create(`/api/v1/data-requests/${request.id}/erasure`, {}).expect(201)).body;
    expect(plan.kinds.find(({ kind }: { kind: string }) => kind === 'funding-file')).toMatchObject({
      fate: 'restrict',
      reasons: ['repayment', 'litigation'],
    });
    await desk.request('delete', `${url}?kind=repayment`).send({}).expect(204);
    await desk.request('delete', `${url}?kind=repayment`).send({}).expect(404);
    expect(await held()).toEqual([['litigation', 'Klage S 12 AL 4/26']]);
    await scene.adviser.get(url).expect(403);
  });
});
