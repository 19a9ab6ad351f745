import pg from 'pg';
import type { TenantId } from '@app/kernel';
import { scopeSettings } from '@app/platform';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { caseloadRows, countedAt, october } from '../../support/caseload-facts.js';
import { sqlCount } from '../../support/sql-count.js';
import { world, type World } from '../../support/world.js';

const inOctober = 'from=2026-10-01&to=2026-10-31';

type Numbers = {
  open: number;
  created: number;
  closed: number;
  overdueReminders: number;
  noContact8Weeks: number;
  daysSinceLastContact: number | null;
  applications: Record<string, number>;
};
type Row = Numbers & { adviserId: string; adviserName: string; teamName: string };
type Behind = { number: string; status: string; adviserName: string | null; openedOn: string; lastContactOn: string | null; town: string };

describe('the caseload report', () => {
  let api: TestApi;
  let w: World;
  let leader: Agent;
  let secondOfficeId: string;

  beforeAll(async () => {
    api = await startApi();
    api.clock.set(countedAt);
    w = await world(api);
    ({ secondOfficeId } = await october(w));
    leader = await signIn(api, 'leitung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const report = async (query = inOctober) =>
    (await leader.get(`/api/v1/reports/caseload?${query}`)).body as { rows: Row[]; totals: Numbers };

  /** All rows behind a number, two at a time. */
  const behind = async (query: string): Promise<Behind[]> => {
    const rows: Behind[] = [];
    let after = '';
    for (let page = 0; page < 20; page++) {
      const answer = await leader.get(`/api/v1/reports/caseload/cases?${query}&limit=2${after}`);
      expect(answer.status).toBe(200);
      rows.push(...(answer.body.items as Behind[]));
      if (!answer.body.next) return rows;
      after = `&after=${answer.body.next}`;
    }
    throw new Error('the list does not end');
  };

  it('counts per adviser and in total what was counted by hand', async () => {
    const { rows, totals, ...about } = (await leader.get(`/api/v1/reports/caseload?${inOctober}`)).body;
    expect(about).toMatchObject({
      period: { from: '2026-10-01', to: '2026-10-31' },
      referenceDay: '2026-10-31',
      office: null,
      namedAdvisers: true,
      generatedAt: countedAt,
    });
    expect(about.definitions).toContain('open');
    expect(rows).toEqual([
      {
        adviserId: w.userId('beratung'),
        adviserName: 'Ayşe Kaya',
        teamId: expect.any(String),
        teamName: 'Team 1',
        open: 6,
        created: 2,
        closed: 1,
        overdueReminders: 3,
        noContact8Weeks: 2,
        // of 2 (F-01), 10 (F-02), 91 (F-03)
        daysSinceLastContact: 10,
        applications: { ENTWURF: 1, BEWILLIGT: 1 },
      },
      {
        adviserId: w.userId('betriebe'),
        adviserName: 'Jonas Brandt',
        teamId: expect.any(String),
        teamName: 'Team 2',
        open: 1,
        created: 1,
        closed: 1,
        overdueReminders: 1,
        noContact8Weeks: 0,
        daysSinceLastContact: 6,
        applications: { BEWILLIGT: 1 },
      },
    ]);
    expect(totals).toEqual({
      open: 7,
      created: 3,
      closed: 2,
      overdueReminders: 4,
      noContact8Weeks: 2,
      // (6 + 10) / 2 of 2, 6, 10, 91
      daysSinceLastContact: 8,
      applications: { ENTWURF: 1, BEWILLIGT: 2 },
    });
  });

  it('looks at stocks as of today while the period is not over', async () => {
    const answer = await leader.get('/api/v1/reports/caseload?from=2026-11-01&to=2026-11-30');
    expect(answer.body.referenceDay).toBe('2026-11-23');
    // F-07 closed on 15 November, F-08 opened on the 1st
    expect(answer.body.totals).toMatchObject({ open: 7, created: 1, closed: 1, applications: { ENTWURF: 2, BEWILLIGT: 2 } });
  });

  it('has exactly as many rows behind every number as the number says', async () => {
    const { rows, totals } = await report();
    const wrong: string[] = [];
    const compare = async (whose: string, numbers: Numbers) => {
      const figures: [string, number][] = [
        ['open', numbers.open],
        ['created', numbers.created],
        ['closed', numbers.closed],
        ['overdue-reminders', numbers.overdueReminders],
        ['no-contact-8-weeks', numbers.noContact8Weeks],
        ['application', Object.values(numbers.applications).reduce((sum, count) => sum + count, 0)],
        ...Object.entries(numbers.applications).map(([state, count]): [string, number] => [`application&state=${state}`, count]),
      ];
      for (const [figure, expected] of figures) {
        const found = await behind(`${inOctober}&figure=${figure}${whose}`);
        if (found.length !== expected) wrong.push(`${figure}${whose}: ${found.length} instead of ${expected}`);
      }
    };
    for (const row of rows) await compare(`&adviser=${row.adviserId}`, row);
    await compare('', totals);
    expect(wrong).toEqual([]);
  });

  it('shows number, phase, adviser, dates and town behind a number, never a name or a note', async () => {
    expect(await behind(`${inOctober}&figure=created`)).toEqual([
      expect.objectContaining({ number: 'F-02', status: 'IN_BERATUNG', adviserName: 'Ayşe Kaya', openedOn: '2026-10-05', town: 'Witten' }),
      expect.objectContaining({ number: 'F-07', closedOn: '2026-11-15', lastContactOn: null, town: 'Bochum' }),
      expect.objectContaining({ number: 'F-10', adviserName: 'Jonas Brandt', lastContactOn: '2026-10-25', town: 'Herne' }),
    ]);
    const reminders = await behind(`${inOctober}&figure=overdue-reminders`);
    // the need was submitted at half past midnight of the 19th in Berlin
    expect(reminders.map(({ number, openedOn }) => [number, openedOn])).toEqual([
      ['B-01', '2026-11-19'],
      ['F-01', '2026-06-01'],
      ['F-01', '2026-06-01'],
      ['F-01', '2026-06-01'],
    ]);
    const applications = await behind(`${inOctober}&figure=application&state=BEWILLIGT&sort=-number`);
    expect(applications.map(({ number, status }) => [number, status])).toEqual([
      ['A-03', 'BEWILLIGT'],
      ['A-02', 'BEWILLIGT'],
    ]);
    const everything = [...(await behind(`${inOctober}&figure=open`)), ...reminders, ...applications];
    expect(Object.keys(everything[0]!).toSorted()).toEqual(
      ['adviserName', 'closedOn', 'id', 'lastContactOn', 'number', 'openedOn', 'status', 'town'].toSorted(),
    );
    expect(JSON.stringify(everything)).not.toMatch(/Geheim|Erika|Blechwerk|Hoffmann/);
  });

  it('never counts what belongs to another Träger, nor shows it behind a number', async () => {
    const { rows } = await report();
    expect(rows.map(({ adviserName }) => adviserName)).not.toContain('Murat Demir');
    for (const figure of ['open', 'created', 'overdue-reminders', 'application']) {
      const numbers = (await behind(`${inOctober}&figure=${figure}`)).map(({ number }) => number);
      expect(numbers).not.toContain('F-12');
      expect(numbers).not.toContain('A-05');
      expect(await behind(`${inOctober}&figure=${figure}&adviser=${w.userId('hagen')}`)).toEqual([]);
    }
  });

  it('narrows to one office of the Träger; an office of another one does not exist', async () => {
    const own = await report(`${inOctober}&office=${secondOfficeId}`);
    expect(own).toMatchObject({ office: { name: 'Dienststelle Herne' }, rows: [{ adviserName: 'Jonas Brandt' }], totals: { open: 1 } });
    expect(await behind(`${inOctober}&figure=open&office=${secondOfficeId}`)).toHaveLength(1);
    const foreign = `${inOctober}&office=${w.officeId('aa-hagen')}`;
    for (const path of [`caseload?${foreign}`, `caseload.xlsx?${foreign}`, `caseload/cases?${foreign}&figure=open`]) {
      expect([path, (await leader.get(`/api/v1/reports/${path}`)).status]).toEqual([path, 404]);
    }
    const { rows } = await w.db.query(`select distinct action from audit.access where subject_id = $1 and not allowed order by action`, [
      w.officeId('aa-hagen'),
    ]);
    expect(rows.map(({ action }) => action)).toEqual(['report.caseload', 'report.caseload-export', 'report.caseload-rows']);
  });

  it('is for team leads and managers; an adviser gets 403', async () => {
    const [adviser, lead] = [await signIn(api, 'beratung'), await signIn(api, 'teamleitung')];
    for (const path of [`caseload?${inOctober}`, `caseload.xlsx?${inOctober}`, `caseload/cases?${inOctober}&figure=open`]) {
      expect([path, (await adviser.get(`/api/v1/reports/${path}`)).status]).toEqual([path, 403]);
      expect([path, (await lead.get(`/api/v1/reports/${path}`)).status]).toEqual([path, 200]);
    }
  });

  it('refuses a period that ends before it begins, and figures it does not know', async () => {
    expect((await leader.get('/api/v1/reports/caseload?from=2026-10-31&to=2026-10-01')).body).toMatchObject({
      type: 'urn:problem:reporting.period-reversed',
      errors: [{ pointer: '/to', message: 'Das Ende darf nicht vor dem Beginn liegen.' }],
    });
    expect((await leader.get(`/api/v1/reports/caseload/cases?${inOctober}&figure=names`)).body).toMatchObject({
      errors: [{ pointer: '/figure', code: 'choice' }],
    });
  });

  it('writes every run, drill-through and file to the access log', async () => {
    const count = async () =>
      Number((await w.db.query(`select count(*) as n from audit.access where actor_id = $1`, [w.userId('leitung')])).rows[0].n);
    const before = await count();
    await leader.get(`/api/v1/reports/caseload?${inOctober}`);
    await leader.get(`/api/v1/reports/caseload/cases?${inOctober}&figure=application&state=ENTWURF&adviser=${w.userId('beratung')}`);
    await leader.get(`/api/v1/reports/caseload.xlsx?${inOctober}`);
    expect(await count()).toBe(before + 3);
    const { rows } = await w.db
      .query(`select details from audit.access where action = 'report.caseload-rows' and details->>'state' = 'ENTWURF'
      and details->>'adviser' is not null`);
    expect(rows.at(-1)!.details).toEqual({
      from: '2026-10-01',
      to: '2026-10-31',
      figure: 'application',
      state: 'ENTWURF',
      adviser: w.userId('beratung'),
      rows: 1,
    });
  });

  it('reads as a role that sees published views and nothing else', async () => {
    await w.db.query(`begin; set local role reporting_reader`);
    const { text, values } = scopeSettings({ kind: 'tenant', tenantId: w.tenantId('aa-bochum') as TenantId, reach: { kind: 'tenant' } });
    try {
      expect((await w.db.query('select 1 from published.cases')).rows).toEqual([]);
      await w.db.query(text, [...values]);
      expect((await w.db.query('select 1 from published.cases')).rows.length).toBeGreaterThan(6);
      await expect(w.db.query('select 1 from counselling.case')).rejects.toThrow('permission denied for schema counselling');
    } finally {
      await w.db.query('rollback');
    }
  });

  it('no published view has a column for a name of a client, a note or a way to reach somebody', async () => {
    const owner = new pg.Client({ connectionString: api.db.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ at: string }>(
      `select table_name || '.' || column_name as at from information_schema.columns where table_schema = 'published' order by 1`,
    );
    await owner.end();
    const forbidden =
      /(^|\.|_)(name|first|last_name|notes?|remarks?|text|reason|phone|email|street|contact_name|subject|topic|password)(_|$)|_name$/;
    const columns = rows.map(({ at }) => at).filter((at) => !/\.(subject_id|subject_kind|last_contact_on)$/.test(at));
    expect(columns.length).toBeGreaterThan(40);
    for (const planted of ['x.last_name', 'x.notes', 'x.name', 'x.contact_phone']) expect(planted).toMatch(forbidden);
    expect(columns.filter((at) => forbidden.test(at))).toEqual([
      'advisers.display_name',
      'advisers.team_name',
      'establishments.name',
      'offices.name',
    ]);
  });

  it('needs the same number of statements for few cases and for fifty more', async () => {
    const ask = () => leader.get(`/api/v1/reports/caseload?${inOctober}`);
    await ask();
    const few = await sqlCount(api, ask);
    const { kase } = await caseloadRows(w);
    for (let i = 0; i < 50; i++) await kase({ number: `F-9${i}`, owner: 'beratung', openedOn: '2026-10-02', sessions: ['2026-10-03'] });
    expect((await report()).totals.open).toBe(57);
    expect(await sqlCount(api, ask)).toBe(few);
  });
});
