import { randomUUID } from 'node:crypto';
import { signIn } from '../../support/api.js';
import { csv, headings, ImportScene, person, uploadTable } from './import-scene.js';

let scene: ImportScene;

beforeAll(async () => {
  scene = await ImportScene.start();
  await scene.world.secondTeam();
});
afterAll(() => scene?.close());

const url = (id: string, more = '') => `/api/v1/client-imports/${id}${more}`;

describe('an import of persons', () => {
  it('shows the table as understood, names each fault by its cell, and writes nothing', async () => {
    const before = await scene.count('clients.client');
    const { body } = await uploadTable(
      scene.lead,
      csv([headings, ['', 'Müller', 'Jörg', '31.02.1979', '', '', ''], ['', 'Groß\nWald', 'Änne', '1.2.1980', '', '44787', '']], 'latin1'),
    ).expect(201);
    expect(body).toMatchObject({ state: 'uploaded', rowCount: 2, steps: ['check'] });
    expect(body.columns).toEqual(['number', 'lastName', 'firstName', 'birthDate', 'phone', 'plz', 'town']);
    expect(body.preview[0].faults).toEqual([{ cell: 'D2', field: 'birthDate', code: 'not-a-date', value: '31.02.1979' }]);
    expect(body.preview[1].values).toContainEqual({ field: 'lastName', value: 'Groß Wald' });
    const { rows } = await scene.world.db.query(`select cells_sealed from clients.import_row where import_id = $1`, [body.id]);
    expect(rows.map(({ cells_sealed }) => cells_sealed.slice(0, 3))).toEqual(['s1.', 's1.']);
    expect(await scene.count('clients.client')).toBe(before);
  });

  it('counts three ways in the dry run, and the run does what it said', async () => {
    await scene.register({ lastName: 'Bekannt', firstName: 'Ida', birthDate: '1980-05-05', town: 'Bochum' });
    const other = await scene.register({ lastName: 'Lücke', firstName: 'Udo', birthDate: '1970-01-01' });
    const lines = [
      person(1),
      person(2),
      ['', 'Bekannt', 'Ida', '05.05.1980', '', '', 'Bochum'],
      ['', 'Bekannt', 'Ida', '05.05.1980', '0234 99', '', ''],
      [other.number, 'LUECKE', 'Udo', '01.01.1970', '0234 77', '', ''],
      ['', 'Fehler', 'Eva', '31.02.1979', '', '', ''],
      person(1),
    ];
    const { id } = await scene.uploaded(lines);
    const before = await scene.count('clients.client');
    const tried = await scene.step(id, 'check');
    expect(tried).toMatchObject({ state: 'checked', verdicts: { new: 2, update: 1, same: 1, parked: 3, open: 0 } });
    expect(await scene.count('clients.client')).toBe(before);
    const run = await scene.step(id, 'run');
    expect(run).toMatchObject({
      state: 'done',
      informBy: '2026-12-23',
      states: { created: 2, updated: 1, same: 1, parked: 3, waiting: 0 },
    });
    expect((await scene.adviser.get(`/api/v1/clients/${other.id}`).expect(200)).body).toMatchObject({ phone: '0234 77', version: 2 });
    expect((await scene.rows(id, 'parked')).map(({ row, reason }: { row: number; reason: string }) => [row, reason])).toEqual([
      [5, 'twice'],
      [7, 'faulty'],
      [8, 'twice'],
    ]);
    // Nobody becomes responsible by importing, and what is settled stands nowhere twice.
    expect(await scene.count(`counselling.case k join clients.import_row r on r.client_id = k.client_id`)).toBe(0);
    expect(await scene.count(`clients.import_row where import_id = $1 and cells_sealed is null`, [id])).toBe(4);
    const file = await scene.lead.get(url(id, '/parked.csv')).expect(200);
    expect(file.text.split('\r\n')[2]).toContain('"Fehler";"Eva";"31.02.1979"');
    expect(file.text).toContain('"D7: 31.02.1979 ist kein Datum"');
  });

  it('lets somebody work what was parked: take the known person, create all the same, correct, drop', async () => {
    const known = await scene.register({ lastName: 'Parker', firstName: 'Pia', birthDate: '1985-03-03' });
    const { id } = await scene.imported([
      ['', 'Parker', 'Pia', '03.03.1985', '0234 55', '', ''],
      ['', 'Parker', 'Pia', '', '', '', ''],
      ['', 'Parker', 'Paul', '99.03.1985', '', '', ''],
      ['', 'Parker', '', '', '', '', ''],
    ]);
    const [take, create, correct, drop] = await scene.rows(id, 'parked');
    const decide = (row: { id: string; version: number }, body: object) =>
      scene.lead.change('post', url(id, `/parked-rows/${row.id}/decision`), row.version, body);
    expect(take).toMatchObject({ reason: 'known', match: { id: known.id, number: known.number } });
    expect((await decide(take, { kind: 'take-existing' }).expect(200)).body).toMatchObject({ state: 'updated', client: { id: known.id } });
    expect((await decide(create, { kind: 'create', reason: 'Zwillingsname' }).expect(200)).body).toMatchObject({ state: 'created' });
    expect((await decide(correct, { kind: 'create', reason: 'x' })).body.type).toBe('urn:problem:clients.import-row-faulty');
    const cells = correct.cells.map((cell: string) => (cell === '99.03.1985' ? '09.03.1985' : cell));
    expect((await decide(correct, { kind: 'correct', cells }).expect(200)).body).toMatchObject({ state: 'created', cells: [] });
    expect((await decide(drop, { kind: 'discard' }).expect(200)).body).toMatchObject({ state: 'discarded', cells: [] });
    expect((await decide(take, { kind: 'discard' })).status).toBe(412);
    expect((await scene.now(id)).states).toMatchObject({ parked: 0, created: 2, updated: 1, discarded: 1 });
  });

  it('takes the number a merge ended for whoever goes on, and a name twice for one person where a birth date is missing', async () => {
    const absorbed = await scene.register({ lastName: 'Früher', firstName: 'Fred' });
    const survivor = await scene.register({ lastName: 'Früher', firstName: 'Fred', birthDate: '1979-09-09' });
    await scene.adviser
      .change('post', `/api/v1/clients/${survivor.id}/merges`, 1, { absorbedId: absorbed.id, absorbedVersion: 1, take: [] })
      .set('Idempotency-Key', randomUUID())
      .expect(201);
    const { id } = await scene.uploaded([
      [absorbed.number, 'Früher', 'Fred', '', "'+49 234 5", '', ''],
      ['', 'Halb', 'Hanna', '', '', '', ''],
      ['', 'Halb', 'Hanna', '04.04.1984', '', '', ''],
      ['', 'Ganz', 'Gerd', '04.04.1984', '', '', ''],
      ['', 'Ganz', 'Gerd', '05.05.1985', '', '', ''],
    ]);
    expect((await scene.step(id, 'check')).verdicts).toMatchObject({ update: 1, new: 3, parked: 1 });
    await scene.step(id, 'run');
    expect((await scene.rows(id, 'parked')).map(({ row, reason }: { row: number; reason: string }) => [row, reason])).toEqual([
      [4, 'twice'],
    ]);
    expect((await scene.adviser.get(`/api/v1/clients/${survivor.id}`).expect(200)).body).toMatchObject({ phone: '+49 234 5' });
  });

  it('keeps a mapping by name for the next file of the same headings', async () => {
    const foreign = ['Klient', 'Rufname', 'Notiz'];
    const { body } = await uploadTable(scene.lead, csv([foreign, ['Kluge', 'Kai', 'x']])).expect(201);
    expect(body.columns).toEqual([null, 'firstName', null]);
    expect((await scene.lead.change('post', url(body.id, '/steps'), 1, { step: 'check' })).body.type).toBe(
      'urn:problem:clients.import-columns-missing',
    );
    const mapping = { columns: ['lastName', 'firstName', null], keepAs: 'Fachverfahren' };
    await scene.lead.change('put', url(body.id, '/mapping'), 1, mapping).expect(200);
    const next = await uploadTable(
      scene.lead,
      csv([
        ['Notiz', ...foreign.slice(0, 2)],
        ['x', 'Kluge', 'Kim'],
      ]),
    ).expect(201);
    expect(next.body.columns).toEqual([null, 'lastName', 'firstName']);
  });

  it('is for leads of teams, and others see neither import nor rows', async () => {
    const { id } = await scene.uploaded([person(77)]);
    expect((await scene.adviser.get(url(id))).status).toBe(403);
    expect((await (await signIn(scene.api, 'verwaltung')).get('/api/v1/client-imports')).status).toBe(403);
    const neighbour = await signIn(scene.api, 'nachbarleitung');
    expect((await neighbour.get(url(id))).status).toBe(404);
    expect((await neighbour.get(url(id, '/rows?state=waiting'))).status).toBe(404);
    expect((await neighbour.get('/api/v1/client-imports')).body.items).toEqual([]);
  });

  it('does not tell of persons whom the importer does not see', async () => {
    const stranger = await signIn(scene.api, 'nachbar');
    await stranger.create('/api/v1/clients', { lastName: 'Verborgen', firstName: 'Vera', birthDate: '1975-07-07' }).expect(201);
    const { id } = await scene.uploaded([['', 'Verborgen', 'Vera', '07.07.1975', '', '', '']]);
    expect((await scene.step(id, 'check')).verdicts).toMatchObject({ new: 1, parked: 0 });
  });

  it.each([
    ['a program called csv', { name: 'x.csv', type: 'text/csv', content: Buffer.from('MZ\u0000\u0003') }, 'clients.import-unreadable'],
    ['headings alone', csv([headings]), 'clients.import-empty'],
    [
      'more rows than allowed',
      csv([headings, ...Array.from({ length: 10_001 }, (_, n) => person(n).slice(0, 3))]),
      'clients.import-too-large',
    ],
    [
      'more lines than are read, though most are empty',
      csv([headings, person(1), ...Array.from({ length: 20_000 }, () => ['', '']), person(2)]),
      'clients.import-too-large',
    ],
  ])('refuses %s', async (_what, file, code) => {
    const { status, body } = await uploadTable(scene.lead, file);
    expect([status, body.type]).toEqual([400, `urn:problem:${code}`]);
  });
});
