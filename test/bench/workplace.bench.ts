import { randomUUID } from 'node:crypto';
import { ClientLists } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { CaseLists } from '@app/counselling';
import { CourseLists } from '@app/courses';
import type { CaseId, ClientId, TenantId, TenantScope } from '@app/kernel';
import { SystemClock, type Statement } from '@app/platform';
import { Timeline } from '@app/reporting';
import { median, quantile, send, timesOf, type Ask } from './workplace/measure.js';
import { openStand, type Stand } from './workplace/stand.js';

const rounds = 5;
const perRound = 200;

// A reader that runs nothing: what the product would ask, for the bare server to ask as well.
const recorded: Statement[] = [];
const recorder = {
  rows: (_scope: unknown, statement: Statement) => (recorded.push(statement), Promise.resolve([])),
  shared: (statement: Statement) => (recorded.push(statement), Promise.resolve([])),
};
const statementsOf = async (...asks: readonly (() => Promise<unknown>)[]): Promise<readonly Statement[]> => {
  recorded.length = 0;
  for (const ask of asks) await ask().catch(() => undefined);
  return [...recorded];
};

type Subject = {
  readonly tenantId: TenantId;
  readonly userId: string;
  readonly cases: readonly { readonly id: CaseId; readonly clientId: ClientId }[];
};

/** One thing to compare: requests to the product, and the statements the bare server runs for the same answer. */
type Pair = {
  readonly name: string;
  readonly atMost: number;
  readonly ours: (index: number) => readonly Ask[];
  readonly bare: (index: number) => Promise<readonly Statement[]>;
};

const fragments = ['müller', 'schulz', 'yild', 'kaya', 'schmidt', 'weber', 'oezt', 'fischer', 'wagner', 'gross', 'becker', 'nowak'];

/** Prints p95 of list, record with timeline, search and saving a session against a bare server on the same data in the same run. */
export const benchmarkWorkplace = async (): Promise<void> => {
  const stand = await openStand(process.env['DEMO_SIZE'] ?? 'large');
  try {
    const cookie = await signIn(stand);
    const subject = await subjectOf(stand);
    const pairs = pairsOf(stand, subject, { cookie, 'accept-language': 'de' });
    const statements = new Map<string, Statement>();
    for (const pair of pairs) for (const statement of await pair.bare(0)) statements.set(statement.name, statement);
    const known = [...statements.values()];
    const bareUrl = await stand.start(['test/bench/workplace/bare.mjs'], {
      DATABASE_URL: stand.adminUrl,
      STATEMENTS: JSON.stringify(known.map(({ name, text }) => ({ name, text }))),
    });
    const asBare = (list: readonly Statement[]): Ask => ({
      method: 'POST',
      url: bareUrl,
      body: list.map(({ name, values }) => [known.findIndex((one) => one.name === name), values]),
    });
    console.log(`${'what'.padEnd(24)} bare p50/p95 ms   ours p50/p95 ms   p95 ratio (median of ${rounds} rounds, least to most)   goal`);
    for (const pair of pairs) await compare(pair, asBare);
    await stand.db.query(`delete from counselling.session where notes = 'bench'`);
  } finally {
    await stand.close();
  }
};

const compare = async (pair: Pair, asBare: (list: readonly Statement[]) => Ask): Promise<void> => {
  const bareAsks = await Promise.all(Array.from({ length: perRound }, (_, index) => index)).then(async (all) => {
    const asks: Ask[] = [];
    for (const index of all) asks.push(asBare(await pair.bare(index)));
    return asks;
  });
  const bare = (index: number) => send(bareAsks[index % perRound]!);
  const ours = async (index: number) => {
    for (const ask of pair.ours(index)) await send(ask);
  };
  await timesOf(50, bare);
  await timesOf(50, ours);
  const [ofBare, ofOurs, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const reference = await timesOf(perRound, bare);
    const product = await timesOf(perRound, ours);
    ofBare.push(...reference);
    ofOurs.push(...product);
    ratios.push(quantile(product, 0.95) / quantile(reference, 0.95));
  }
  const show = (values: readonly number[]) => `${median(values).toFixed(1)}/${quantile(values, 0.95).toFixed(1)}`;
  const sorted = [...ratios].sort((a, b) => a - b);
  console.log(
    `${pair.name.padEnd(24)} ${show(ofBare).padEnd(17)} ${show(ofOurs).padEnd(17)} ` +
      `${median(ratios).toFixed(2)} (${sorted[0]!.toFixed(2)} to ${sorted.at(-1)!.toFixed(2)})`.padEnd(52) +
      `at most ${pair.atMost}`,
  );
};

