import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

const url = '/api/v1/courses';

type Row = { course: { id: string; title: string; providerName: string }; nextRun: { id: string; startsOn: string } | null; runs: number };

describe('courses', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    w = await world(api);
    adviser = await signIn(api, 'beratung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const list = async (query: Record<string, string>): Promise<Row[]> => {
    const answer = await adviser.get(`${url}?${new URLSearchParams(query).toString()}`);
    expect(answer.status).toBe(200);
    return answer.body.items;
  };
  const titles = async (query: Record<string, string>) => (await list(query)).map(({ course }) => course.title);

  describe('the list', () => {
    beforeAll(async () => {
      await w.run({ title: 'Kaufmännische Grundlagen', plz: '44787', town: 'Bochum', startsOn: '2027-03-01' });
      await w.run({ title: 'Schweißen, Blockform', plz: '45127', town: 'Essen', startsOn: '2027-01-11' });
      await w.run({ title: 'Pflege, Begonnenes', plz: '44787', town: 'Bochum', startsOn: '2026-11-22' });
      await w.run({ title: 'Pflege auf Anfrage', plz: '44787', town: 'Bochum', startsOn: null, endsOn: null });
      await w.run({ title: '100%_Englisch', plz: '50667', town: 'Köln', startsOn: '2027-02-01' });
    });

    it('shows each course with its next run; one that has begun has none', async () => {
      const rows = await list({});
      expect(rows.map(({ course, nextRun, runs }) => [course.title, nextRun?.startsOn ?? null, runs])).toEqual([
        ['100%_Englisch', '2027-02-01', 1],
        ['Kaufmännische Grundlagen', '2027-03-01', 1],
        ['Pflege auf Anfrage', null, 1],
        ['Pflege, Begonnenes', null, 0],
        ['Schweißen, Blockform', '2027-01-11', 1],
      ]);
      expect(rows[1]?.course).toMatchObject({
        providerName: 'Bildungswerk Constantin',
        durationMinutes: 24_000,
        priceCents: 600_000,
        measureNumber: '123-004567-89',
        azavValidTo: '2030-12-31',
      });
    });

    it.each([
      ['kaufmaennische', ['Kaufmännische Grundlagen']],
      ['SCHWEISSEN block', ['Schweißen, Blockform']],
      ['pf', ['Pflege auf Anfrage', 'Pflege, Begonnenes']],
      ['123-0045', ['100%_Englisch', 'Kaufmännische Grundlagen', 'Pflege auf Anfrage', 'Pflege, Begonnenes', 'Schweißen, Blockform']],
      ['100%_e', ['100%_Englisch']],
      ['%%%', []],
    ])('finds by «%s»', async (query, expected) => {
      expect(await titles({ query })).toEqual(expected);
    });

    it('finds what is near a place', async () => {
      expect(await titles({ plz: '44787', km: '5' })).toEqual(['Kaufmännische Grundlagen', 'Pflege auf Anfrage']);
      expect(await titles({ plz: '44787', km: '25' })).toEqual(['Kaufmännische Grundlagen', 'Pflege auf Anfrage', 'Schweißen, Blockform']);
      expect(await titles({ plz: '99999', km: '5' })).toEqual([]);
    });

    it('finds what starts between two days, both included, also in the past', async () => {
      expect(await titles({ startsFrom: '2027-01-11', startsTo: '2027-02-01' })).toEqual(['100%_Englisch', 'Schweißen, Blockform']);
      expect(await titles({ startsFrom: '2026-11-22', startsTo: '2026-11-22' })).toEqual(['Pflege, Begonnenes']);
    });

    it('finds by form', async () => {
      expect(await titles({ form: 'digital' })).toEqual([]);
      expect(await titles({ form: 'presence', query: 'englisch' })).toEqual(['100%_Englisch']);
    });

    it('names every wrong field at once', async () => {
      const answer = await adviser.get(`${url}?query=x&plz=447&km=500&startsFrom=morgen&form=telepathy&colour=red`);
      expect(answer.status).toBe(400);
      const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
      expect(pointers.toSorted()).toEqual(['/colour', '/form', '/km', '/plz', '/query', '/startsFrom']);
    });

    it('walks all courses once, page by page', async () => {
      const pages: string[] = [];
      let next: string | null = null;
      do {
        const answer: { body: { items: Row[]; next: string | null } } = await adviser.get(`${url}?limit=2${next ? `&after=${next}` : ''}`);
        pages.push(...answer.body.items.map(({ course }) => course.title));
        next = answer.body.next;
      } while (next);
      expect(pages).toEqual(await titles({}));
    });

    it('takes as many statements for 50 courses as for one', async () => {
      const one = await sqlCount(api, () => adviser.get(`${url}?limit=1`));
      for (let i = 0; i < 50; i += 1) await w.run({ title: `Statementzahl ${i}` });
      expect((await adviser.get(`${url}?limit=50`)).body.items).toHaveLength(50);
      expect(await sqlCount(api, () => adviser.get(`${url}?limit=50`))).toBe(one);
    });
  });

  describe('a course', () => {
    it('comes with its provider and its runs', async () => {
      const { courseId, runId, title } = await w.run({ title: 'Gabelstapler' });
      const answer = await adviser.get(`${url}/${courseId}`);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        id: courseId,
        title,
        afbgGoal: false,
        provider: { name: 'Bildungswerk Constantin', azavNumber: 'CR-1' },
        runs: [{ id: runId, startsOn: '2027-02-01', endsOn: '2027-07-31', form: 'presence', seats: 12 }],
      });
    });

    it('nobody knows is not found', async () => {
      expect((await adviser.get(`${url}/${randomUUID()}`)).status).toBe(404);
    });
  });

  describe('comparing runs', () => {
    const compare = (...ids: string[]) => adviser.get(`/api/v1/course-runs?ids=${ids.join(',')}`);

    it('sets them side by side in the order asked for, with what § 82(1) asks', async () => {
      const long = await w.run({ minutes: 7_201 });
      const short = await w.run({ minutes: 7_200, approved: false });
      const open = await w.run({ minutes: null, startsOn: null });
      const answer = await compare(short.runId, open.runId, long.runId);
      expect(answer.status).toBe(200);
      const rows = answer.body.items.map(
        ({ run, over120Hours, measureApprovedAtStart, providerApprovedAtStart }: Record<string, unknown>) => [
          (run as { id: string }).id,
          over120Hours,
          measureApprovedAtStart,
          providerApprovedAtStart,
        ],
      );
      expect(rows).toEqual([
        [short.runId, false, false, false],
        [open.runId, null, null, null],
        [long.runId, true, true, true],
      ]);
      expect(answer.body.items[2]).toMatchObject({
        durationMinutes: 7_201,
        priceCents: 600_000,
        startsOn: '2027-02-01',
        town: 'Herne',
        seats: 12,
      });
    });

    it('takes the run’s own price before the course’s', async () => {
      const [dear, cheap] = [await w.run(), await w.run()];
      await w.db.query('update courses.run set price_cents = 450000 where id = $1', [cheap.runId]);
      const { body } = await compare(dear.runId, cheap.runId);
      expect(body.items.map(({ priceCents }: { priceCents: number }) => priceCents)).toEqual([600_000, 450_000]);
    });

    it('needs two to four different runs that exist', async () => {
      const ids: string[] = [];
      for (let i = 0; i < 5; i += 1) ids.push((await w.run()).runId);
      expect((await compare(ids[0]!)).status).toBe(400);
      expect((await compare(ids[0]!, ids[0]!)).status).toBe(400);
      expect((await compare(...ids)).status).toBe(400);
      expect((await compare(ids[0]!, 'x')).status).toBe(400);
      expect((await compare(ids[0]!, randomUUID())).status).toBe(404);
    });
  });

  describe('reference data', () => {
    it('offers occupations by a fragment of code or title', async () => {
      const { body } = await adviser.get('/api/v1/reference/occupations?q=schweiss');
      expect(body.items.length).toBeGreaterThan(0);
      expect(body.items[0].title.toLowerCase()).toContain('schweiß');
    });

    it('offers the places of a postcode', async () => {
      const { body } = await adviser.get('/api/v1/reference/places?plz=44787');
      expect(body.items).toContainEqual(expect.objectContaining({ place: 'Bochum', ags: '05911000' }));
    });

    it('knows that Witten belongs to Agentur Hagen', async () => {
      const { body } = await adviser.get('/api/v1/reference/jurisdiction?ags=05954036');
      expect(body.agentur).toBe('aa-hagen');
      expect((await adviser.get('/api/v1/reference/jurisdiction?ags=99999999')).status).toBe(404);
      expect((await adviser.get('/api/v1/reference/jurisdiction?ags=1')).status).toBe(400);
    });
  });
});
