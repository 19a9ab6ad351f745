import readSheet from 'read-excel-file/node';
import { ListExports } from '@app/exports';
import { signIn, startApi, type Agent, type TestApi } from '../support/api.js';
import { startWorker, until, type TestWorker } from '../support/worker.js';
import { idOf, world, type World } from '../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let stranger: Agent;
let worker: TestWorker;

type Row = {
  readonly id: string;
  readonly state: string;
  readonly rowsWritten: number;
  readonly rowsCounted: number;
  readonly failure: string;
};

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  stranger = await signIn(api, 'hagen');
  worker = await startWorker(api.db.appUrl, api.clock);
  const company = await w.company({ name: 'Hülsmeier; "Blech" GmbH' });
  for (const subject of ['Schweißkurs', '=1+1', 'Kran'])
    await adviser.create('/api/v1/cases', { subject, establishmentId: company.id }).expect(201);
  await stranger.create('/api/v1/cases', { subject: 'Fremdes', establishmentId: company.id }).expect(201);
});

afterAll(async () => {
  await worker?.stop();
  await w?.close();
  await api?.close();
});

const look = { list: 'cases', filters: { owner: 'me' }, columns: ['number', 'who', 'subject', 'opened'], sort: 'number', format: 'csv' };
const order = async (of: object = {}, agent = adviser): Promise<string> =>
  (await agent.create('/api/v1/list-exports', { ...look, purpose: 'own-work', ...of }).expect(201)).body.id;
const mine = async (agent = adviser): Promise<Row[]> => (await agent.get('/api/v1/list-exports').expect(200)).body.items;
const finished = (id: string, agent = adviser) =>
  until(async () => (await mine(agent)).find((row) => row.id === id && row.state !== 'waiting'));
const file = async (id: string): Promise<Buffer> =>
  Buffer.from((await adviser.get(`/api/v1/list-exports/${id}/file`).responseType('arraybuffer').expect(200)).body);