const signIn = async ({ address }: Stand): Promise<string> => {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'beratung', password: 'weiterlotse' }),
  });
  if (answer.status !== 201) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
};

// The adviser of the demo: sees her teams and cases only, the most restricted reach that works on files.
const subjectOf = async ({ db }: Stand): Promise<Subject> => {
  const { rows: users } = await db.query<{ id: string; tenantId: TenantId }>(
    `select id, tenant_id as "tenantId" from identity.staff_user where username = 'beratung'`,
  );
  const [{ id: userId, tenantId }] = users as [(typeof users)[number]];
  const { rows: cases } = await db.query<Subject['cases'][number]>(
    `select id, client_id as "clientId" from counselling.case k where owner_id = $1 and client_id is not null
        and closed_on is null and status not in ('ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT')
        and not exists (select from clients.restriction r where r.client_id = k.client_id) order by id`,
    [userId],
  );
  return { tenantId, userId, cases };
};

const pairsOf = (stand: Stand, { tenantId, userId, cases }: Subject, headers: Record<string, string>): readonly Pair[] => {
  const scope = { kind: 'tenant', tenantId, reach: { kind: 'tenant' } } as TenantScope;
  const reader = recorder as never;
  const clock = new SystemClock();
  const clients = new ClientLists(reader, clock);
  const companies = new CompanyLists(reader, undefined as never, clock);
  const courses = new CourseLists(reader, clock);
  const [caseLists, timeline] = [new CaseLists(reader), new Timeline(reader, clock)];
  const at = (path: string): string => `${stand.address}/api/v1${path}`;
  const get = (path: string): Ask => ({ method: 'GET', url: at(path), headers });
  const of = (index: number) => cases[index % cases.length]!;
  const words = (index: number) => fragments[index % fragments.length]!;
  return [
    {
      name: 'list (cases)',
      atMost: 2.5,
      ours: () => [get('/cases?owner=me&limit=25')],
      bare: () =>
        statementsOf(() =>
          caseLists.page(
            scope,
            { chosen: { owner: [userId] } },
            { sort: 'nextReminder', direction: 'asc', limit: 25, after: null },
            clock.today(),
          ),
        ),
    },
    {
      name: 'list (clients)',
      atMost: 2.5,
      ours: () => [get('/clients?limit=25')],
      bare: () => statementsOf(() => clients.page(scope, {}, { sort: 'name', direction: 'asc', limit: 25, after: null })),
    },
    {
      name: 'record with timeline',
      atMost: 3,
      ours: (index) => [get(`/cases/${of(index).id}`), get(`/cases/${of(index).id}/timeline`)],
      bare: (index) =>
        statementsOf(
          () => caseLists.get(scope, of(index).id),
          () => clients.summaries(scope, [of(index).clientId]),
          () =>
            timeline.page({ scope, userId: userId as never }, { kind: 'case', id: of(index).id }, { groups: null, limit: 50, after: null }),
        ),
    },
    {
      name: 'search',
      atMost: 2,
      ours: (index) => [{ method: 'POST', url: at('/search'), headers, body: { query: words(index) } }],
      bare: (index) =>
        statementsOf(
          () => clients.search(scope, words(index), 8),
          () => companies.search(scope, words(index), 8),
          () => courses.search(words(index), 8),
          () => caseLists.search(scope, { query: words(index), limit: 8, clientIds: [], establishmentIds: [] }),
        ),
    },
    {
      name: 'save a session',
      atMost: 5,
      ours: (index) => [
        {
          method: 'POST',
          url: at(`/cases/${of(index).id}/sessions`),
          headers: { ...headers, 'idempotency-key': randomUUID() },
          body: { heldOn: '2026-01-15', channel: 'phone', outcome: 'informed', notes: 'bench', minutes: 10 },
        },
      ],
      bare: (index) =>
        Promise.resolve([
          {
            name: 'bare.save',
            text: `insert into counselling.session (id, tenant_id, case_id, client_id, held_on, minutes, channel, outcome, notes, author_id, created_at, updated_at)
                   values (gen_random_uuid(), $1, $2, $3, '2026-01-15', 10, 'phone', 'informed', 'bench', $4, $5, $5)`,
            values: [tenantId, of(index).id, of(index).clientId, userId, '2026-01-15T10:00:00Z'],
          },
        ]),
    },
  ];
};
