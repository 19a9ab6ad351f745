import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const gerda = { lastName: 'Hülsmeier', firstName: 'Gerda', phone: '0234 5551', email: 'gerda@example.org', employmentStatus: 'employed' };

describe('consents', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const newClient = async (): Promise<string> => (await adviser.create('/api/v1/clients', gerda).expect(201)).body.id;
  const agreed = () => ({ purpose: 'contact-for-invitations', channel: 'written', givenOn: api.clock.today(), consequenceTold: true });
  const give = async (clientId: string, change: object = {}) =>
    (await adviser.create(`/api/v1/clients/${clientId}/consents`, { ...agreed(), ...change }).expect(201)).body;
  const disclosed = (clientId: string, query = 'purpose=contact-for-invitations', agent = adviser) =>
    agent.get(`/api/v1/clients/${clientId}/disclosure?${query}`);

  it('are kept with wording, channel and day, and stand until they are withdrawn', async () => {
    const clientId = await newClient();
    const consent = await give(clientId, { validUntil: '2099-12-31', document: 'eAkte 4711' });
    expect(consent).toMatchObject({ text: expect.stringContaining('Einladungen'), consequence: expect.stringContaining('Beratung') });
    expect(consent).toMatchObject({ state: 'standing', textVersion: '2026-11', channel: 'written', withdrawnOn: null, version: 1 });
    const list = (await adviser.get(`/api/v1/clients/${clientId}/consents`).expect(200)).body;
    expect(list.items).toEqual([consent]);
    expect(list.texts).toHaveLength(8);
    const { rows } = await w.db.query(`select name, payload from platform.journal_entry where payload ->> 'consentId' = $1`, [consent.id]);
    expect(rows).toEqual([{ name: 'clients.consent-given', payload: { clientId, consentId: consent.id } }]);
  });

  it('are recorded once however often the request is repeated, and by one person only', async () => {
    const [clientId, key] = [await newClient(), randomUUID()];
    const url = `/api/v1/clients/${clientId}/consents`;
    const first = await adviser.create(url, agreed(), key).expect(201);
    expect((await adviser.create(url, { ...agreed(), purpose: 'success-story' }, key).expect(201)).body).toEqual(first.body);
    await (await signIn(api, 'betriebe')).create(url, agreed(), key).expect(409);
    await adviser.create(`/api/v1/clients/${await newClient()}/consents`, agreed(), key).expect(409);
  });

  it.each([
    ['nobody told what follows from a refusal', { consequenceTold: false }, '/consequenceTold'],
    ['it is given tomorrow', { givenOn: '2199-01-01' }, '/givenOn'],
    ['it was only said and nobody wrote that down', { channel: 'oral' }, '/document'],
  ])('are refused when %s', async (_, change, pointer) => {
    const answer = await adviser.create(`/api/v1/clients/${await newClient()}/consents`, { ...agreed(), ...change });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  describe('what rests on one', () => {
    it('is nothing before, exactly the agreed facts with it, and nothing again from the request after the withdrawal', async () => {
      const clientId = await newClient();
      await disclosed(clientId).expect(404);
      const { id, version } = await give(clientId);
      expect((await disclosed(clientId).expect(200)).body.fields).toEqual({
        lastName: 'Hülsmeier',
        firstName: 'Gerda',
        phone: '0234 5551',
        email: 'gerda@example.org',
      });
      await disclosed(clientId, 'purpose=name-to-company').expect(404);
      const withdrawn = await adviser.change('post', `/api/v1/clients/${clientId}/consents/${id}/withdrawal`, version).expect(200);
      expect(withdrawn.body).toMatchObject({ state: 'withdrawn', withdrawnOn: api.clock.today(), version: 2 });
      await disclosed(clientId).expect(404);
      const { rows } = await w.db.query(
        `select allowed from audit.access where subject_id = $1 and action = 'client.disclosure-read' order by at, allowed`,
        [clientId],
      );
      expect(rows.map(({ allowed }) => allowed)).toHaveLength(4);
    });

    it('ends with the day until which it was given', async () => {
      const clientId = await newClient();
      await give(clientId, { validUntil: api.clock.today() });
      await disclosed(clientId).expect(200);
      const before = api.clock.now();
      api.clock.advance(86_400_000);
      const later = await signIn(api, 'beratung');
      await disclosed(clientId, undefined, later).expect(404);
      api.clock.set(before);
    });

    it('is for the one company that was named', async () => {
      const [clientId, one] = [await newClient(), await w.company()];
      await give(clientId, { purpose: 'name-to-company', recipientId: one.id, recipientName: one.name });
      const to = (id: string) => disclosed(clientId, `purpose=name-to-company&recipient=${id}`);
      expect((await to(one.id).expect(200)).body.fields).toEqual({ lastName: 'Hülsmeier', firstName: 'Gerda' });
      await to((await w.company()).id).expect(404);
      await disclosed(clientId, 'purpose=name-to-company').expect(404);
    });
  });

  it('are withdrawn once, in the version one has seen', async () => {
    const clientId = await newClient();
    const { id } = await give(clientId);
    const url = `/api/v1/clients/${clientId}/consents/${id}/withdrawal`;
    await adviser.change('post', url, 7).expect(412);
    await adviser.change('post', url, 1).expect(200);
    await adviser.change('post', url, 1).expect(412);
    const again = await adviser.change('post', url, 2);
    expect(again.status).toBe(409);
    expect(again.body.type).toBe('urn:problem:clients.consent-withdrawn');
  });

  it('of another Träger look as if there were none', async () => {
    const clientId = await newClient();
    const { id } = await give(clientId);
    const foreign = await signIn(api, 'hagen');
    await foreign.get(`/api/v1/clients/${clientId}/consents`).expect(404);
    await foreign.create(`/api/v1/clients/${clientId}/consents`, agreed()).expect(404);
    await foreign.change('post', `/api/v1/clients/${clientId}/consents/${id}/withdrawal`, 1).expect(404);
    await disclosed(clientId, undefined, foreign).expect(404);
  });
});
