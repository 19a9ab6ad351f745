import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { idOf, world, type World } from '../../support/world.js';

const url = '/api/v1/clients';
const gerda = {
  lastName: 'Hülsmeier',
  firstName: 'Gerda',
  birthDate: '1979-05-04',
  plz: '44787',
  town: 'Bochum',
  employmentStatus: 'employed',
};

describe('clients', () => {
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

  const register = async (change: object = {}, key?: string) => (await adviser.create(url, { ...gerda, ...change }, key)).body;
  const accesses = async (subjectId: string) => {
    const { rows } = await w.db.query(
      `select action, actor_id, allowed, details from audit.access where subject_id = $1 and action <> 'client.register' order by position`,
      [subjectId],
    );
    return rows;
  };

  describe('registering', () => {
    it('gives the person a number, takes the key as id, and tells the journal', async () => {
      const key = randomUUID();
      const answer = await adviser.create(url, gerda, key);
      expect(answer.status).toBe(201);
      expect(answer.headers.location).toBe(`${url}/${key}`);
      expect(answer.headers.etag).toBe('"1"');
      expect(answer.body).toMatchObject({ ...gerda, id: key, displayName: 'Hülsmeier, Gerda', gender: null, version: 1 });
      expect(answer.body.number).toMatch(/^K-\d{4}-\d{5}$/);
      expect(answer.body).not.toHaveProperty('tenantId');
      const { rows } = await w.db.query(`select actor_id, tenant_id from platform.journal_entry where payload ->> 'clientId' = $1`, [key]);
      expect(rows).toEqual([{ actor_id: idOf('beratung'), tenant_id: idOf('aa-bochum') }]);
    });

    it('finds the municipality of the address', async () => {
      const { id } = await register();
      const { rows } = await w.db.query('select ags from clients.client where id = $1', [id]);
      expect(rows).toEqual([{ ags: '05911000' }]);
    });

    it('answers the same person when the request is repeated, and refuses another under its key', async () => {
      const key = randomUUID();
      const first = await register({ lastName: 'Wiederholung' }, key);
      const again = await adviser.create(url, { ...gerda, lastName: 'Wiederholung' }, key);
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first);
      const otherwise = await adviser.create(url, { ...gerda, lastName: 'Anders' }, key).expect(409);
      expect(otherwise.body.type).toBe('urn:problem:clients.saved-otherwise');
    });

    it.each(['betriebe', 'hagen'])('refuses a key that somebody else used (%s)', async (other) => {
      const key = randomUUID();
      await register({}, key);
      const answer = await (await signIn(api, other)).create(url, gerda, key);
      expect(answer.status).toBe(409);
      expect(answer.body.type).toBe('urn:problem:kernel.id-taken');
    });

    it('names every wrong field at once', async () => {
      const answer = await adviser.create(url, {
        firstName: '',
        birthDate: '2026-02-30',
        plz: '4478',
        employmentStatus: 'rich',
        shoeSize: 43,
      });
      expect(answer.status).toBe(400);
      const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
      expect(pointers.toSorted()).toEqual(['/birthDate', '/employmentStatus', '/firstName', '/lastName', '/plz', '/shoeSize']);
    });

    it('needs an Idempotency-Key', async () => {
      const answer = await adviser.post(url, gerda);
      expect(answer.status).toBe(400);
      expect(answer.body.type).toBe('urn:problem:http.idempotency-key');
    });

    it('refuses a birth in the future, with the field', async () => {
      const answer = await adviser.create(url, { ...gerda, birthDate: '2199-01-01' });
      expect(answer.status).toBe(422);
      expect(answer.body.title).toBe('Das Geburtsdatum liegt in der Zukunft');
      expect(answer.body.errors).toMatchObject([{ pointer: '/birthDate', code: 'in-future', message: expect.stringContaining('Zukunft') }]);
    });

    it('is not for managers', async () => {
      expect((await (await signIn(api, 'leitung')).create(url, gerda)).status).toBe(403);
    });
  });

  describe('opening a file', () => {
    it('answers it with its version and writes one access row', async () => {
      const client = await register();
      const answer = await adviser.get(`${url}/${client.id}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.etag).toBe('"1"');
      expect(answer.body).toEqual(client);
      expect(await accesses(client.id)).toEqual([{ action: 'client.read', actor_id: idOf('beratung'), allowed: true, details: {} }]);
    });

    it('of another Träger looks as if there were none, and the refusal is written down', async () => {
      const { id } = await register();
      const answer = await (await signIn(api, 'hagen')).get(`${url}/${id}`);
      expect(answer.status).toBe(404);
      expect(await accesses(id)).toEqual([{ action: 'client.read', actor_id: idOf('hagen'), allowed: false, details: {} }]);
    });
  });

  describe('changing', () => {
    it('keeps what is not named, empties what is null, and raises the version', async () => {
      const client = await register({ phone: '0234 5678' });
      const answer = await adviser.change('patch', `${url}/${client.id}`, 1, { town: 'Witten', plz: '58452', phone: null });
      expect(answer.status).toBe(200);
      expect(answer.headers.etag).toBe('"2"');
      expect(answer.body).toMatchObject({ lastName: 'Hülsmeier', town: 'Witten', phone: null, version: 2 });
    });

    it('is refused when somebody was faster', async () => {
      const { id } = await register();
      await adviser.change('patch', `${url}/${id}`, 1, { town: 'Herne' });
      const answer = await adviser.change('patch', `${url}/${id}`, 1, { town: 'Witten' });
      expect(answer.status).toBe(412);
      expect((await adviser.get(`${url}/${id}`)).body.town).toBe('Herne');
    });

    it('needs If-Match', async () => {
      const { id } = await register();
      expect((await adviser.request('patch', `${url}/${id}`).send({ town: 'Herne' })).status).toBe(428);
    });

    it('of another Träger’s person is not found', async () => {
      const { id } = await register();
      expect((await (await signIn(api, 'jobcenter')).change('patch', `${url}/${id}`, 1, { town: 'Herne' })).status).toBe(404);
    });

    it('refuses a day of a qualification that the person does not have', async () => {
      const { id } = await register();
      const answer = await adviser.change('patch', `${url}/${id}`, 1, { hasQualification: false, qualificationOn: '2003-07-15' });
      expect(answer.status).toBe(422);
      expect(answer.body.type).toBe('urn:problem:clients.qualification-day-without-qualification');
    });
  });

  describe('duplicates', () => {
    beforeAll(async () => {
      await register({ lastName: 'Yıldız', firstName: 'Emre', birthDate: '1990-01-02' });
      await register({ lastName: 'Yildiz', firstName: 'Emre', birthDate: null });
      await register({ lastName: 'Yildiz', firstName: 'Emre', birthDate: '1991-12-31' });
      await register({ lastName: 'Yildizoglu', firstName: 'Emre', birthDate: '1990-01-02' });
    });

    const found = async (agent: Agent, body: object) => {
      const answer = await agent.post(`${url}/duplicates`, body);
      expect(answer.status).toBe(200);
      return answer.body.items.map(({ displayName, birthDate }: { displayName: string; birthDate: string }) => [displayName, birthDate]);
    };

    it('are those of the same folded name, and of the same birth date where both are known, the likeliest first', async () => {
      expect(await found(adviser, { lastName: 'YILDIZ', firstName: 'emre', birthDate: '1990-01-02' })).toEqual([
        ['Yıldız, Emre', '1990-01-02'],
        ['Yildizoglu, Emre', '1990-01-02'],
        ['Yildiz, Emre', null],
      ]);
    });

    it('are all of the name when the birth date is not known', async () => {
      expect(await found(adviser, { lastName: 'Yildiz', firstName: 'Emre' })).toHaveLength(3);
    });

    it('are never looked for in another Träger, nor by patterns', async () => {
      expect(await found(await signIn(api, 'hagen'), { lastName: 'Yildiz', firstName: 'Emre' })).toEqual([]);
      expect(await found(adviser, { lastName: 'Y%', firstName: 'Emre' })).toEqual([]);
    });
  });

  describe('the list', () => {
    const names = ['Ärztin', 'Zimmer', 'Becker', 'Çelik', 'Becker', 'Özdemir', 'Adam'];
    let jobcenter: Agent;

    beforeAll(async () => {
      jobcenter = await signIn(api, 'jobcenter');
      for (const [index, lastName] of names.entries()) await jobcenter.create(url, { ...gerda, lastName, firstName: `Kind ${index % 2}` });
    });

    const walk = async (query: string) => {
      const rows: { id: string; displayName: string }[] = [];
      let next: string | null = null;
      do {
        const answer: { body: { items: typeof rows; next: string | null } } = await jobcenter.get(
          `${url}?${query}${next ? `&after=${next}` : ''}`,
        );
        rows.push(...answer.body.items);
        next = answer.body.next;
      } while (next);
      return rows;
    };

    it('walks all people of the own Träger once, page by page', async () => {
      const whole = await walk('limit=100');
      const pages = await walk('limit=2');
      expect(whole).toHaveLength(names.length);
      expect(pages).toEqual(whole);
    });

    it('can be walked backwards', async () => {
      const ascending = await walk('limit=100');
      expect(await walk('limit=3&sort=-name')).toEqual(ascending.toReversed());
    });

    it('shows how many cases are open', async () => {
      const [first] = (await jobcenter.get(`${url}?limit=1`)).body.items;
      expect(first).toMatchObject({ employmentStatus: 'employed', birthDate: '1979-05-04', town: 'Bochum', openCases: 0 });
    });

    it('refuses a cursor nobody gave out, and an unknown sort', async () => {
      expect((await jobcenter.get(`${url}?after=nonsense`)).status).toBe(400);
      expect((await jobcenter.get(`${url}?sort=shoeSize`)).body.errors).toMatchObject([{ pointer: '/sort' }]);
    });

    it('takes as many statements for 50 people as for one', async () => {
      const hagen = await signIn(api, 'hagen');
      await hagen.create(url, gerda);
      const one = await sqlCount(api, () => hagen.get(`${url}?limit=50`));
      for (let i = 0; i < 49; i += 1) await hagen.create(url, { ...gerda, firstName: `Gerda ${i}` });
      expect((await hagen.get(`${url}?limit=50`)).body.items).toHaveLength(50);
      expect(await sqlCount(api, () => hagen.get(`${url}?limit=50`))).toBe(one);
    });
  });
});
