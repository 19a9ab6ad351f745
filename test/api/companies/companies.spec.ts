import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { sqlCount } from '../../support/sql-count.js';
import { idOf, world, type World } from '../../support/world.js';

const url = '/api/v1/companies';
const heads = { asOf: '2026-01-01', over30: 40, upTo30: 2, upTo20: 3, upTo10: 1 };

describe('companies', () => {
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

  describe('recording a headcount', () => {
    it('answers it with its weighted sum in quarter heads, and tells the journal', async () => {
      const { id } = await w.company();
      const key = randomUUID();
      const answer = await adviser.create(`${url}/${id}/headcounts`, heads, key);
      expect(answer.status).toBe(201);
      // 40 × 4 + 2 × 3 + 3 × 2 + 1 × 1
      expect(answer.body).toMatchObject({ ...heads, id: key, weightedQuarters: 173, source: 'employer' });
      const { rows } = await w.db.query(`select name, tenant_id from platform.journal_entry where payload ->> 'establishmentId' = $1`, [
        id,
      ]);
      expect(rows).toEqual([{ name: 'companies.headcount-recorded', tenant_id: idOf('aa-bochum') }]);
    });

    it('is the Träger’s own: another one sees the company without it', async () => {
      const { id } = await w.company();
      await adviser.create(`${url}/${id}/headcounts`, heads);
      expect((await hagen.get(`${url}/${id}`)).body).toMatchObject({
        headcount: null,
        companyHeadcount: { establishments: 1, missing: 1 },
      });
    });

    it('answers the same row when the key is repeated', async () => {
      const { id } = await w.company();
      const key = randomUUID();
      const first = await adviser.create(`${url}/${id}/headcounts`, heads, key);
      const again = await adviser.create(`${url}/${id}/headcounts`, { ...heads, asOf: '2026-02-01' }, key);
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
    });

    it.each(['beratung', 'hagen'])('refuses a key that somebody else used (%s)', async (other) => {
      const { id } = await w.company();
      const key = randomUUID();
      await adviser.create(`${url}/${id}/headcounts`, heads, key);
      const answer = await (await signIn(api, other)).create(`${url}/${id}/headcounts`, { ...heads, asOf: '2026-02-01' }, key);
      expect(answer.status).toBe(409);
      expect(answer.body.type).toBe('urn:problem:kernel.id-taken');
    });

    it('refuses a second count of the same day', async () => {
      const { id } = await w.company();
      await adviser.create(`${url}/${id}/headcounts`, heads);
      const answer = await adviser.create(`${url}/${id}/headcounts`, heads);
      expect(answer.status).toBe(409);
      expect(answer.body.title).toBe('Für diesen Tag gibt es schon eine Beschäftigtenzahl');
    });

    it('names every wrong field at once', async () => {
      const { id } = await w.company();
      const answer = await adviser.create(`${url}/${id}/headcounts`, {
        asOf: 'gestern',
        over30: -1,
        upTo30: 1.5,
        upTo20: 'x',
        extra: true,
      });
      expect(answer.status).toBe(400);
      const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
      expect(pointers.toSorted()).toEqual(['/asOf', '/extra', '/over30', '/upTo10', '/upTo20', '/upTo30']);
    });

    it('refuses tomorrow and a Betrieb without anybody', async () => {
      const { id } = await w.company();
      const future = await adviser.create(`${url}/${id}/headcounts`, { ...heads, asOf: '2026-11-24' });
      expect([future.status, future.body.type]).toEqual([422, 'urn:problem:companies.headcount-in-future']);
      const nobody = await adviser.create(`${url}/${id}/headcounts`, { ...heads, over30: 0, upTo30: 0, upTo20: 0, upTo10: 0 });
      expect([nobody.status, nobody.body.type]).toEqual([422, 'urn:problem:companies.headcount-empty']);
    });

    it('of a company nobody knows is not found', async () => {
      expect((await adviser.create(`${url}/${randomUUID()}/headcounts`, heads)).status).toBe(404);
    });

    it('is not for deciders alone', async () => {
      const { id } = await w.company();
      expect((await (await signIn(api, 'leitung')).create(`${url}/${id}/headcounts`, heads)).status).toBe(403);
    });
  });

  describe('recording an agreement (§ 82(4))', () => {
    const agreement = { kind: 'betriebsvereinbarung', validFrom: '2026-01-01', coversTraining: true };

    it('shows it on the company’s page of this Träger only', async () => {
      const { id } = await w.company();
      const answer = await adviser.create(`${url}/${id}/agreements`, agreement);
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({ ...agreement, validTo: null });
      expect((await adviser.get(`${url}/${id}`)).body.agreements).toMatchObject([answer.body]);
      expect((await hagen.get(`${url}/${id}`)).body.agreements).toEqual([]);
    });

    it('answers the same row when the key is repeated, and refuses it for another company or person', async () => {
      const [one, two] = [await w.company(), await w.company()];
      const key = randomUUID();
      const first = await adviser.create(`${url}/${one.id}/agreements`, agreement, key);
      expect((await adviser.create(`${url}/${one.id}/agreements`, agreement, key)).body).toEqual(first.body);
      expect((await adviser.create(`${url}/${two.id}/agreements`, agreement, key)).status).toBe(409);
      expect((await hagen.create(`${url}/${one.id}/agreements`, agreement, key)).status).toBe(409);
    });

    it('refuses an end before the beginning', async () => {
      const { id } = await w.company();
      const answer = await adviser.create(`${url}/${id}/agreements`, { ...agreement, validTo: '2025-12-31' });
      expect([answer.status, answer.body.type]).toEqual([422, 'urn:problem:companies.agreement-ends-early']);
    });
  });

  describe('a company’s page', () => {
    it('shows the newest count of the Betrieb that is not in the future', async () => {
      const { id } = await w.company({ heads: [10, 0, 0, 0] });
      await adviser.create(`${url}/${id}/headcounts`, heads);
      const { body } = await adviser.get(`${url}/${id}`);
      expect(body.headcount).toMatchObject({ ...heads, weightedQuarters: 173 });
      expect(body).toMatchObject({ establishment: { id, town: 'Herne' }, group: null, groupHeadcount: null, needs: 0, contacts: [] });
    });

    it('adds up the Konzern, and says how many Betriebe have no count', async () => {
      const group = randomUUID();
      await w.db.query(`insert into companies.company_group (id, name) values ($1, 'Emscherufer Gruppe')`, [group]);
      const own = await w.company({ heads: [45, 0, 2, 2] });
      const sister = await w.company({ heads: [380, 10, 10, 9] });
      const third = await w.company();
      const join = (id: string) =>
        w.db.query('update companies.company set group_id = $1 where id = (select company_id from companies.establishment where id = $2)', [
          group,
          id,
        ]);
      for (const { id } of [own, sister, third]) await join(id);

      const before = (await adviser.get(`${url}/${own.id}`)).body;
      expect(before.group).toMatchObject({ id: group, name: 'Emscherufer Gruppe' });
      // 45 + 2 × 0.5 + 2 × 0.25 = 46.5
      expect(before.companyHeadcount).toMatchObject({ weightedQuarters: 186, establishments: 1, missing: 0 });
      expect(before.groupHeadcount).toMatchObject({ establishments: 3, missing: 1 });

      await adviser.create(`${url}/${third.id}/headcounts`, { ...heads, over30: 1, upTo30: 0, upTo20: 0, upTo10: 0 });
      expect((await adviser.get(`${url}/${own.id}`)).body.groupHeadcount).toMatchObject({
        over30: 426,
        upTo30: 10,
        upTo20: 12,
        upTo10: 11,
        weightedQuarters: 426 * 4 + 10 * 3 + 12 * 2 + 11,
        establishments: 3,
        missing: 0,
      });
    });

    it('of a company nobody knows is not found, and an id that is none is refused', async () => {
      expect((await adviser.get(`${url}/${randomUUID()}`)).status).toBe(404);
      expect((await adviser.get(`${url}/abc`)).status).toBe(400);
    });
  });

  describe('the directory', () => {
    it('walks all entries once, page by page, forwards and backwards', async () => {
      const walk = async (query: string) => {
        const rows: { id: string }[] = [];
        let next: string | null = null;
        do {
          const answer: { body: { items: typeof rows; next: string | null } } = await adviser.get(
            `${url}?${query}${next ? `&after=${next}` : ''}`,
          );
          rows.push(...answer.body.items);
          next = answer.body.next;
        } while (next);
        return rows;
      };
      const whole = await walk('limit=100');
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      expect(await walk('limit=4')).toEqual(whole);
      expect(await walk('limit=5&sort=-name')).toEqual(whole.toReversed());
      const byTown = await walk('limit=100&sort=town');
      expect(new Set(byTown.map(({ id }) => id))).toEqual(new Set(whole.map(({ id }) => id)));
      expect(await walk('limit=4&sort=-town')).toEqual(byTown.toReversed());
    });

    it('shows the weighted headcount in heads, as this Träger knows it', async () => {
      const { id } = await w.company({ name: 'AAA zuerst', heads: [45, 0, 2, 2] });
      const first = async (agent: Agent) => (await agent.get(`${url}?limit=1`)).body.items[0];
      expect(await first(adviser)).toMatchObject({ id, wzCode: '25.11', weightedHeadcount: 46.5 });
      expect(await first(hagen)).toMatchObject({ id, weightedHeadcount: null });
    });

    it('takes as many statements for 50 companies as for one', async () => {
      const one = await sqlCount(api, () => adviser.get(`${url}?limit=1`));
      for (let i = 0; i < 50; i += 1) await w.company({ heads: [i + 1, 0, 0, 0] });
      expect((await adviser.get(`${url}?limit=50`)).body.items).toHaveLength(50);
      expect(await sqlCount(api, () => adviser.get(`${url}?limit=50`))).toBe(one);
    });
  });
});
