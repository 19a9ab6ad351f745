import { randomUUID } from 'node:crypto';
import { allProblemTexts } from '../../apps/api/src/http/all-problem-texts.js';
import { FundingScene } from '../api/funding/funding-scene.js';
import { signIn, startApi, type TestApi } from './api.js';
import { endpointsOf, type Endpoint } from './endpoints.js';
import { sampleOf } from './hostile.js';
import { world, type World } from './world.js';

/** Ids of one Träger's rows, by the noun that stands before the id in an address; `body` holds ids by field name. */
export type Holding = {
  readonly ids: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly portalUser: string;
};

/** A signed-in person; `permissions` as the session tells. */
export type Person = { readonly name: string; readonly cookie: string | undefined; readonly permissions: ReadonlySet<string> };

export type Answer = { readonly status: number; readonly type: string; readonly text: string };

/** Everything of a request that an attack varies; left out means right. */
export type Request = {
  readonly ids?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

const places = {
  'aa-bochum': { ags: '05916000', plz: '44623', town: 'Herne', adviser: 'beratung' },
  'aa-hagen': { ags: '05954036', plz: '58452', town: 'Witten', adviser: 'hagen' },
} as const;
type Traeger = keyof typeof places;

const tables: Readonly<Record<string, string>> = {
  clients: 'clients.client',
  needs: 'counselling.need',
  cases: 'counselling.case',
  reminders: 'reminders.reminder',
  'funding-applications': 'funding.application',
};

/** Requests after which the row has moved on, so that the next one needs a new row. */
const consuming = /needs\/:id\/case|completion|assessments|submission|examination|withdrawal|decision/;
const stage = (path: string) => (path.endsWith('/decision') ? 'examined' : path.endsWith('/examination') ? 'submitted' : 'withFacts');

/** The API with the rows of two Träger, everybody who can sign in, and requests that are right except for what a test makes wrong. */
export class Attack {
  readonly endpoints: readonly Endpoint[];
  private readonly fresh = new Map<string, Holding>();

  private constructor(
    readonly api: TestApi,
    readonly world: World,
    readonly holdings: Readonly<Record<Traeger, Holding>>,
    readonly people: Readonly<Record<string, Person>>,
  ) {
    this.endpoints = endpointsOf(api);
  }

  static async start(): Promise<Attack> {
    const api = await startApi();
    api.clock.set('2026-11-23T09:00:00.000Z');
    const place = await world(api);
    const holdings = {
      'aa-bochum': await holding(api, place, 'aa-bochum', 'submitted'),
      'aa-hagen': await holding(api, place, 'aa-hagen', 'submitted'),
    };
    const payroll = await place.company();
    const council = await place.company();
    await place.db.query(`update identity.portal_user set role = 'company-payroll' where email = $1`, [payroll.portalUser]);
    await place.db.query(`update identity.portal_user set role = 'works-council' where email = $1`, [council.portalUser]);
    const staff = ['beratung', 'betriebe', 'teamleitung', 'leitung', 'datenschutz', 'verwaltung', 'jobcenter', 'hagen'];
    const portal = {
      hr: holdings['aa-bochum'].portalUser,
      rival: holdings['aa-hagen'].portalUser,
      payroll: payroll.portalUser,
      council: council.portalUser,
    };
    const people = [
      ...(await Promise.all(staff.map((name) => person(api, name, name, 'staff')))),
      ...(await Promise.all(Object.entries(portal).map(([name, username]) => person(api, name, username, 'portal')))),
      { name: 'anonymous', cookie: undefined, permissions: new Set<string>() },
    ];
    return new Attack(api, place, holdings, Object.fromEntries(people.map((one) => [one.name, one])));
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.api.close();
  }

  /** Endpoints without those that would end the session of the attacker or read what another process counts. */
  get targets(): readonly Endpoint[] {
    return this.endpoints.filter(({ name }) => !/SessionController\.end$|OperationsController/.test(name));
  }

  /** Whether somebody may use it at all. */
  may({ permissions, cookie }: Person, { open, permission, path }: Endpoint): boolean {
    return open || (cookie !== undefined && permissions.has(permission!) && isPortal(path) === permissions.has('portal.company.read'));
  }

  /** Somebody of Bochum, or of its company, who may. */
  insider(endpoint: Endpoint): Person {
    if (endpoint.open) return this.people['anonymous']!;
    if (endpoint.path.endsWith('/owner')) return this.people['betriebe']!;
    const order = ['beratung', 'teamleitung', 'leitung', 'verwaltung', 'hr', 'anonymous'];
    return this.people[order.find((name) => this.may(this.people[name]!, endpoint))!]!;
  }

  holdingOf({ name }: Person): Holding {
    return this.holdings[['hagen', 'rival'].includes(name) ? 'aa-hagen' : 'aa-bochum'];
  }

  /** Rows for this endpoint that nobody has used up yet. */
  async rowsFor({ path, method }: Endpoint): Promise<Holding> {
    if (!consuming.test(path) && !(method === 'put' && path.includes('participations'))) return this.holdings['aa-bochum'];
    const known = this.fresh.get(path) ?? (await holding(this.api, this.world, 'aa-bochum', stage(path)));
    this.fresh.set(path, known);
    return known;
  }

  /** Sends a request that is right except for what `wrong` says. */
  async send(endpoint: Endpoint, who: Person, rows: Holding, wrong: Request = {}): Promise<Answer> {
    // Nobody whom the test itself needs: wrong passwords lock out.
    const known = {
      ...rows.body,
      username: isPortal(endpoint.path) ? this.holdings['aa-hagen'].portalUser : 'verwaltung',
      password: 'weiterlotse',
    };
    const body = wrong.raw ?? (endpoint.body && JSON.stringify('body' in wrong ? wrong.body : sampleOf(endpoint.body, known)));
    const headers = { ...(await this.headers(endpoint, who, rows)), ...wrong.headers };
    const answer = await this.api.app.inject({
      method: endpoint.method.toUpperCase() as 'GET',
      url: address(endpoint, { ...rows.ids, ...wrong.ids }) + (wrong.query ?? rightQuery(endpoint, rows)),
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<string, string>,
      ...(endpoint.method !== 'get' && { payload: body ?? '{}' }),
    });
    if (answer.statusCode < 300 && endpoint.method !== 'get') this.fresh.delete(endpoint.path);
    return { status: answer.statusCode, type: String(answer.headers['content-type'] ?? ''), text: answer.body };
  }

  private async headers(
    { path, method, headers }: Endpoint,
    { cookie }: Person,
    rows: Holding,
  ): Promise<Record<string, string | undefined>> {
    const [, noun = ''] = /([\w-]+)\/:/.exec(path) ?? [];
    const ifMatch = headers.includes('If-Match') ? `"${await this.version(noun, rows.ids[noun]!)}"` : undefined;
    return {
      cookie,
      'accept-language': 'de',
      'content-type': method === 'get' ? undefined : 'application/json',
      'if-match': ifMatch,
      'idempotency-key': headers.includes('Idempotency-Key') ? randomUUID() : undefined,
    };
  }

  private async version(noun: string, id: string): Promise<number> {
    const { rows } = await this.world.db.query<{ version: number }>(`select version from ${tables[noun]!} where id = $1`, [id]);
    return rows[0]!.version;
  }
}

type Problem = Readonly<Record<'type' | 'title' | 'detail' | 'traceId', string | undefined>> & {
  readonly status?: number;
  readonly errors?: readonly { readonly message: string; readonly code: string }[];
};

/** What is wrong with an answer, whatever was asked: an error of ours, something of the inside, or a problem nobody can read. */
export const faultsOf = ({ status, type, text }: Answer): readonly string[] => {
  if (status < 400) return [];
  if (status >= 500) return [`answers ${status}: ${text.slice(0, 200)}`];
  if (!type.startsWith('application/problem+json')) return [`answers ${status} as ${type}: ${text.slice(0, 200)}`];
  const problem = JSON.parse(text) as Problem;
  const { type: urn, title, detail, traceId, status: said, errors = [] } = problem;
  const code = urn?.replace('urn:problem:', '') ?? '';
  const [german, english] = [allProblemTexts.find(code, 'de', {}), allProblemTexts.find(code, 'en', {})];
  return [
    ...(/node_modules|\.[jt]s:\d+|QueryFailed|\bselect\b.*\bfrom\b|violates|syntax error|invalid input|relation "/.test(text)
      ? [`tells of the inside: ${text.slice(0, 200)}`]
      : []),
    ...(!german || title === english?.title || !title || !detail ? [`is not in German: ${text.slice(0, 200)}`] : []),
    ...(!/^[0-9a-f]{32}$/.test(traceId ?? '') || said !== status ? [`lacks trace or status: ${text.slice(0, 200)}`] : []),
    ...errors.filter(({ message, code: field }) => message === field).map(({ code: field }) => `has no words for field:${field}`),
  ];
};

/** Whether only the database refused it: a schema would have named the field. */
export const gotPastSchema = ({ text }: Answer): boolean => text.includes('"urn:problem:http.invalid"') && !text.includes('"errors"');

/** An answer without what differs from request to request. */
export const shapeOf = ({ status, type, text }: Answer): string => `${status} ${type} ${text.replace(/"traceId":"\w+"/, '')}`;

const isPortal = (path: string): boolean => path.startsWith('/portal/');

const address = ({ path }: Endpoint, ids: Readonly<Record<string, string>>): string =>
  path.replace(/([\w-]+)\/:\w+/g, (_, noun: string) => `${noun}/${ids[noun]}`);

const rightQuery = ({ path }: Endpoint, { ids }: Holding): string => {
  if (path.endsWith('/occupations')) return '?q=schwei';
  if (path.endsWith('/places')) return '?plz=44623';
  if (path.endsWith('/jurisdiction')) return '?ags=05916000';
  if (path.endsWith('/course-runs')) return `?ids=${ids['runs']},${ids['otherRuns']}`;
  if (path.includes('/reports/')) return `?from=2026-01-01&to=2026-12-31${path.endsWith('/cases') ? '&figure=open' : ''}`;
  return '';
};

const person = async (api: TestApi, name: string, username: string, audience: 'staff' | 'portal'): Promise<Person> => {
  const answer = await api.anonymous
    .post(`/${audience === 'staff' ? 'api' : 'portal'}/v1/session`, { username, password: 'weiterlotse' })
    .expect(201);
  const [cookie] = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';');
  return { name, cookie, permissions: new Set(answer.body.user.permissions as string[]) };
};

