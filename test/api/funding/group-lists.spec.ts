import readXlsx from 'read-excel-file/node';
import { signIn } from '../../support/api.js';
import { pdfWith, upload } from '../../support/upload.js';
import type { FundingScene } from './funding-scene.js';
import { csvOf, withPart, employee, employees, uploadList, xlsxOf } from './group-list-file.js';
import { GroupListScene, settings, type Row } from './group-list-scene.js';

let lists: GroupListScene;
let scene: FundingScene;

beforeAll(async () => {
  lists = await GroupListScene.start();
  scene = lists.funding;
});
afterAll(() => lists?.close());

describe('the list of a Sammelantrag', () => {
  it('names each fault by its cell, groups the good rows, and adds up what each person gets', async () => {
    const lines = employees(20);
    const made = await lists.listed([
      ...lines.slice(0, 15),
      employee(15, { birthDate: '31.02.1979' }),
      ...lines.slice(16),
      employee(30, { goal: 'Data Analyst' }),
      employee(31, { goal: '=HYPERLINK("http://x")' }),
    ]);
    const { rows, groups, totals, jurisdiction } = made.list;
    expect(rows.flatMap(({ faults }) => faults)).toMatchObject([
      { cell: 'D17', code: 'not-a-date', value: '31.02.1979' },
      { cell: 'L23', code: 'formula', value: '=HYPERLINK("http://x")' },
    ]);
    expect(rows.filter(({ state }) => state === 'faulty').map(({ row }) => row)).toEqual([17, 23]);
    expect(groups.map(({ persons, sheets }) => [persons, (sheets as number[][]).map((sheet) => sheet.length)])).toEqual([
      [19, [18, 1]],
      [1, [1]],
    ]);
    // 45 and older in a company of 80: no share of the employer; 3,000 € · 20/40 · 1.2 · 50 % · 6 months each.
    expect(totals).toEqual({
      persons: 20,
      agencyCents: 20 * 400_000,
      employerCents: 0,
      subsidyCents: 20 * 540_000,
      withoutAmount: 0,
      withoutSubsidy: 0,
    });
    const parts = (read: 'agencyCents' | 'employerCents' | 'subsidyCents') => rows.reduce((sum, row) => sum + (row[read] ?? 0), 0);
    expect([parts('agencyCents'), parts('employerCents'), parts('subsidyCents')]).toEqual([
      totals.agencyCents,
      totals.employerCents,
      totals.subsidyCents,
    ]);
    expect(groups[0]).toMatchObject({ forwardingProofDue: '2027-11-02', open: ['S82.G3'], ready: 0, waiting: 19 });
    expect(groups[1]).toMatchObject({ failed: ['S82.G1'] });
    expect(jurisdiction.employer).toBe('Agentur für Arbeit Bochum');
    expect(jurisdiction.persons.map(({ count }: { count: number }) => count).reduce((a: number, b: number) => a + b)).toBe(20);
    expect(jurisdiction.persons.map(({ agentur }: { agentur: string }) => agentur)).toEqual(
      expect.arrayContaining(['Agentur für Arbeit Bochum', 'Agentur für Arbeit Hagen']),
    );
  });

  it('keeps everything sealed in the database, and the log of changes says nothing of it', async () => {
    const made = await lists.listed([employee(1, { lastName: 'Geheimhuber' })]);
    const { rows } = await scene.world.db.query(`select cells_sealed from funding.group_list_row where list_id = $1`, [made.list.id]);
    expect(rows[0].cells_sealed).toMatch(/^s1\./);
    const { rows: log } = await scene.world.db.query(`select * from audit.change where subject_id = $1`, [made.caseId]);
    expect(log.length).toBeGreaterThan(0);
    expect(JSON.stringify(log)).not.toContain('Geheimhuber');
  });

  it('corrects a row in place and leaves one out; a page that is old changes nothing', async () => {
    const made = await lists.listed([employee(0), employee(1, { birthDate: '31.02.1979' }), employee(2, { plz: 'Bochum' })]);
    const [, wrong, other] = made.list.rows as [Row, Row, Row];
    const cells = wrong.cells.map((cell) => (cell.key === 'birthDate' ? { ...cell, value: '28.02.1979' } : cell));
    const { body } = await lists.change(made, 'put', `/rows/${wrong.id}`, { cells });
    expect(body.rows[1]).toMatchObject({ state: 'good', faults: [] });
    expect((await scene.adviser.change('put', `${made.url}/rows/${wrong.id}`, 1, { cells })).status).toBe(412);
    expect((await lists.change(made, 'delete', `/rows/${other.id}`)).body.rows).toHaveLength(2);
    expect((await lists.now(made)).groups[0]).toMatchObject({ persons: 2 });
  });

  it.each([
    ['unpacks to more than any list has', 'xl/media/more.xml', Buffer.alloc(31_000_000, ' ')],
    [
      'has a cell far out',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="999999"><c r="A999999"><v>1</v></c></row></sheetData></worksheet>',
    ],
    [
      'has a column far out',
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="XFDXFD1"><v>1</v></c></row></sheetData></worksheet>',
    ],
  ])('refuses a sheet that %s before it is read', async (_what, name, content) => {
    const made = await scene.arrange();
    const good = await xlsxOf([employee(0)]);
    const { status, body } = await uploadList(scene.adviser, made.caseId, await withPart(good, name, content));
    expect([status, body.type]).toEqual([400, 'urn:problem:funding.list-unreadable']);
  });

  it.each([
    [
      'a program called xlsx',
      { name: 'liste.xlsx', type: 'application/vnd.ms-excel', content: Buffer.from('MZ\u0000\u0003 program') },
      'list-unreadable',
    ],
    ['a program called csv', { name: 'liste.csv', type: 'text/csv', content: Buffer.from('MZ\u0000\u0003 program') }, 'list-unreadable'],
    [
      'a program by its own name',
      { name: 'liste.exe', type: 'application/x-msdownload', content: Buffer.from('MZ\u0000') },
      'list-unreadable',
    ],
    ['a PDF', pdfWith('Liste'), 'list-unreadable'],
    [
      'a list without headers',
      { name: 'l.csv', type: 'text/csv', content: Buffer.from('Nachname;Vorname\r\nA;B') },
      'list-columns-missing',
    ],
    ['nothing but headers', csvOf([]), 'list-empty'],
    ['10,000 rows', csvOf(employees(10_000)), 'list-too-long'],
  ])('refuses %s with the reason at the file, in German', async (_what, file, code) => {
    const made = await scene.arrange();
    const { status, body } = await uploadList(scene.adviser, made.caseId, file).set('Accept-Language', 'de');
    expect([status, body.type, body.errors[0].pointer]).toEqual([400, `urn:problem:funding.${code}`, '/file']);
    expect(body.errors[0].message).toMatch(/Excel|Spalten|niemand|10000 Zeilen/);
    expect((await scene.adviser.get(`/api/v1/cases/${made.caseId}/group-lists`).expect(200)).body.items).toEqual([]);
  });

  it('comes to an open case of a company only', async () => {
    const person = { lastName: 'Sobczak', firstName: 'Ewa', employmentStatus: 'employed' };
    const { body: client } = await scene.adviser.create('/api/v1/clients', person).expect(201);
    const { body: kase } = await scene.adviser.create('/api/v1/cases', { clientId: client.id, subject: 'Umschulung' }).expect(201);
    const file = await xlsxOf([employee(0)]);
    expect((await uploadList(scene.adviser, kase.id, file)).body.type).toBe('urn:problem:funding.case-without-company');
    const made = await scene.arrange();
    await scene.world.db.query(`update counselling.case set status = 'ABGESCHLOSSEN', closed_on = opened_on where id = $1`, [made.caseId]);
    expect((await uploadList(scene.adviser, made.caseId, file)).body.type).toBe('urn:problem:counselling.case-closed');
  });

  it.each(['utf8', 'latin1'] as const)('reads CSV in %s, and the same upload twice is one list', async (encoding) => {
    const made = await scene.arrange();
    const key = crypto.randomUUID();
    const file = csvOf([employee(1, { lastName: 'Höfer-Müßig', firstName: 'Jörg' })], encoding);
    const { body } = await uploadList(scene.adviser, made.caseId, file, key).expect(201);
    expect(body.rows[0]).toMatchObject({ state: 'good', name: 'Höfer-Müßig, Jörg' });
    await uploadList(scene.adviser, made.caseId, file, key).expect(201);
    expect((await scene.adviser.get(`/api/v1/cases/${made.caseId}/group-lists`).expect(200)).body.items).toHaveLength(1);
  });

  it('hands out the template, which the upload takes back', async () => {
    const { text: csv } = await scene.adviser.get('/api/v1/group-list-template?format=csv').buffer(true).expect(200);
    expect(csv).toContain('Nachname;Vorname');
    const { body } = await scene.adviser.get('/api/v1/group-list-template?format=xlsx').responseType('arraybuffer').expect(200);
    const made = await scene.arrange();
    const file = { name: 'Vorlage.xlsx', type: '', content: Buffer.from(body as ArrayBuffer) };
    expect((await uploadList(scene.adviser, made.caseId, file)).body.type).toBe('urn:problem:funding.list-empty');
  });

  it('hands out the lists of participants, one sheet per 18 names, nothing a program takes for a formula', async () => {
    const made = await lists.listed([
      ...employees(19),
      employee(30, { lastName: 'Minus', versicherungsnummer: '15070649C103', goal: 'Lager' }),
    ]);
    const { body, headers } = await scene.adviser.get(`${made.url}/participants.xlsx`).responseType('arraybuffer').expect(200);
    expect(headers['content-disposition']).toContain('Teilnehmerlisten.xlsx');
    const sheets = await readXlsx(Buffer.from(body as ArrayBuffer));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length - 1])).toEqual([
      ['Gruppe 1 Blatt 1', 18],
      ['Gruppe 1 Blatt 2', 1],
      ['Gruppe 2 Blatt 1', 1],
    ]);
    expect(sheets[2]!.data[1]!.slice(0, 5)).toEqual([1, 'Minus', 'Ayşe', new Date('1975-02-14'), '15070649C103']);
    const { rows } = await scene.world.db.query(`select action from audit.access where subject_id = $1 and action = 'group-list.export'`, [
      made.caseId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is no list for anybody else: other team, other Träger, other case, without the permission', async () => {
    const made = await lists.listed([employee(0)]);
    const [foreign, leader] = [await signIn(scene.api, 'hagen'), await signIn(scene.api, 'leitung')];
    expect((await foreign.get(made.url)).status).toBe(404);
    expect((await lists.change(made, 'post', '/take-over', {}, foreign)).status).toBe(404);
    expect((await leader.get(made.url)).status).toBe(403);
    const other = await scene.arrange();
    expect((await scene.adviser.get(`/api/v1/cases/${other.caseId}/group-lists/${made.list.id}`)).status).toBe(404);
    expect((await uploadList(foreign, made.caseId, await xlsxOf([employee(0)]))).status).toBe(404);
  });
});

