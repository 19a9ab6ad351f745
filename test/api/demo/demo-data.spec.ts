import pg from 'pg';
import { assess, type Facts } from '@app/funding-rules';
import {
  applicationState,
  applicationStates,
  leadsTo,
  type ApplicationEvent,
  type ApplicationState,
  type BenefitState,
  type BildungsgutscheinState,
  type ParticipationState,
} from '@app/funding';
import { isBetriebsnummer } from '@app/companies';
import { hasTenants, seedDemo, seedDemoCommand } from '../../../apps/cli/src/commands/seed-demo.js';
import { statesFor } from '../../../apps/cli/src/demo/application-plans.js';
import { amounts, type DemoSize } from '../../../apps/cli/src/demo/sizes.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { inconsistencies } from './inconsistencies.js';

type Seeded = { readonly database: TestDatabase; readonly db: pg.Client };

const open: Seeded[] = [];

const emptyDatabase = async (): Promise<Seeded> => {
  const database = await createTestDatabase();
  const db = new pg.Client({ connectionString: database.adminUrl });
  await db.connect();
  const seeded = { database, db };
  open.push(seeded);
  return seeded;
};

const seeded = async (size: DemoSize, now: string): Promise<Seeded> => {
  const made = await emptyDatabase();
  await seedDemo({ databaseUrl: made.database.appUrl, size, now });
  return made;
};

beforeAll(() => {
  process.env['DEMO_MODE'] = 'true';
});

afterEach(() => {
  process.env['DEMO_MODE'] = 'true';
});

afterAll(async () => {
  for (const { database, db } of open) {
    await db.end();
    await database.drop();
  }
});

const ownSchemas = `('platform', 'identity', 'audit', 'companies', 'clients', 'courses', 'reminders', 'counselling', 'calendar', 'funding')`;

/** One line per table: its name, its rows and a digest of all of them; without the salted password and sealed values. */
const digest = async (db: pg.Client): Promise<string[]> => {
  const { rows: tables } = await db.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ${ownSchemas} and table_type = 'BASE TABLE' order by 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.query<{ count: string; digest: string }>(
      `select count(*), md5(string_agg(row, E'\\n' order by row)) as digest from (select (to_jsonb(t) - 'password_hash' - 'record_sealed')::text as row from ${name} t) r`,
    );
    // The change log has ids, salts and instants of its own: triggers write it as the rows come in, and its seal covers them.
    lines.push(`${name} ${rows[0]?.count} ${['audit.change', 'audit.seal'].includes(name) ? '' : rows[0]?.digest}`);
  }
  return lines;
};

describe('seed-demo', () => {
  it('makes the same rows for the same day, whatever the hour', async () => {
    const morning = await seeded('small', '2026-11-23T05:10:00Z');
    const evening = await seeded('small', '2026-11-23T21:40:00Z');
    const [first, second] = [await digest(morning.db), await digest(evening.db)];
    expect(first).toEqual(second);
    expect(first.length).toBeGreaterThan(25);
    expect(first.find((line) => line.startsWith('clients.client '))).toMatch(/^clients\.client 60 /);
  });

  it('makes other rows on another day', async () => {
    const monday = await seeded('small', '2026-11-23T09:00:00Z');
    const tuesday = await seeded('small', '2026-11-24T09:00:00Z');
    expect(await digest(monday.db)).not.toEqual(await digest(tuesday.db));
  });

  it('refuses a database that already has a Träger, and leaves it alone', async () => {
    const { database, db } = await seeded('small', '2026-11-23T09:00:00Z');
    const before = await digest(db);
    await expect(seedDemo({ databaseUrl: database.appUrl, size: 'small', now: '2026-11-25T09:00:00Z' })).rejects.toThrow(
      'schon einen Träger',
    );
    expect(await digest(db)).toEqual(before);
    expect(await hasTenants(database.appUrl)).toBe(true);
  });

  it('refuses to run outside demo mode', async () => {
    const { database } = await emptyDatabase();
    process.env['DEMO_MODE'] = 'false';
    await expect(seedDemo({ databaseUrl: database.appUrl, size: 'small', now: '2026-11-23T09:00:00Z' })).rejects.toThrow('DEMO_MODE');
    expect(await hasTenants(database.appUrl)).toBe(false);
  });

  it('refuses a size it does not know', async () => {
    await expect(seedDemoCommand('postgres://nowhere', 'huge')).rejects.toThrow('Die Größe huge gibt es nicht');
  });

  it('plans every state of an application from size demo on', () => {
    expect(new Set(statesFor(amounts.demo.applications))).toEqual(new Set(applicationStates));
    expect(statesFor(amounts.demo.applications)).toHaveLength(amounts.demo.applications);
  });
});

