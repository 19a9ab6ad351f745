import { AccessRows } from '@app/audit';
import { systemActor, type TenantId, type TenantScope } from '@app/kernel';
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

describe('the data protection desk', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;
  let desk: Agent;
  let client: { id: string; number: string };
  let caseId: string;
  let period: { from: string; to: string };

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    [adviser, desk] = [await signIn(api, 'beratung'), await signIn(api, 'datenschutz')];
    client = (await adviser.create('/api/v1/clients', gerda).expect(201)).body;
    api.clock.advance(1_000);
    caseId = (await adviser.create('/api/v1/cases', { clientId: client.id, subject: 'Schweißen lernen' }).expect(201)).body.id;
    await adviser.create('/api/v1/clients', { ...gerda, lastName: 'Anders' }).expect(201);
    api.clock.advance(1_000);
    await adviser.get(`/api/v1/cases/${caseId}/sessions`).expect(200);
    api.clock.advance(1_000);
    await adviser.change('patch', `/api/v1/clients/${client.id}`, 1, { phone: '0234 99887' }).expect(200);
    api.clock.advance(1_000);
    await (await signIn(api, 'leitung')).get(`/api/v1/clients/${client.id}`).expect(403);
    const today = api.clock.today();
    period = { from: today, to: today };
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const search = async (filter: object) => (await desk.post('/api/v1/audit/search', { ...period, ...filter }).expect(200)).body;
  const sentences = async (filter: object): Promise<string[]> =>
    (await search(filter)).items.map(({ sentence }: { sentence: string }) => sentence);

  it('finds everything about a person by number, whatever was opened, as sentences', async () => {
    const found = await search({ person: { number: client.number } });
    expect(found.items.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      expect.stringMatching(/^.* \(Leitung\) wurde abgewiesen: Akte öffnen$/),
      'Ayşe Kaya (Beratung) hat Angaben in der Akte geändert',
      'Ayşe Kaya (Beratung) hat die Beratungsvermerke eines Falls gelesen',
      'Ayşe Kaya (Beratung) hat einen Fall angelegt',
      'Ayşe Kaya (Beratung) hat eine Person angelegt',
    ]);
    expect(found.items[1].clientNumbers).toEqual([client.number]);
  });

  it('finds a person by exact name and birth date only', async () => {
    const by = (lastName: string, birthDate = '1979-05-04') => sentences({ person: { lastName, firstName: 'Gerda', birthDate } });
    // The searches of this test are rows about her too.
    expect((await by('huelsmeier')).length).toBeGreaterThanOrEqual(5);
    expect(await by('Hüls')).toEqual([]);
    expect(await by('Hülsmeier', '1979-05-05')).toEqual([]);
  });

  it('narrows to a user, a kind, refusals and days, page by page', async () => {
    expect(await sentences({ userId: idOf('beratung'), action: 'case.open' })).toHaveLength(1);
    expect((await search({ allowed: false })).items).toMatchObject([{ allowed: false, action: 'client.read' }]);
    expect(await sentences({ from: '2020-01-01', to: '2020-01-02' })).toEqual([]);
    const first = await search({ userId: idOf('beratung'), limit: 2 });
    const second = await search({ userId: idOf('beratung'), limit: 2, after: first.next });
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(4);
    expect((await desk.post('/api/v1/audit/search', { from: '2026-02-01', to: '2026-01-01' })).body).toMatchObject({
      type: 'urn:problem:audit.period-reversed',
    });
  });

  it('tells which fields a request changed, and none of their values', async () => {
    const [row] = (await search({ action: 'client.change' })).items;
    const { text, body } = await desk.get(`/api/v1/audit/entries/${row.id}`).expect(200);
    expect(body.changes).toEqual([{ table: 'clients.client', operation: 'update', field: 'phone' }]);
    expect(text).not.toMatch(/99887|lsmeier/);
  });

  it('gives the rows as a file for Excel, without formulas, and logs that', async () => {
    await w.db.query(`update identity.staff_user set display_name = '=1+1' where username = 'beratung'`);
    const answer = await desk.post('/api/v1/audit/export', { ...period, userId: idOf('beratung') }).expect(200);
    await w.db.query(`update identity.staff_user set display_name = 'Ayşe Kaya' where username = 'beratung'`);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['content-disposition']).toMatch(/zugriffsprotokoll-\d{4}-\d{2}-\d{2}\.csv/);
    const [header, first] = answer.text.split('\r\n');
    expect(header).toBe('\uFEFF"Zeitpunkt";"Wer";"Rolle";"Vorgang";"Kundennummern";"Ergebnis";"Zeilen"');
    expect(first).toContain(`"'=1+1";"Beratung"`);
    expect((await search({ action: 'audit.export' })).items).toHaveLength(1);
  });

  it('belongs to data protection of the own Träger', async () => {
    for (const who of ['beratung', 'leitung', 'teamleitung']) {
      await (await signIn(api, who)).post('/api/v1/audit/search', period).expect(403);
    }
    const scope = systemActor(idOf('aa-hagen') as TenantId, 'test').scope as TenantScope;
    const rows = api.app.get(AccessRows);
    expect(await rows.clientIds(scope, { number: client.number })).toEqual([]);
    expect(await rows.consultationsOf(scope, client.id)).toEqual([]);
  });

  it('tells a person by day, office, role and kind who looked, without names (Art. 15 DSGVO)', async () => {
    const scope = systemActor(idOf('aa-bochum') as TenantId, 'test').scope as TenantScope;
    const found = await api.app.get(AccessRows).consultationsOf(scope, client.id);
    expect(found).toContainEqual({
      on: period.from,
      office: expect.stringContaining('Dienststelle'),
      roles: ['adviser'],
      action: 'session.list',
      purpose: null,
      legalBasis: null,
      times: 1,
    });
    expect(JSON.stringify(found)).not.toMatch(/Kaya/);
  });

  describe('with the switches of the Träger', () => {
    const put = async (who: string, key: string, version: number, body: object) =>
      (await signIn(api, who)).change('put', `/api/v1/tenant-settings/${key}`, version, body);
    const on = { enabled: true, agreement: 'Dienstvereinbarung vom 1. März 2026' };
    const lastOpened = async () => (await adviser.get(`/api/v1/clients/${client.id}/last-opened`).expect(200)).body;
    const patterns = async () => (await desk.get(`/api/v1/audit/patterns?from=${period.from}&to=${period.to}`).expect(200)).body;

    it('shows nothing until they are on', async () => {
      expect(await lastOpened()).toEqual({ enabled: false, items: [] });
      expect(await patterns()).toEqual({ enabled: false, items: [] });
    });

    it('are changed by the administration, with a ground, once per version, and told in the change log', async () => {
      expect((await put('datenschutz', 'last-opened', 0, on)).status).toBe(403);
      expect((await put('verwaltung', 'last-opened', 0, { enabled: true, agreement: '' })).status).toBe(400);
      for (const key of ['last-opened', 'unusual-access']) expect((await put('verwaltung', key, 0, on)).status).toBe(200);
      expect((await put('verwaltung', 'last-opened', 0, on)).status).toBe(412);
      await w.db.query('alter table audit.change no force row level security');
      const { rows } = await w.db.query(
        `select field, new_value from audit.change where table_name = 'identity.tenant_setting' and field in ('enabled', 'agreement') limit 2`,
      );
      expect(rows).toContainEqual({ field: 'enabled', new_value: 'true' });
    });

    it('shows advisers who opened the files of their own cases last', async () => {
      expect(await lastOpened()).toMatchObject({ enabled: true, items: [{ name: 'Ayşe Kaya' }] });
    });

    it('finds what is unusual: many persons in an hour, odd hours, the own surname', async () => {
      await w.db.query(`update clients.client set last_name = 'Kaya' where id = $1`, [client.id]);
      await w.db.query(
        `insert into audit.access (id, tenant_id, at, actor_kind, actor_id, action, subject_kind, subject_id, allowed, correlation_id)
         select gen_random_uuid(), $1::uuid, $2::date + interval '12 hours', 'staff', $3::uuid, 'client.read', 'client', gen_random_uuid(), true, 'x'
         from generate_series(1, 45)
         union all select gen_random_uuid(), $1::uuid, $2::date + interval '2 hours', 'staff', $3::uuid, 'client.read', 'client', $4::uuid, true, 'x'`,
        [idOf('aa-bochum'), period.from, idOf('beratung'), client.id],
      );
      const found = (await patterns()).items as { pattern: string; actorName: string; count: number; clientNumber: string | null }[];
      // Whoever else worked in this test at a late hour of the day is found too: only her rows are asked for.
      const of = (pattern: string) => found.find((row) => row.pattern === pattern && row.actorName === 'Ayşe Kaya');
      expect(of('many-persons')!.count).toBeGreaterThanOrEqual(45);
      expect(of('outside-hours')!.count).toBeGreaterThanOrEqual(1);
      expect(of('own-surname')).toMatchObject({ clientNumber: client.number });
    });
  });

  it('says how far the logs are sealed', async () => {
    expect((await desk.get('/api/v1/audit/chain').expect(200)).body.items.map(({ log }: { log: string }) => log)).toEqual([
      'access',
      'change',
      'journal',
    ]);
  });
});