/** One of everything, made by the Träger's own people. */
const holding = async (api: TestApi, place: World, tenant: Traeger, at: 'withFacts' | 'submitted' | 'examined'): Promise<Holding> => {
  const { adviser: username, ...where } = places[tenant];
  const adviser = await signIn(api, username);
  const scene = new FundingScene(api, place, adviser, await signIn(api, 'teamleitung'));
  const made = await scene[at]({ company: { ...where, tenant } });
  const other = await place.run();
  const hr = await signIn(api, made.portalUser, 'portal');
  const need = await hr
    .create('/portal/v1/needs', { topic: 'Schweißen', headcount: 2, contactName: 'Hoffmann', contactPhone: '0234 1' })
    .expect(201);
  const reminder = await adviser.create('/api/v1/reminders', { caseId: made.caseId, dueOn: '2026-12-01', text: 'anrufen' }).expect(201);
  const notification = randomUUID();
  await place.db.query(
    `insert into reminders.notification (id, tenant_id, user_id, kind, subject_kind, subject_id, subject_number, created_at)
     values ($1, $2, $3, 'need-submitted', 'need', $4, 'B-2026-00001', $5)`,
    [notification, place.tenantId(tenant), place.userId(username), need.body.id, api.clock.now()],
  );
  const { run, participations, benefits, id } = made.application as {
    id: string;
    run: { id: string; courseId: string };
    participations: { id: string }[];
    benefits: { id: string }[];
  };
  return {
    portalUser: made.portalUser,
    ids: {
      clients: made.clientId,
      companies: made.companyId,
      courses: run.courseId,
      needs: need.body.id,
      cases: made.caseId,
      reminders: reminder.body.id,
      notifications: notification,
      'funding-applications': id,
      applications: id,
      participations: participations[0]!.id,
      runs: run.id,
      otherRuns: other.runId,
    },
    body: {
      clientId: made.clientId,
      establishmentId: made.companyId,
      caseId: made.caseId,
      runId: run.id,
      recommendationId: made.recommendationId,
      participationId: participations[0]!.id,
      on: '2026-11-23',
      benefits: benefits.map((benefit) => ({ id: benefit.id, granted: 'full' })),
      plz: where.plz,
      dueOn: '2026-12-01',
      email: 'hr@example.org',
      contactEmail: 'hr@example.org',
      measureStart: '2027-02-01',
      measureEnd: '2027-07-31',
      birthDate: '1990-05-01',
      validTo: '2027-12-31',
    },
  };
};