describe('the export of a list', () => {
  it('is made in the background, of exactly this view, with as many rows as the list counts', async () => {
    const id = await order();
    const { body } = await adviser.get('/api/v1/lists/cases/counts?owner=me').expect(200);
    expect(await finished(id)).toMatchObject({ state: 'ready', rowsWritten: 3, rowsCounted: body.total.count });
    const lines = (await file(id)).toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFF"Nummer";"Person oder Unternehmen";"Anliegen";"Eröffnet";"Kennung"');
    expect(lines.slice(1, -1)).toHaveLength(3);
    expect(lines[1]).toMatch(/^"F-2026-\d+";"Hülsmeier; ""Blech"" GmbH";"Schweißkurs";"23\.11\.2026";"[0-9a-f-]{36}"$/);
    expect(lines[2]).toContain(`"'=1+1"`);
  });

  it('comes as a workbook with real days too', async () => {
    const id = await order({ format: 'xlsx' });
    await finished(id);
    const [sheet] = await readSheet(await file(id));
    expect(sheet!.data[0]).toEqual(['Nummer', 'Person oder Unternehmen', 'Anliegen', 'Eröffnet', 'Kennung']);
    expect(sheet!.data).toHaveLength(4);
    expect(sheet!.data[1]![3]).toEqual(new Date('2026-11-23T00:00:00.000Z'));
  });

  it.each([
    ['clients', ['name', 'openCases'], 'name'],
    ['companies', ['name', 'weighted', 'state'], '-town'],
  ])('takes the list of %s too', async (list, columns, sort) => {
    const id = await order({ list, columns, sort, filters: {} });
    const row = await finished(id);
    expect(row).toMatchObject({ state: 'ready', rowsWritten: row.rowsCounted });
  });

  it('holds what whoever asked may see, and is theirs alone', async () => {
    const id = await order({ filters: { owner: 'all' } });
    expect((await finished(id)).rowsWritten).toBe(3);
    await stranger.get(`/api/v1/list-exports/${id}/file`).expect(404);
    expect((await mine(stranger)).map((row) => row.id)).not.toContain(id);
  });

  it('is refused to whoever may not read the list, and for a view the list does not know', async () => {
    const administrator = await signIn(api, 'verwaltung');
    await administrator.create('/api/v1/list-exports', { ...look, purpose: 'own-work' }).expect(403);
    await adviser.create('/api/v1/list-exports', { ...look, purpose: 'own-work', columns: ['shoeSize'] }).expect(400);
    await adviser.create('/api/v1/list-exports', look).expect(400);
  });

  it('fails visibly when whoever asked has left', async () => {
    const leaving = await signIn(api, 'betriebe');
    await worker.stop();
    const id = await order({}, leaving);
    await w.db.query('update identity.staff_user set active = false where id = $1', [idOf('betriebe')]);
    worker = await startWorker(api.db.appUrl, api.clock);
    const row = await until(async () => {
      const { rows } = await w.db.query(`select state, failure from exports.list_export where id = $1 and state <> 'waiting'`, [id]);
      return rows[0] as Row | undefined;
    });
    expect(row).toEqual({ state: 'failed', failure: 'nobody' });
  });

  it('is neither made nor handed out once whoever asked may not read the list any more', async () => {
    const before = await order();
    await finished(before);
    await worker.stop();
    const waiting = await order();
    const roles = await w.db.query(`update identity.user_role set role = 'administrator' where user_id = $1 returning *`, [
      idOf('beratung'),
    ]);
    expect(roles.rowCount).toBeGreaterThan(0);
    worker = await startWorker(api.db.appUrl, api.clock);
    expect(await finished(waiting)).toMatchObject({ state: 'failed', failure: 'not-allowed' });
    await adviser.get(`/api/v1/list-exports/${before}/file`).expect(403);
    await w.db.query(`update identity.user_role set role = 'adviser' where user_id = $1`, [idOf('beratung')]);
  });

  it('stands in the access log with purpose and number of rows, order and download', async () => {
    const id = await order({ purpose: 'team-meeting' });
    await finished(id);
    await file(id);
    const { rows } = await w.db.query<{ action: string; purpose: string; details: object }>(
      `select action, purpose, details from audit.access where action like 'list-export.%' and purpose = 'team-meeting' order by at`,
    );
    expect(rows).toEqual([
      { action: 'list-export.order', purpose: 'team-meeting', details: expect.objectContaining({ list: 'cases', format: 'csv' }) },
      { action: 'list-export.download', purpose: 'team-meeting', details: expect.objectContaining({ rows: 3 }) },
    ]);
  });

  it('cannot be called ready by the database unless it is complete', async () => {
    const id = await order();
    await finished(id);
    await expect(w.db.query('update exports.list_export set rows_written = 2 where id = $1', [id])).rejects.toThrow('list_export_complete');
  });

  it('goes after seven days; that it was there stays', async () => {
    const id = await order();
    await finished(id);
    await w.db.query(
      `update exports.list_export set finished_at = created_at, expires_at = created_at + interval '1 second' where id = $1`,
      [id],
    );
    api.clock.set('2026-11-23T09:01:00.000Z');
    await until(async () => {
      await worker.app.get(ListExports).expire();
      return (await mine()).find((row) => row.id === id && row.state === 'expired');
    });
    await adviser.get(`/api/v1/list-exports/${id}/file`).expect(409);
  });

  it('names neither protected persons nor those whose file is restricted, whoever takes it out; the numbers agree', async () => {
    const person = async (lastName: string): Promise<string> => {
      const made = { lastName, firstName: 'Vera', employmentStatus: 'employed', birthDate: '1980-05-04', town: 'Herne' };
      const { id } = (await adviser.create('/api/v1/clients', made).expect(201)).body;
      await adviser.create('/api/v1/cases', { subject: `Kurs ${lastName}`, clientId: id }).expect(201);
      return id;
    };
    const [hidden, restricted] = [await person('Geheimniskrämer'), await person('Streitbar')];
    await person('Offenherzig');
    await w.db.query('update clients.client set protected_for = array[$2::uuid] where id = $1', [hidden, idOf('beratung')]);
    await w.db.query(
      `insert into clients.restriction (id, tenant_id, client_id, scope, ground, request_id, imposed_at, imposed_by)
       values (gen_random_uuid(), $1, $2, 'whole-file', 'objection', gen_random_uuid(), now(), $3)`,
      [idOf('aa-bochum'), restricted, idOf('datenschutz')],
    );
    const looks = [look, { ...look, list: 'clients', filters: {}, columns: ['name', 'birthDate', 'town', 'status'], sort: 'name' }];
    for (const of of looks) {
      const id = await order(of);
      const row = await finished(id);
      expect(row).toMatchObject({ state: 'ready', rowsWritten: row.rowsCounted });
      const text = (await file(id)).toString('utf8');
      for (const word of ['Geheimniskrämer', 'Streitbar']) expect(text).not.toContain(word);
      for (const word of ['Offenherzig', 'geschützt', 'eingeschränkt']) expect(text).toContain(word);
      if (of.list === 'clients') expect(text.match(/04\.05\.1980/g)).toHaveLength(1);
    }
  });
});
