import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { readPdf } from '../../support/pdf.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let colleague: Agent;
let stranger: Agent;
let sessionUrl: string;
let clientId: string;

const talk = {
  heldOn: '2026-11-23',
  channel: 'phone',
  outcome: 'informed',
  notes: 'Wirkt überfordert, Schulden vermutet.',
  purpose: 'Weiterbildung zur Schweißerin',
  agreements: 'Zwei Tage frei im Monat',
  nextStep: 'Angebot einholen',
  promises: [
    { by: 'us', text: 'Antwort zur Förderung', dueOn: '2026-11-27' },
    { by: 'client', text: 'Zeugnis schicken', dueOn: '2026-12-01' },
  ],
};

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  stranger = await signIn(api, 'hagen');
});

beforeEach(async () => {
  const person = { lastName: 'Yıldız', firstName: 'Elif', employmentStatus: 'employed' };
  clientId = (await adviser.create('/api/v1/clients', person).expect(201)).body.id;
  const { id: caseId } = (await adviser.create('/api/v1/cases', { subject: 'Schweißkurs', clientId }).expect(201)).body;
  const { id } = (await adviser.create(`/api/v1/cases/${caseId}/sessions`, talk).expect(201)).body;
  sessionUrl = `/api/v1/cases/${caseId}/sessions/${id}`;
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const list = async (by = adviser) => (await by.get(`${sessionUrl}/summaries`).expect(200)).body;

describe('the summary of a session for the person', () => {
  it('begins with the fields and promises, never with the notes', async () => {
    const { proposal, versions } = await list();
    expect(versions).toEqual([]);
    expect(proposal).toEqual({
      about: 'Weiterbildung zur Schweißerin',
      agreed: 'Zwei Tage frei im Monat',
      weDo: 'Antwort zur Förderung, bis 27.11.2026',
      youDo: 'Zeugnis schicken, bis 01.12.2026',
      companyDoes: '',
      nextStep: 'Angebot einholen',
    });
  });

  it('is written in versions, all of them kept, the last one first', async () => {
    const { proposal } = await list();
    const key = randomUUID();
    const first = await adviser.create(`${sessionUrl}/summaries`, proposal, key).expect(201);
    expect((await adviser.create(`${sessionUrl}/summaries`, proposal, key).expect(201)).body).toEqual(first.body);
    const other = await adviser.create(`${sessionUrl}/summaries`, { ...proposal, about: 'Anders' }, key).expect(409);
    expect(other.body.type).toBe('urn:problem:counselling.addition-saved-otherwise');
    await colleague.create(`${sessionUrl}/summaries`, { ...proposal, about: 'Ein Kurs zum Schweißen' }).expect(201);
    expect((await list()).versions).toMatchObject([
      { number: 2, about: 'Ein Kurs zum Schweißen', authorName: 'Jonas Brandt' },
      { number: 1, about: 'Weiterbildung zur Schweißerin', authorName: 'Ayşe Kaya' },
    ]);
  });

  it('gets each number once when two write at the same moment', async () => {
    const { proposal } = await list();
    await Promise.all([adviser, colleague, adviser].map((one) => one.create(`${sessionUrl}/summaries`, proposal).expect(201)));
    expect((await list()).versions.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
  });

  it('prints as a page with nothing of the notes in it, also in large print', async () => {
    const { proposal } = await list();
    const { id } = (await adviser.create(`${sessionUrl}/summaries`, proposal).expect(201)).body;
    for (const large of ['false', 'true']) {
      const answer = await adviser.get(`${sessionUrl}/summaries/${id}/zusammenfassung.pdf?large=${large}`).expect(200);
      expect(answer.headers['content-type']).toBe('application/pdf');
      const { text } = readPdf(answer.body as Buffer);
      expect(text).toContain('Wir haben am 23.11.2026 miteinander gesprochen');
      expect(text).toContain('Antwort zur Förderung, bis 27.11.2026');
      expect(text).toContain('Ayşe Kaya');
      expect(text).not.toMatch(/überfordert|Schulden|F-2026/);
    }
  });

  it('comes in large print by itself to whoever needs it', async () => {
    const { id } = (await adviser.create(`${sessionUrl}/summaries`, (await list()).proposal).expect(201)).body;
    const length = async (query = '') =>
      (await adviser.get(`${sessionUrl}/summaries/${id}/zusammenfassung.pdf${query}`).expect(200)).body.length;
    const [small, large] = [await length('?large=false'), await length('?large=true')];
    expect(await length()).toBe(small);
    const wishes = { channel: null, language: null, interpreter: false, largePrint: true, plainLanguage: false, screenReader: false };
    await adviser.change('put', `/api/v1/clients/${clientId}/contact-preference`, 1, wishes).expect(200);
    expect([await length(), await length('?large=false')]).toEqual([large, small]);
  });

  it('keeps a session that it belongs to signed off, unless it is from before the signature', async () => {
    const sessions = sessionUrl.replace(/\/[^/]+$/, '');
    const { promises: _, ...said } = talk;
    sessionUrl = `${sessions}/${(await adviser.create(sessions, { ...said, signOff: false }).expect(201)).body.id}`;
    const { proposal } = await list();
    const act = (step: string, version: number) => adviser.change('post', `${sessionUrl}/${step}`, version);
    await adviser.create(`${sessionUrl}/summaries`, proposal).expect(201);
    api.clock.set('2026-11-23T09:01:00.000Z');
    await act('sign-off', 1).expect(200);
    await act('reopen', 2).expect(200);
    await act('sign-off', 3).expect(200);
    await adviser.create(`${sessionUrl}/summaries`, proposal).expect(201);
    expect((await act('reopen', 4).expect(409)).body.type).toBe('urn:problem:counselling.session-signed-off');
    api.clock.set('2026-11-23T09:00:00.000Z');
  });

  it('says something, and is for a person', async () => {
    const nothing = { about: '', agreed: ' ', weDo: '', youDo: '', companyDoes: '', nextStep: '' };
    const refused = await adviser.create(`${sessionUrl}/summaries`, nothing).expect(422);
    expect(refused.body.type).toBe('urn:problem:counselling.summary-empty');
    const company = await w.company();
    const { id: caseId } = (await adviser.create('/api/v1/cases', { subject: 'Betrieb', establishmentId: company.id }).expect(201)).body;
    const { id } = (await adviser.create(`/api/v1/cases/${caseId}/sessions`, talk).expect(201)).body;
    const url = `/api/v1/cases/${caseId}/sessions/${id}/summaries`;
    const none = await adviser.create(url, { ...nothing, about: 'Kurs' }).expect(422);
    expect(none.body.type).toBe('urn:problem:counselling.summary-without-person');
  });

  it('is not there for another Träger, nor below another session', async () => {
    const { proposal } = await list();
    const { id } = (await adviser.create(`${sessionUrl}/summaries`, proposal).expect(201)).body;
    await stranger.get(`${sessionUrl}/summaries`).expect(404);
    await adviser.get(`${sessionUrl.replace(/[^/]+$/, randomUUID())}/summaries/${id}/zusammenfassung.pdf`).expect(404);
    await adviser.get(`${sessionUrl}/summaries/${randomUUID()}/zusammenfassung.pdf`).expect(404);
  });
});
