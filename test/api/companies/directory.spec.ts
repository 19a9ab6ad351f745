import { randomUUID } from 'node:crypto';
import { withCheckDigit } from '@app/companies';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const url = '/api/v1/companies';
let numbers = 0;
const aNumber = () => withCheckDigit(`333${String((numbers += 1)).padStart(4, '0')}`);
const entry = (change: object = {}) => ({
  betriebsnummer: aNumber(),
  name: 'Hülsmeier Blechtechnik GmbH',
  street: 'Werkstraße 5',
  plz: '44623',
  town: 'Herne',
  ags: '05916000',
  wzCode: '25.11',
  wzVersion: 2025,
  chamber: 'ihk',
  since: '2019-01-01',
  source: 'register',
  ...change,
});
const corrected = ({ since: _since, source: _source, ...fields }: ReturnType<typeof entry>, change: object) => ({
  ...fields,
  reason: 'Schreiben des Betriebs vom 20.11.2026',
  ...change,
});

describe('the company directory', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let hagen: Agent;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    adviser = await signIn(api, 'betriebe');
    hagen = await signIn(api, 'hagen');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const journalOf = async (id: string) =>
    (
      await w.db.query(`select name from platform.journal_entry where payload ->> 'establishmentId' = $1 order by occurred_at`, [id])
    ).rows.map(({ name }) => name);
  const directoryOf = async (agent: Agent, id: string) => (await agent.get(`${url}/${id}/directory`).expect(200)).body;

  describe('a new entry', () => {
    it('gets an Unternehmen of its own name, and every Träger sees it', async () => {
      const key = randomUUID();
      const answer = await adviser.create(url, entry(), key);
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        establishment: { id: key, version: 1 },
        company: { name: 'Hülsmeier Blechtechnik GmbH' },
        group: null,
      });
      expect((await hagen.get(`${url}/${key}`)).body.establishment).toMatchObject({ chamber: 'ihk', wzCode: '25.11', wzVersion: 2025 });
      expect(await journalOf(key)).toEqual(['companies.entry-added']);
    });

    it('belongs to a Konzern since a day, by who said so', async () => {
      const { body } = await adviser.create(url, entry({ group: { name: 'Emscherufer Gruppe' }, note: 'HRB 4711' })).expect(201);
      const { steps, tree } = await directoryOf(adviser, body.establishment.id);
      expect(steps).toMatchObject([
        {
          kind: 'company',
          to: { name: 'Hülsmeier Blechtechnik GmbH' },
          since: '2019-01-01',
          until: null,
          source: 'register',
          note: 'HRB 4711',
        },
        { kind: 'group', to: { name: 'Emscherufer Gruppe' }, since: '2019-01-01', until: null },
      ]);
      expect(tree.map(({ id }: { id: string }) => id)).toEqual([body.establishment.id]);
    });

    it('with a Betriebsnummer of the directory is answered with the entry that has it, and leaves no Unternehmen behind', async () => {
      const first = entry({ name: 'Zuerst GmbH' });
      const { body } = await adviser.create(url, first).expect(201);
      const again = await hagen.create(url, { ...first, name: 'Später GmbH' });
      expect(again.status).toBe(409);
      expect(again.body).toMatchObject({
        type: 'urn:problem:companies.betriebsnummer-taken',
        params: { existingId: body.establishment.id },
        errors: [{ pointer: '/betriebsnummer' }],
      });
      expect((await w.db.query(`select from companies.company where name = 'Später GmbH'`)).rows).toEqual([]);
    });

    it('under the key of a repeated request is the first one', async () => {
      const [key, body] = [randomUUID(), entry()];
      const first = await adviser.create(url, body, key).expect(201);
      expect((await adviser.create(url, body, key).expect(201)).body).toEqual(first.body);
      expect((await hagen.create(url, body, key)).body.type).toBe('urn:problem:kernel.id-taken');
      expect((await adviser.create(url, entry(), key).expect(201)).body).toEqual(first.body);
    });

    it('is so with a Konzern too, and after a colleague recorded where it belongs now', async () => {
      const [key, body] = [randomUUID(), entry({ group: { name: 'Lippeufer Gruppe' } })];
      await adviser.create(url, body, key).expect(201);
      expect((await adviser.create(url, body, key)).status).toBe(201);
      api.clock.advance(1_000);
      const step = { kind: 'company', to: { name: 'Lippe Metall GmbH' }, since: '2015-01-01', source: 'document' };
      await hagen.create(`${url}/${key}/affiliations`, step).expect(201);
      expect((await adviser.create(url, body, key)).status).toBe(201);
      expect((await hagen.create(url, body, key)).body.type).toBe('urn:problem:kernel.id-taken');
    });

    it.each([
      ['companies.betriebsnummer-invalid', { betriebsnummer: '33300001' }],
      ['companies.unknown-place', { ags: '99999999' }],
      ['companies.unknown-wz', { wzCode: '99.99' }],
      ['companies.unknown-wz', { wzVersion: null }],
      ['companies.affiliation-in-future', { since: '2026-11-24' }],
    ])('is refused by %s', async (code, change) => {
      const answer = await adviser.create(url, entry(change));
      expect([answer.status, answer.body.type]).toEqual([422, `urn:problem:${code}`]);
      expect(answer.body.errors).toHaveLength(1);
    });

    it('of an Unternehmen nobody knows is not found, and deciders write nothing', async () => {
      expect((await adviser.create(url, entry({ company: { id: randomUUID() } }))).status).toBe(404);
      expect((await (await signIn(api, 'leitung')).create(url, entry())).status).toBe(403);
    });
  });

  describe('a correction', () => {
    const added = async () => {
      const fields = entry();
      const { body } = await adviser.create(url, fields).expect(201);
      return { id: body.establishment.id as string, fields };
    };

    it('by another Träger is seen by all: field, reason and office, the name within the own Träger only', async () => {
      const { id, fields } = await added();
      await hagen.change('patch', `${url}/${id}`, 1, corrected(fields, { street: 'Werkstraße 7', chamber: 'hwk' })).expect(200);
      const { changes } = await directoryOf(adviser, id);
      expect(changes).toMatchObject([
        { field: 'chamber', oldValue: 'ihk', newValue: 'hwk', by: null, office: expect.stringContaining('Hagen') },
        { field: 'street', oldValue: 'Werkstraße 5', newValue: 'Werkstraße 7', reason: 'Schreiben des Betriebs vom 20.11.2026', by: null },
      ]);
      expect((await directoryOf(hagen, id)).changes[0].by).toEqual(expect.any(String));
      expect((await adviser.get(`${url}/${id}`)).body.establishment).toMatchObject({ street: 'Werkstraße 7', version: 2 });
      expect(await journalOf(id)).toEqual(['companies.entry-added', 'companies.entry-corrected']);
    });

    it('of what somebody changed meanwhile is stale, before anything else is looked at', async () => {
      const { id, fields } = await added();
      await hagen.change('patch', `${url}/${id}`, 1, corrected(fields, { street: 'Werkstraße 7' })).expect(200);
      expect((await adviser.change('patch', `${url}/${id}`, 1, corrected(fields, { ags: '99999999' }))).status).toBe(412);
    });

    it('that changes nothing, or takes the number of another, is refused', async () => {
      const [{ id, fields }, other] = [await added(), await added()];
      const unchanged = await adviser.change('patch', `${url}/${id}`, 1, corrected(fields, {}));
      expect(unchanged.body.type).toBe('urn:problem:companies.directory-unchanged');
      const taken = await adviser.change('patch', `${url}/${id}`, 1, corrected(fields, { betriebsnummer: other.fields.betriebsnummer }));
      expect([taken.status, taken.body.params.existingId]).toEqual([409, other.id]);
    });

    it('to a number that others enter at the same moment is taken by one of them', async () => {
      const entries = [await added(), await added(), await added()];
      const betriebsnummer = aNumber();
      const answers = await Promise.all([
        ...entries.map(({ id, fields }) => adviser.change('patch', `${url}/${id}`, 1, corrected(fields, { betriebsnummer }))),
        adviser.create(url, entry({ betriebsnummer })),
      ]);
      const refused = answers.filter(({ status }) => status >= 300);
      expect(refused.map(({ status, body }) => [status, body.type])).toEqual(
        Array(3).fill([409, 'urn:problem:companies.betriebsnummer-taken']),
      );
    });
  });

  describe('belonging', () => {
    const heads = { asOf: '2026-01-01', upTo30: 0, upTo20: 0, upTo10: 0 };

    it('changes from a day on; what counted before counts still', async () => {
      const own = (await adviser.create(url, entry({ name: 'Eigen GmbH' })).expect(201)).body;
      const sister = (await adviser.create(url, entry({ name: 'Schwester GmbH', group: { name: 'Ruhr Holding' } })).expect(201)).body;
      for (const [id, over30] of [
        [own.establishment.id, 40],
        [sister.establishment.id, 700],
      ]) {
        await adviser.create(`${url}/${id}/headcounts`, { ...heads, over30 }).expect(201);
      }
      const step = { kind: 'group', to: { id: sister.group.id }, since: '2026-07-01', source: 'employer' };
      const { body } = await adviser.create(`${url}/${own.establishment.id}/affiliations`, step).expect(201);
      expect(body.group).toEqual(sister.group);
      const page = async () => (await adviser.get(`${url}/${own.establishment.id}`)).body;
      expect((await page()).groupHeadcount).toMatchObject({ over30: 740, establishments: 2 });
      expect((await directoryOf(adviser, own.establishment.id)).tree).toHaveLength(2);
      api.clock.set('2026-06-30T09:00:00.000Z');
      try {
        expect((await page()).groupHeadcount).toBeNull();
      } finally {
        api.clock.set('2026-11-23T09:00:00.000Z');
      }
    });

    it('ends by a step to none, and the history keeps both', async () => {
      const { body } = await adviser.create(url, entry({ group: { name: 'Auf Zeit AG' } })).expect(201);
      const { id } = body.establishment;
      await hagen.create(`${url}/${id}/affiliations`, { kind: 'group', to: null, since: '2026-03-01', source: 'employer' }).expect(201);
      expect((await adviser.get(`${url}/${id}`)).body.group).toBeNull();
      const steps = (await directoryOf(adviser, id)).steps.filter(({ kind }: { kind: string }) => kind === 'group');
      expect(steps).toMatchObject([
        { to: null, since: '2026-03-01', until: null, by: null },
        { to: { name: 'Auf Zeit AG' }, since: '2019-01-01', until: '2026-03-01', by: expect.any(String) },
      ]);
    });

    it('moves a Betrieb to another Unternehmen, which is found by its name', async () => {
      const { body } = await adviser.create(url, entry({ name: 'Wandernd GmbH' })).expect(201);
      const target = (await adviser.create(url, entry({ name: 'Ümläut & Söhne KG' })).expect(201)).body;
      const found = await adviser.change('post', `${url}/units`, 0, { kind: 'company', query: 'uemlaeut & sö' }).expect(200);
      expect(found.body.items).toEqual([target.company]);
      const [key, step] = [randomUUID(), { kind: 'company', to: { id: target.company.id }, since: '2026-11-23', source: 'document' }];
      const address = `${url}/${body.establishment.id}/affiliations`;
      expect((await adviser.create(address, step, key).expect(201)).body.company).toEqual(target.company);
      expect((await adviser.create(address, step, key).expect(201)).body.company).toEqual(target.company);
      expect((await hagen.create(address, step, key)).status).toBe(409);
      const nowhere = await adviser.create(address, { ...step, to: null });
      expect([nowhere.status, nowhere.body.type]).toEqual([422, 'urn:problem:companies.company-needed']);
    });
  });

  it('finds industries of either edition', async () => {
    const search = (version: string) => adviser.get(`/api/v1/reference/industries?version=${version}&q=metallkonstruktion`).expect(200);
    for (const version of ['2008', '2025']) {
      const { body } = await search(version);
      expect(new Set(body.items.map((item: { version: number }) => item.version))).toEqual(new Set([Number(version)]));
    }
  });
});