describe.each([
  ['small', '2026-11-23T09:00:00Z', 'on a working day'],
  ['small', '2027-01-01T09:00:00Z', 'on a holiday'],
  ['demo', '2026-11-25T09:00:00Z', 'on a working day'],
] as const)('the demo of size %s for %s (%s)', (size, now, _kind) => {
  let db: pg.Client;
  const today = now.slice(0, 10);

  beforeAll(async () => {
    ({ db } = await seeded(size, now));
  }, 60_000);

  it.each(Object.entries(inconsistencies))('%s', async (_rule, statement) => {
    expect((await db.query(statement, [today])).rows.slice(0, 5)).toEqual([]);
  });

  it('has as much of everything as its table says', async () => {
    const { rows } = await db.query<Record<string, number>>(`select
      (select count(*)::int from clients.client) as clients, (select count(*)::int from companies.establishment) as establishments,
      (select count(*)::int from companies.company_group) as groups, (select count(*)::int from courses.course) as courses,
      (select count(*)::int from counselling.session) as sessions, (select count(*)::int from counselling.need) as needs,
      (select count(*)::int from calendar.appointment) as appointments,
      (select count(*)::int from counselling.recommendation) as recommendations, (select count(*)::int from funding.application) as applications,
      (select count(*)::int from funding.participation) as participations, (select count(*)::int from reminders.reminder) as reminders,
      (select count(*)::int from reminders.reminder where state = 'OFFEN') as "openReminders", (select count(*)::int from audit.access) as accesses`);
    expect(amounts[size]).toMatchObject(rows[0] ?? {});
  });

  it('gives every company a valid Betriebsnummer that was never issued', async () => {
    const { rows } = await db.query<{ betriebsnummer: string }>('select betriebsnummer from companies.establishment');
    const wrong = rows.filter(
      ({ betriebsnummer }) => !betriebsnummer.startsWith('000') || !isBetriebsnummer(betriebsnummer, { demo: true }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Hülsmeier Stahl- und Behälterbau GmbH', 38, 31.75],
    ['Overkamp Antriebssysteme AG', 620, 574.5],
    ['Sieveking-Tillmann Präzision GmbH', 183, 180],
    ['Pflegedienst Ruhrblick gGmbH', 92, 49.25],
    ['Emscherufer Logistik KG', 48, 46.5],
    ['Kortländer Elektro GmbH & Co. KG', 11, 10.5],
  ])('counts the staff of %s as %d heads, %d weighted', async (name, heads, weighted) => {
    const { rows } = await db.query(
      `select distinct over_30 + up_to_30 + up_to_20 + up_to_10 as heads, (over_30 * 4 + up_to_30 * 3 + up_to_20 * 2 + up_to_10) / 4.0::float8 as weighted
       from companies.headcount h join companies.establishment e on e.id = h.establishment_id where e.name = $1`,
      [name],
    );
    expect(rows).toEqual([{ heads, weighted }]);
  });

  it('counts the group of Emscherufer as 458 heads, 431.5 weighted, over three sites the Agentur Bochum knows', async () => {
    const { rows } = await db.query(
      `select count(*)::int as sites, sum(heads)::int as heads, sum(weighted) as weighted from (
         select distinct on (e.id) over_30 + up_to_30 + up_to_20 + up_to_10 as heads, (over_30 * 4 + up_to_30 * 3 + up_to_20 * 2 + up_to_10) / 4.0::float8 as weighted
         from companies.headcount h join companies.establishment e on e.id = h.establishment_id join companies.company c on c.id = e.company_id
           join companies.company_group g on g.id = c.group_id join identity.tenant t on t.id = h.tenant_id
         where g.name = 'Emscherufer Gruppe' and t.code = 'aa-bochum' order by e.id, h.as_of desc) s`,
    );
    expect(rows).toEqual([{ sites: 3, heads: 458, weighted: 431.5 }]);
  });

  it('shows of every application what its benefits, participations and Bildungsgutschein add up to', async () => {
    const { rows } = await db.query<{
      id: string;
      state: ApplicationState;
      benefits: { state: BenefitState }[];
      participations: { state: ParticipationState }[];
      voucher: { state: BildungsgutscheinState } | null;
    }>(`select a.id, a.state,
          (select json_agg(json_build_object('state', state)) from funding.benefit where application_id = a.id) as benefits,
          (select json_agg(json_build_object('state', state)) from funding.participation where application_id = a.id) as participations,
          (select json_build_object('state', state) from funding.bildungsgutschein where application_id = a.id) as voucher
        from funding.application a`);
    expect(rows.length).toBeGreaterThan(5);
    const wrong = rows.filter(
      ({ state, benefits, participations, voucher }) => applicationState(benefits, participations, voucher) !== state,
    );
    expect(wrong).toEqual([]);
  });

  it('has no step in its histories that the table of events does not know', async () => {
    const { rows } = await db.query<{ event: ApplicationEvent; from: ApplicationState | null; to: ApplicationState }>(
      'select distinct event, from_state as "from", to_state as "to" from funding.state_change',
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ event, from, to }) => !leadsTo(event, from, to))).toEqual([]);
  });

  it('stores what the engine answers to the stored facts', async () => {
    const { rows } = await db.query<{ facts: Facts; result: unknown }>(
      'select facts, result from funding.assessment order by position limit 300',
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { facts, result } of rows) expect(result).toEqual(JSON.parse(JSON.stringify(assess(facts))));
  });

  it('shows what is kept beside talks and cases: promises, summaries, text blocks, a group, offers, followers', async () => {
    const tables = [
      'promise',
      'session_summary',
      'text_block',
      'text_block_version',
      'group_session',
      'transfer_offer',
      'case_follower',
      'case_team_member',
    ];
    for (const table of tables) {
      const { rows } = await db.query(`select from counselling.${table} limit 1`);
      expect([table, rows.length]).toEqual([table, 1]);
    }
  });

  it('gives the user beratung a real morning: two overdue, nine today, three waiting for others', async () => {
    const { rows } = await db.query(
      `select count(*) filter (where due_on < $1)::int as overdue, count(*) filter (where due_on = $1)::int as today,
              count(*) filter (where due_on > $1 and subject_kind = 'application')::int as waiting
       from reminders.reminder r join identity.staff_user u on u.id = r.owner_id where u.username = 'beratung' and r.state = 'OFFEN'`,
      [today],
    );
    expect(rows[0]).toMatchObject({ overdue: 2, today: 9 });
    expect(rows[0].waiting).toBeGreaterThanOrEqual(1);
    expect(rows[0].waiting).toBeLessThanOrEqual(3);
  });

  it('tells the stories of Hülsmeier and Overkamp', async () => {
    const { rows } = await db.query(
      `select e.name, a.state, (select count(*)::int from funding.participation p where p.application_id = a.id) > 1 as several,
              (select sum(granted_cents) > 0 from funding.benefit b where b.application_id = a.id) as granted
       from funding.application a join companies.establishment e on e.id = a.establishment_id
       where e.name like 'Hülsmeier%' or e.name like 'Overkamp%' order by a.id`,
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Hülsmeier Stahl- und Behälterbau GmbH', state: 'LAUFEND', several: true, granted: true }),
        expect.objectContaining({ name: 'Overkamp Antriebssysteme AG', state: 'BEWILLIGT', granted: true }),
        expect.objectContaining({ name: 'Overkamp Antriebssysteme AG', state: 'IN_PRUEFUNG', several: true }),
      ]),
    );
    const needs = await db.query(
      `select n.status from counselling.need n join companies.establishment e on e.id = n.establishment_id where e.name like 'Hülsmeier%' and n.status = 'submitted'`,
    );
    expect(needs.rows).toEqual([{ status: 'submitted' }]);
  });

  it('has sealed logs, so that the first check of the day finds nothing', async () => {
    const { rows } = await db.query(
      `select log, (select count(*)::int from audit.findings(log, now())) as findings,
         (select count(*)::int from audit.seal s where s.log = l.log) > 0 as sealed from unnest(array['access', 'change']) as l(log)`,
    );
    expect(rows).toEqual([
      { log: 'access', findings: 0, sealed: true },
      { log: 'change', findings: 0, sealed: true },
    ]);
  });

  it('has no text with a broken or missing value in it', async () => {
    const { rows: columns } = await db.query<{ table: string; name: string }>(
      `select format('%I.%I', c.table_schema, c.table_name) as table, c.column_name as name
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema in ${ownSchemas} and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'`,
    );
    const broken: unknown[] = [];
    for (const { table, name } of columns) {
      const { rows } = await db.query(
        `select '${table}.${name}' as at, "${name}" as text from ${table} where "${name}" ~ '\\ufffd|\\m(undefined|null|NaN)\\M|\\[object' limit 3`,
      );
      broken.push(...rows);
    }
    expect(columns.length).toBeGreaterThan(80);
    expect(broken).toEqual([]);
  });
});

it('shows every state of an application in size demo', async () => {
  const demo = open.at(-1) as Seeded;
  const { rows } = await demo.db.query<{ state: string }>('select distinct state from funding.application');
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(applicationStates));
});
