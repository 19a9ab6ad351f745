import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

const url = '/api/v1/search';

describe('the search', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let gerda: { id: string; number: string };

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    const register = async (lastName: string, firstName: string, phone: string | null = null) =>
      (await adviser.create('/api/v1/clients', { lastName, firstName, phone, employmentStatus: 'employed' })).body;
    gerda = await register('Hülsmeier', 'Gerda', '0234 / 567-890');
    await register('Yıldız', 'Emre');
    await register('Öztürk-Weiß', 'Ömer');
    for (const lastName of ['Müller', 'Mueller', 'Muller', 'Mueler']) await register(lastName, 'Petra');
    const company = await w.company({ name: 'Hülsmeier Metallbau GmbH', town: 'Bochum', betriebsnummer: '00012341' });
    const contact = { displayName: 'Dana Albrecht', role: 'Personalleitung', phone: '0201 4711 12', email: null };
    await adviser.create(`/api/v1/companies/${company.id}/contacts`, contact).expect(201);
    await w.run({ title: 'Schweißen nach Hülsmeier' });
    await (
      await signIn(api, 'hagen')
    ).create('/api/v1/clients', { lastName: 'Hülsmeier', firstName: 'Hagen', employmentStatus: 'employed' });
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const search = async (query: string, agent = adviser) => {
    const answer = await agent.post(url, { query });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const names = async (query: string) => (await search(query)).clients.map(({ displayName }: { displayName: string }) => displayName);

  it('finds clients, companies and courses with one question, umlauts or not', async () => {
    const found = await search('huelsmeier');
    expect(found.clients).toEqual([
      {
        id: gerda.id,
        number: gerda.number,
        displayName: 'Hülsmeier, Gerda',
        birthDate: null,
        town: null,
        restricted: false,
        because: 'name',
      },
    ]);
    expect(found.companies).toMatchObject([{ name: 'Hülsmeier Metallbau GmbH', betriebsnummer: '00012341' }]);
    expect(found.courses).toMatchObject([{ title: 'Schweißen nach Hülsmeier', providerName: 'Bildungswerk Constantin' }]);
  });

  it.each([
    ['yildiz', ['Yıldız, Emre']],
    ['YILDIZ', ['Yıldız, Emre']],
    ['Yıldız', ['Yıldız, Emre']],
    ['oeztuerk', ['Öztürk-Weiß, Ömer']],
    ['ÖZTÜRK-WEISS', ['Öztürk-Weiß, Ömer']],
    ['gerda hülsmeier', ['Hülsmeier, Gerda']],
    ['hülsmeier ger', ['Hülsmeier, Gerda']],
    ['smei', ['Hülsmeier, Gerda']],
    ['hü', ['Hülsmeier, Gerda']],
    ['er', []],
    ['0234567890', ['Hülsmeier, Gerda']],
    ['+49 234 567890', ['Hülsmeier, Gerda']],
    ['567-890', ['Hülsmeier, Gerda']],
    ['h%r', []],
    ['___', []],
  ])('finds clients by «%s»', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each([
    ['Hulsmeyer', ['Hülsmeier, Gerda'], 'sound'],
    ['hilsmaier', ['Hülsmeier, Gerda'], 'sound'],
    ['yildis', ['Yıldız, Emre'], 'sound'],
    ['Jildez', ['Yıldız, Emre'], 'sound'],
    ['hülmseier', ['Hülsmeier, Gerda'], 'similar'],
    ['gerda hülsmaier', ['Hülsmeier, Gerda'], 'sound'],
    ['yildiz', ['Yıldız, Emre'], 'name'],
    ['0234567890', ['Hülsmeier, Gerda'], 'phone'],
    ['emre hülsmeier', [], undefined],
  ])('finds by «%s» what was meant, and says why', async (query, expected, because) => {
    const { clients } = await search(query);
    expect(clients.map(({ displayName }: { displayName: string }) => displayName)).toEqual(expected);
    expect(clients[0]?.because).toBe(because);
  });

  it.each(['Müller', 'Mueller', 'Muller', 'Mueler'])('takes «%s» for all four ways to write it', async (query) => {
    const written = ['Müller', 'Mueller', 'Muller', 'Mueler'].map((name) => `${name}, Petra`);
    expect((await names(query)).toSorted()).toEqual(written.toSorted());
  });

  it('finds companies by sound, and by the telephone of a contact', async () => {
    expect((await search('Hulsmeyer')).companies).toMatchObject([{ name: 'Hülsmeier Metallbau GmbH', because: 'sound' }]);
    expect((await search('0201 / 4711-12')).companies).toMatchObject([{ name: 'Hülsmeier Metallbau GmbH', because: 'phone' }]);
    expect((await search('0201 / 4711-12', await signIn(api, 'hagen'))).companies).toEqual([]);
  });

  it('finds clients by their number or a part of it', async () => {
    expect(await names(gerda.number)).toEqual(['Hülsmeier, Gerda']);
    expect(await names(gerda.number.slice(2).toLowerCase())).toEqual(['Hülsmeier, Gerda']);
  });

  it('finds companies by name and town, and by Betriebsnummer', async () => {
    expect((await search('huelsmeier bochum')).companies).toHaveLength(1);
    expect((await search('00012341')).companies).toHaveLength(1);
  });

  it('never crosses into another Träger', async () => {
    const found = await search('hülsmeier', await signIn(api, 'hagen'));
    expect(found.clients.map(({ displayName }: { displayName: string }) => displayName)).toEqual(['Hülsmeier, Hagen']);
  });

  it('finds cases by number, and through their client and company', async () => {
    const opened = await adviser.create('/api/v1/cases', { clientId: gerda.id, subject: 'Schweißerin' });
    expect(opened.status).toBe(201);
    const { number } = opened.body;
    const hit = { id: opened.body.id, number, subject: 'Schweißerin', status: 'OFFEN', clientName: 'Hülsmeier, Gerda', companyName: null };
    expect((await search(number.toLowerCase())).cases).toEqual([{ ...hit, because: 'number' }]);
    expect((await search('huelsm')).cases).toEqual([{ ...hit, because: 'client' }]);
    expect((await search(number, await signIn(api, 'hagen'))).cases).toEqual([]);
    expect((await adviser.get('/api/v1/clients?limit=1')).body.items[0]).toMatchObject({ id: gerda.id, openCases: 1 });
  });

  describe('in notes', () => {
    const notes = async (query: string, username: string) => (await search(query, await signIn(api, username))).notes;
    let kase: { id: string; number: string };

    beforeAll(async () => {
      await w.secondTeam();
      const petra = (await adviser.create('/api/v1/clients', { lastName: 'Gottschalk', firstName: 'Petra' })).body;
      kase = (await adviser.create('/api/v1/cases', { clientId: petra.id, subject: 'Umschulung' })).body;
      const talk = { heldOn: '2026-11-20', channel: 'phone', outcome: 'informed', minutes: 10 };
      const told = 'Die Kinderbetreuung ist bis 14 Uhr gesichert, danach übernimmt die Großmutter.';
      await adviser.create(`/api/v1/cases/${kase.id}/sessions`, { ...talk, notes: told }).expect(201);
    });

    it('finds what the reader may read, in any form of the word, with the words around it', async () => {
      const hit = { caseId: kase.id, caseNumber: kase.number, clientName: 'Gottschalk, Petra', heldOn: '2026-11-20' };
      expect(await notes('gesicherte Kinderbetreuung', 'beratung')).toEqual([
        { ...hit, excerpt: expect.stringContaining('Kinderbetreuung ist bis 14 Uhr') },
      ]);
      expect(await notes('"danach übernimmt"', 'beratung')).toHaveLength(1);
      expect(await notes('Kinderbetreuung -Großmutter', 'beratung')).toEqual([]);
    });

    it.each(['nachbar', 'nachbarleitung', 'hagen', 'jobcenter', 'teamleitung', 'datenschutz'])('finds nothing for %s', async (username) => {
      const answer = await (await signIn(api, username)).post(url, { query: 'Kinderbetreuung' });
      expect([403, 200]).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toMatch(/Kinderbetreuung|Gottschalk/);
    });

    it('names the cases in the access log, and no words', async () => {
      await notes('Kinderbetreuung', 'beratung');
      const { rows: written } = await w.db.query(
        `select action, subject_id, details from audit.access where actor_id = $1 and action like 'search.%' order by position desc limit 2`,
        [idOf('beratung')],
      );
      expect(written.map(({ action, subject_id }) => [action, subject_id])).toEqual(
        expect.arrayContaining([
          ['search.run', null],
          ['search.note', kase.id],
        ]),
      );
      expect(JSON.stringify(written)).not.toMatch(/kinderbetreuung/i);
    });
  });

  it('leaves one access row with numbers, never with what was typed', async () => {
    const before = await rows();
    api.clock.advance(1_000);
    await search('gerda hülsmeier');
    const added = (await rows()).slice(before.length);
    expect(added).toMatchObject([
      { actor_id: idOf('beratung'), allowed: true, details: { words: 2, clients: 1, companies: 0, courses: 0 } },
    ]);
    expect(JSON.stringify(added)).not.toMatch(/gerda|lsmeier/i);
  });

  it('needs two characters, and takes nothing but the question', async () => {
    const answer = await adviser.post(url, { query: ' x ', limit: 9, tenant: 'aa-hagen' });
    expect(answer.status).toBe(400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/limit', '/query', '/tenant']);
  });

  it('is not for managers', async () => {
    expect((await (await signIn(api, 'leitung')).post(url, { query: 'gerda' })).status).toBe(403);
  });

  const rows = async (): Promise<Record<string, unknown>[]> =>
    (await w.db.query(`select actor_id, allowed, details, subject_id from audit.access where action = 'search.run' order by at`)).rows;
});
