import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Agent, startApi, type StartOptions, type TestApi } from '../api.js';
import { endpointsOf, type Endpoint } from '../endpoints.js';
import { StatementCounter } from '../sql-count.js';
import { world, type World } from '../world.js';
import { deciderOf, employ, makerOf, sides, signInAll, supervises, type Person, type Side } from './cast.js';
import { fieldsOf, requiredOf, sampleOf } from './hostile.js';
import { ExtraSessions } from './extra-sessions.js';
import { holdingsOf, sharedWith, type Holding, type Holdings } from './rows.js';
import { endsSession, operations, sampleFor } from './samples.js';

export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly statements: number;
  readonly milliseconds: number;
};

/** Everything of a request that an attack varies; left out means right. */
export type Request = {
  readonly ids?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly raw?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Takes «this version is stale» for an answer, nine times of ten. */
  readonly hasty?: boolean;
};

/** The API with the rows of three sides, everybody who can sign in, and requests that are right except for what a test makes wrong. */
export class Attack {
  readonly endpoints: readonly Endpoint[];
  /** Requests sent so far. */
  sent = 0;
  private used = false;
  /** Whether sessions and ways in have been changed: whoever comes next needs theirs back. */
  private spoiled = false;
  private readonly sessions: ExtraSessions;
  private readonly versions = new Map<string, number>();
  private stale = 0;
  private readonly counter: StatementCounter;

  private constructor(
    readonly api: TestApi,
    /** Its connection is closed where rows can be put back. */
    readonly world: World,
    readonly holdings: Readonly<Record<Side, Holdings>>,
    readonly people: readonly Person[],
    private readonly putBack: (() => Promise<void>) | undefined,
  ) {
    this.endpoints = endpointsOf(api);
    this.counter = StatementCounter.of(api);
    this.sessions = new ExtraSessions(api);
  }

  /** `restorable`: rows can be put back, at the price of the world's connection. */
  static async start({ restorable = true, ...options }: StartOptions & { readonly restorable?: boolean } = {}): Promise<Attack> {
    const api = await startApi({}, options);
    api.clock.set('2026-11-23T09:00:00.000Z');
    const place = await world(api);
    const holdings = {} as Record<Side, Holdings>;
    let people: Person[] | undefined;
    try {
      await employ(place, api.clock.now());
      for (const side of sides) holdings[side] = await holdingsOf(api, place, side);
      for (const side of sides) holdings[side] = withId(holdings[side], 'shared-cases', await sharedWith(api, place, side));
      people = await signInAll(api);
      for (const one of people.filter(supervises)) {
        const { ids } = holdings[one.side!].submitted;
        for (const noun of ['clients', 'sgb2Clients', 'twins', 'merge-preview']) await giveReason(api, one, ids[noun]!);
      }
    } finally {
      if (restorable || !people) await place.close();
    }
    await quiet(api);
    return new Attack(api, place, holdings, people, restorable ? await api.db.keep() : undefined);
  }

  async close(): Promise<void> {
    if (!this.putBack) await this.world.close();
    await this.sessions.close();
    await this.api.close();
  }

  /** Endpoints of both APIs, without what operators ask; those that end sessions last, so that these are given back once. */
  get targets(): readonly Endpoint[] {
    const ends = ({ name }: Endpoint) => Number(endsSession.test(name));
    return this.endpoints.filter(({ name }) => !operations.test(name)).toSorted((a, b) => ends(a) - ends(b));
  }