describe('the Einverständnis of § 82(5)', () => {
  it('of the Betriebsvertretung has document and scope, holds for its group and is no consent of a person', async () => {
    const made = await lists.listed(employees(3));
    const group = made.list.groups[0]!;
    const given = { givenBy: 'betriebsvertretung', groupId: group.id, scope: 'Lehrgang', givenOn: '2026-11-20', channel: 'written' };
    const without = await lists.change(made, 'post', '/einverstaendnisse', { ...given, documentId: null });
    expect([without.status, without.body.errors[0].pointer]).toEqual([422, '/documentId']);
    const stranger = await scene.arrange();
    const { body: strange } = await upload(scene.adviser, stranger.caseId, pdfWith('anderswo')).expect(201);
    expect((await lists.change(made, 'post', '/einverstaendnisse', { ...given, documentId: strange.id })).body.type).toBe(
      'urn:problem:funding.document-of-other-case',
    );
    const list = await lists.agreed(made);
    expect(list.groups[0]).toMatchObject({ open: [], ready: 3, waiting: 0, einverstaendnis: { scope: 'Lehrgang CNC' } });
    const { rows } = await scene.world.db.query(`select count(*)::int as n from clients.consent`);
    expect(rows[0].n).toBe(0);
  });

  it('of each employee is recorded one by one; only who agreed is taken over, the others wait and follow', async () => {
    const made = await lists.listed(employees(3));
    const [one, two, three] = made.list.rows as [Row, Row, Row];
    await lists.change(made, 'put', `/groups/${made.list.groups[0]!.id}`, { ...settings, recommendationId: made.recommendationId });
    const given = { givenBy: 'employee', givenOn: '2026-11-20', channel: 'written', documentId: null };
    const future = await lists.change(made, 'post', '/einverstaendnisse', { ...given, givenOn: '2026-11-24', rowIds: [one.id] });
    expect([future.status, future.body.errors[0].pointer]).toEqual([422, '/givenOn']);
    await lists.change(made, 'post', '/einverstaendnisse', { ...given, rowIds: [one.id, two.id, three.id] });
    const withdrawn = (await lists.now(made)).rows[2]!.einverstaendnisId;
    await lists.change(made, 'delete', `/einverstaendnisse/${withdrawn}`);
    const { body: first } = await lists.change(made, 'post', '/take-over', {});
    expect(first.rows.map(({ state }: Row) => state)).toEqual(['taken-over', 'taken-over', 'good']);
    await lists.change(made, 'post', '/einverstaendnisse', { ...given, rowIds: [three.id] });
    const { body: second } = await lists.change(made, 'post', '/take-over', {});
    expect(new Set(second.rows.map((row: Row) => row.application?.id)).size).toBe(1);
    const file = await lists.application(second.rows[0].application.id);
    expect(file.participations).toHaveLength(3);
  });

  it('ends when its row comes to name another person or course, not when the same is written in another way', async () => {
    const made = await lists.listed(employees(2));
    const [one] = made.list.rows as [Row];
    const given = { givenBy: 'employee', givenOn: '2026-11-20', channel: 'written', documentId: null };
    const changed = async (key: string, value: string): Promise<unknown> => {
      await lists.change(made, 'post', '/einverstaendnisse', { ...given, rowIds: [one.id] });
      const [{ cells }] = (await lists.now(made)).rows as [Row];
      const next = cells.map((cell) => (cell.key === key ? { ...cell, value } : cell));
      const { body } = await lists.change(made, 'put', `/rows/${one.id}`, { cells: next });
      return body.rows[0].einverstaendnisId;
    };
    expect(await changed('plz', '58095')).toEqual(expect.any(String));
    expect(await changed('courseCostCents', '4000')).toEqual(expect.any(String));
    expect(await changed('goal', 'cnc-fachkraft')).toEqual(expect.any(String));
    expect(await changed('courseCostCents', '5000')).toBeNull();
    expect(await changed('lastName', 'Anders')).toBeNull();
  });

  it('stays once somebody became part of an application by it', async () => {
    const made = await lists.listed(employees(1));
    const withGroup = await lists.agreed(made);
    const [one] = withGroup.rows as [Row];
    const given = { givenBy: 'employee', givenOn: '2026-11-20', channel: 'written', documentId: null };
    const { body } = await lists.change(made, 'post', '/einverstaendnisse', { ...given, rowIds: [one.id] });
    await lists.change(made, 'post', '/take-over', {});
    const ofGroup = (withGroup.groups[0]!['einverstaendnis'] as { id: string }).id;
    for (const id of [body.rows[0].einverstaendnisId as string, ofGroup]) {
      const refused = await lists.change(made, 'delete', `/einverstaendnisse/${id}`);
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem:funding.list-row-taken-over']);
    }
  });
});
