import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

const gerda = {
  lastName: 'Hülsmeier',
  firstName: 'Gerda',
  birthDate: '1979-05-04',
  plz: '44787',
  town: 'Bochum',
  employmentStatus: 'employed',
};

describe('the access log', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let clientId: string;
  let caseId: string;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    clientId = (await adviser.create('/api/v1/clients', gerda).expect(201)).body.id;
    caseId = (await adviser.create('/api/v1/cases', { clientId, subject: 'Schweißen lernen' }).expect(201)).body.id;
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  type Row = Record<string, unknown> & { details: Record<string, unknown> };
  /** The rows that `work` leaves behind. */
  const left = async (work: () => PromiseLike<unknown>): Promise<Row[]> => {
    const { rows: before } = await w.db.query('select coalesce(max(position), 0) as position from audit.access');
    await work();
    return (await w.db.query(`select * from audit.access where position > $1 order by position`, [before[0].position])).rows;
  };

  /** The texts of the statements that transactions send while `work` runs; reads outside of them go as batches. */
  const textsOf = async (work: () => PromiseLike<unknown>): Promise<string[]> => {
    const { master } = api.app.get(DataSource).driver as unknown as { master: Pool };
    const texts: string[] = [];
    const restores: (() => void)[] = [];
    const watched = new Set<object>();
    const watch = (client: { query: unknown }) => {
      if (watched.has(client)) return;
      watched.add(client);
      const original = client.query as (...given: unknown[]) => unknown;
      client.query = (...given: unknown[]) => {
        if (typeof given[0] === 'string') texts.push(given[0]);
        return original.apply(client, given);
      };
      restores.push(() => (client.query = original));
    };
    master.on('acquire', watch);
    try {
      await work();
      return texts;
    } finally {
      master.off('acquire', watch);
      for (const restore of restores.toReversed()) restore();
    }
  };

  it('holds one row of a read: who in which role, whose file, in which request, from where', async () => {
    const rows = await left(() => adviser.get(`/api/v1/clients/${clientId}`).expect(200));
    expect(rows).toMatchObject([
      {
        tenant_id: idOf('aa-bochum'),
        actor_kind: 'staff',
        actor_id: idOf('beratung'),
        roles: ['adviser'],
        action: 'client.read',
        subject_kind: 'client',
        subject_id: clientId,
        client_ids: [clientId],
        allowed: true,
        reason: null,
        correlation_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        address_hash: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });

  it.each([
    ['a case', () => `/api/v1/cases/${caseId}`, 'case.read', 1],
    ['the sessions of a case', () => `/api/v1/cases/${caseId}/sessions`, 'session.list', 0],
    ['the history of a case', () => `/api/v1/cases/${caseId}/timeline`, 'case.timeline-read', 1],
    ['the history of a case on paper', () => `/api/v1/cases/${caseId}/timeline/print?group=case`, 'case.timeline-print', 1],
  ])('finds the person behind %s', async (_what, url, action, rows) => {
    const found = await left(() => adviser.get(url()).expect(200));
    expect(found).toMatchObject([{ action, subject_kind: 'case', subject_id: caseId, client_ids: [clientId], details: { rows } }]);
  });

  it('writes the row of a read in the statement of the read, and the row of a report, which reads elsewhere, by itself', async () => {
    const alone = async (who: Agent, url: string) =>
      (await textsOf(() => who.get(url).expect(200))).filter((text) => text.startsWith('insert into audit.access')).length;
    expect(await alone(adviser, `/api/v1/cases/${caseId}/timeline`)).toBe(0);
    expect(await alone(await signIn(api, 'leitung'), '/api/v1/reports/caseload?from=2026-10-01&to=2026-10-31')).toBe(1);
  });

  it('counts the rows of a list and holds nothing of what was typed', async () => {
    expect(await left(() => adviser.get('/api/v1/clients').expect(200))).toMatchObject([
      { action: 'client.list', subject_id: null, client_ids: [], details: { rows: 1 } },
    ]);
    const search = await left(() => adviser.post('/api/v1/search', { query: 'Hülsmeier Gerda' }).expect(200));
    expect(search).toMatchObject([{ action: 'search.run', details: { words: 2, clients: 1 } }]);
    const duplicates = await left(() =>
      adviser.post('/api/v1/clients/duplicates', { lastName: 'Hülsmeier', firstName: 'Gerda' }).expect(200),
    );
    expect(duplicates).toMatchObject([{ action: 'client.duplicates', details: { rows: 1 } }]);
    expect(JSON.stringify([search, duplicates])).not.toMatch(/lsmeier|gerda/i);
  });

  it('commits the row of a change with the change, and none with a change that fails', async () => {
    const change = (version: number) => adviser.change('patch', `/api/v1/clients/${clientId}`, version, { phone: '0234 5678' });
    expect(await left(() => change(99).expect(412))).toEqual([]);
    expect(await left(() => change(1).expect(200))).toMatchObject([{ action: 'client.change', subject_id: clientId, allowed: true }]);
  });

  it('names the row that is made by the id its maker chose', async () => {
    const id = randomUUID();
    const rows = await left(() => adviser.create('/api/v1/clients', { ...gerda, lastName: 'Neu' }, id).expect(201));
    expect(rows).toMatchObject([{ action: 'client.register', subject_kind: 'client', subject_id: id, client_ids: [id] }]);
  });

  it('holds the ground of a take-over', async () => {
    const colleague = await signIn(api, 'teamleitung');
    const taken = await left(() => colleague.change('post', `/api/v1/cases/${caseId}/owner`, 1, { reason: 'Urlaub' }).expect(200));
    expect(taken).toMatchObject([{ action: 'case.take-over', subject_id: caseId, reason: 'Urlaub', roles: ['team-lead', 'decider'] }]);
  });

  it('holds refusals under the name of the route: no permission, and somebody of another Träger', async () => {
    const [manager, foreigner] = [await signIn(api, 'leitung'), await signIn(api, 'hagen')];
    expect(await left(() => manager.get(`/api/v1/clients/${clientId}`).expect(403))).toMatchObject([
      { action: 'client.read', subject_id: clientId, allowed: false, reason: 'kernel.forbidden', roles: ['manager'] },
    ]);
    expect(await left(() => foreigner.get(`/api/v1/clients/${clientId}`).expect(404))).toMatchObject([
      { action: 'client.read', tenant_id: idOf('aa-hagen'), allowed: false, reason: 'kernel.not-found' },
    ]);
    expect(await left(() => foreigner.get(`/api/v1/cases/${caseId}`).expect(404))).toMatchObject([
      { action: 'case.read', client_ids: [], allowed: false },
    ]);
    expect(await left(() => manager.get('/api/v1/courses').expect(200))).toEqual([]);
  });

  it('leaves nothing to read when its own row cannot be written', async () => {
    await w.db.query(`alter table audit.access add constraint planted check (action <> 'case.read') not valid`);
    try {
      expect((await adviser.get(`/api/v1/cases/${caseId}`)).status).toBeGreaterThanOrEqual(400);
    } finally {
      await w.db.query('alter table audit.access drop constraint planted');
    }
    expect((await adviser.get(`/api/v1/cases/${caseId}`)).status).toBe(200);
  });
});