  person(name: string): Person {
    const found = this.people.find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name} (test/support/attack/cast.ts)`);
    return found;
  }

  /** Whether the table of roles lets them use it at all. */
  may({ permissions, cookie, audience }: Person, endpoint: Endpoint): boolean {
    const { open, permission, path } = endpoint;
    const { needs } = sampleFor(endpoint);
    const allowed = permissions.has(permission!) && (!needs || permissions.has(needs));
    return open || (cookie !== undefined && audience === audienceOf(path) && allowed);
  }

  /** Somebody of the own side who may: whoever made the rows, else the decider, else the first role that may. */
  insider(endpoint: Endpoint): Person {
    const { as } = sampleFor(endpoint);
    if (as) return this.person(as);
    if (endpoint.open) return this.person('nobody');
    const [maker, decider] = [this.person(makerOf('own')), this.person(deciderOf('own'))];
    const found = [maker, decider, ...this.people].find((one) => one.side !== 'foreign' && this.may(one, endpoint));
    if (!found) throw new Error(`${endpoint.name} asks for ${endpoint.permission}, which no role has (libs/identity/src/user/role.ts)`);
    return found;
  }

  /** The rows of a side, in the state this endpoint needs. */
  rows(endpoint: Endpoint, side: Side = 'own'): Holding {
    const { stage = 'submitted', ids } = sampleFor(endpoint);
    const rows = this.holdings[side][stage];
    return ids ? { ...rows, ids: { ...rows.ids, ...ids(rows) } } : rows;
  }

  /** Whether a request has changed rows since they were last put back. */
  get isUsed(): boolean {
    return this.used;
  }

  /** Puts all rows back when a request has changed some since. */
  async fresh(): Promise<void> {
    if (!this.used || !this.putBack) return;
    await this.sessions.close();
    await quiet(this.api);
    await this.putBack();
    this.used = false;
    this.spoiled = false;
    this.versions.clear();
  }

  /** Gives everybody their session back when one was ended. */
  async settle(): Promise<void> {
    if (this.spoiled) await this.fresh();
  }

  /** Sends the request that is right, by whom it is right for; on rows put back when somebody before has used them up. */
  async sample(endpoint: Endpoint): Promise<Answer> {
    const who = this.insider(endpoint);
    const first = await this.send(endpoint, who, this.rows(endpoint));
    if (first.status < 300 || first.status === sampleFor(endpoint).without || !this.used) return first;
    await this.fresh();
    return this.send(endpoint, who, this.rows(endpoint));
  }

  /** Sends a request that is right except for what `wrong` says. */
  async send(endpoint: Endpoint, attacker: Person, rows: Holding, wrong: Request = {}): Promise<Answer> {
    const ends = endsSession.test(endpoint.name);
    if (!ends) await this.settle();
    const who = ends ? await this.sessions.for(attacker) : attacker;
    const answer = await this.sendAs(endpoint, who, rows, wrong);
    if (ends && answer.status < 300) this.spoiled = true;
    return answer;
  }

  private async sendAs(endpoint: Endpoint, who: Person, rows: Holding, wrong: Request): Promise<Answer> {
    const url = addressOf(endpoint, { ...rows.ids, ...wrong.ids }) + (wrong.query ?? this.query(endpoint, rows));
    const payload = wrong.raw ?? (endpoint.body && JSON.stringify('body' in wrong ? wrong.body : this.body(endpoint, rows)));
    const once = (version: number) => this.request(endpoint, url, payload, { ...headersOf(endpoint, who, version), ...wrong.headers });
    const known = this.versions.get(url) ?? 1;
    const first = await once(known);
    // Whoever wants to change something has read it: the right version is found by asking.
    if (first.status !== 412 || !endpoint.headers.includes('If-Match') || 'if-match' in (wrong.headers ?? {})) return first;
    this.stale += 1;
    if (wrong.hasty && this.stale % 10 > 0) return first;
    for (let version = 0; version <= 12; version += 1) {
      const answer = await once(version);
      if (answer.status === 412) continue;
      this.versions.set(url, answer.status < 300 ? version + 1 : version);
      return answer;
    }
    return first;
  }

  /** A body that is right. */
  body(endpoint: Endpoint, rows: Holding): Readonly<Record<string, unknown>> {
    return { ...sampleOf(endpoint.body!, rows.body), ...sampleFor(endpoint).body?.(rows) };
  }

  /** A query that is right: the fields that have to be there, by name, and what the route's sample says. */
  query(endpoint: Endpoint, rows: Holding, changes: Readonly<Record<string, string>> = {}): string {
    if (!endpoint.query) return '';
    const fields = fieldsOf(endpoint.query);
    const right = requiredOf(endpoint.query).map((name) => [
      name,
      String(rows.body[name] ?? (fields[name]?.['enum'] as string[] | undefined)?.[0] ?? 'x'),
    ]);
    const all = { ...Object.fromEntries(right), ...sampleFor(endpoint).query?.(rows), ...changes };
    return Object.keys(all).length > 0 ? `?${new URLSearchParams(all)}` : '';
  }

  private async request(
    { method }: Endpoint,
    url: string,
    payload: string | undefined,
    headers: Readonly<Record<string, string | undefined>>,
  ): Promise<Answer> {
    this.sent += 1;
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<string, string>;
    const began = performance.now();
    const { statements, result } = await this.counter.during(() =>
      this.api.app.inject({
        method: method.toUpperCase() as 'GET',
        url,
        headers: given,
        ...(method !== 'get' && { payload: payload ?? '{}' }),
      }),
    );
    if (result.statusCode < 300 && method !== 'get') this.used = true;
    const answered = result.headers as Record<string, string>;
    const [type, milliseconds] = [String(answered['content-type'] ?? ''), performance.now() - began];
    return { status: result.statusCode, type, text: result.body, headers: answered, statements, milliseconds };
  }
}

const withId = (rows: Holdings, noun: string, id: string): Holdings => {
  const more = ({ ids, body }: Holding): Holding => ({ ids: { ...ids, [noun]: id }, body });
  return { withFacts: more(rows.withFacts), submitted: more(rows.submitted), examined: more(rows.examined) };
};

/** Waits until no connection is in use: what goes on behind an answer must not lose its own when rows are put back. */
const quiet = async (api: TestApi): Promise<void> => {
  const { master, slaves } = api.app.get(DataSource).driver as unknown as { master: Pool; slaves: readonly Pool[] };
  const busy = () => [master, ...slaves].some(({ totalCount, idleCount, waitingCount }) => totalCount > idleCount || waitingCount > 0);
  for (let tries = 0; tries < 500 && busy(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
};

// Without one, team leads get no further than the question for it (test/api/identity/supervision.spec.ts).
const giveReason = (api: TestApi, { cookie }: Person, clientId: string) =>
  new Agent(api.app, cookie).create(`/api/v1/clients/${clientId}/supervision`, { reason: 'Beschwerde der Person' }).expect(201);

const headersOf = ({ method, headers }: Endpoint, { cookie }: Person, version: number): Record<string, string | undefined> => ({
  cookie,
  'accept-language': 'de',
  'content-type': method === 'get' ? undefined : 'application/json',
  'if-match': headers.includes('If-Match') ? `"${version}"` : undefined,
  'idempotency-key': headers.includes('Idempotency-Key') ? randomUUID() : undefined,
});

export const audienceOf = (path: string): 'staff' | 'portal' => (path.startsWith('/portal/') ? 'portal' : 'staff');

/** The words before the ids of an address, e.g. `funding-applications`, `participations`; a word of a closed list or a year is no id. */
export const nounsOf = ({ path }: Endpoint): string[] => [...path.matchAll(/([\w-]+)\/:(?:id|\w+Id)\b/g)].map(([, noun]) => noun!);

const addressOf = ({ path, name }: Endpoint, ids: Readonly<Record<string, string>>): string =>
  path.replace(/\/:year\b/, '/2027').replace(/(?:([\w-]+)\/)?([\w-]+)\/:\w+/g, (whole, before: string | undefined, noun: string) => {
    const id = ids[`${before}/${noun}`] ?? ids[noun];
    if (!id) throw new Error(`${name}: no sample id for «${noun}» in ${path}; add it to ids in test/support/attack/rows.ts`);
    return whole.replace(/:\w+$/, id);
  });
