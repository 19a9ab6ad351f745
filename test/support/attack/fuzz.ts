import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Endpoint } from '../endpoints.js';
import { nounsOf, type Answer, type Attack, type Request } from './attack.js';
import { faultsOf, gotPastSchema } from './faults.js';
import { forms } from './forms.js';
import { fieldsOf, hostileBodies, hostileQueryValues, hostileValues, leavesOf, replaced } from './hostile.js';

/** Inputs that once went wrong; replayed at every run and never removed. */
const casesFile = path.resolve('test/support/fuzz-cases.json');
export type FuzzCase = { readonly endpoint: string; readonly found: string; readonly request: Request };
export const fuzzCases = (): readonly FuzzCase[] =>
  existsSync(casesFile) ? (JSON.parse(readFileSync(casesFile, 'utf8')) as FuzzCase[]) : [];

const keep = (one: FuzzCase): void => {
  // The longest bodies are fixed cases already (hostile.ts), sent to every route at every run.
  if (JSON.stringify(one.request).length > 500_000) return;
  if (fuzzCases().some((known) => JSON.stringify(known.request) === JSON.stringify(one.request) && known.endpoint === one.endpoint)) return;
  writeFileSync(casesFile, `${JSON.stringify([...fuzzCases(), one], null, 2)}\n`);
};

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  // Half a character, which JSON can carry and PostgreSQL cannot store.
  fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 6 }).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.integer({ min: 0, max: 0x9f }), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    "' or 1=1 --",
    "'; select pg_sleep(5) --",
    '${7*7}',
    '{{7*7}}',
    '<%= 7*7 %>',
    '\\u0000',
    '%n%s',
    '../../etc/passwd',
    '=1+1',
    '\r\nX-Evil: 1',
    '1e400',
    'NaN',
    '__proto__',
    'hasOwnProperty',
    '1900-01-01',
    '2199-12-31',
    '2200-01-01',
    '2024-02-29',
    '2023-02-29',
    '2026-12-31T23:59:60Z',
    '+275760-09-13T00:00:00Z',
    '٢٠٢٦-٠١-٠١',
  ),
  fc.integer({ min: 100, max: 30_000 }).map((length) => 'x'.repeat(length)),
);

const numbers = fc.oneof(
  fc.constantFrom(0, -0, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 2 ** 63, 1e21, 1e308, 5e-324, 0.1, 2_000_000_001),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const deep = fc.integer({ min: 2, max: 300 }).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown);

/** Whatever JSON can carry, with a liking for what hurts. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: strings },
  { weight: 2, arbitrary: numbers },
  { weight: 3, arbitrary: fc.constantFrom(...hostileValues) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: fc.array(strings, { minLength: 1, maxLength: 200 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'tenantId'), strings) },
  { weight: 1, arbitrary: deep },
);

const unknownKeys = ['__proto__', 'constructor', 'tenantId', 'tenant_id', 'id', 'role', 'permissions', 'version', 'createdBy', ''];

/** The right body with up to three places made wrong: replaced, left out, doubled into a list, or with a key too many. */
const bodies = (right: unknown): fc.Arbitrary<unknown> => {
  const places = leavesOf(right);
  const change = fc.record({
    at: fc.constantFrom(...(places.length > 0 ? places : [[]])),
    how: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'list', 'extra'),
    value: anything,
    key: fc.constantFrom(...unknownKeys),
  });
  return fc.array(change, { minLength: 0, maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((body, { at, how, value, key }) => {
      if (how === 'extra') return typeof body === 'object' && body !== null ? { ...body, [key]: value } : body;
      if (how === 'drop') return replaced(body, at, undefined);
      return replaced(body, at, how === 'list' ? [value, value] : value);
    }, right),
  );
};

const headerText = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc.constantFrom('"1"', '"0"', 'W/"1"', '*', '"2147483648"', 'x'.repeat(3_000), '__proto__', 'de,en;q=0.1', 'en', "';--"),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'if-match',
    'idempotency-key',
    'accept-language',
    'accept',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-http-method-override',
  ),
  headerText,
  { maxKeys: 2 },
);
const types = fc.constantFrom(
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'a/b',
);

const queries = (endpoint: Endpoint, right: string): fc.Arbitrary<string> => {
  const names = [...Object.keys(endpoint.query ? fieldsOf(endpoint.query) : {}), 'unknown', '__proto__', 'after', 'limit'];
  const value = fc.oneof(
    strings.map((text) => encodeURIComponent(Buffer.from(text).toString()).slice(0, 4_000)),
    fc.constantFrom(...hostileQueryValues),
  );
  const pair = fc.tuple(fc.constantFrom(...names, ...names.map((name) => `${name}[]`)), value).map(([name, text]) => `${name}=${text}`);
  // A name may come twice; so the right ones stay in front.
  return fc.array(pair, { maxLength: 4 }).map((pairs) => [right || '?', ...pairs].join('&').replace('?&', '?'));
};

const ids = (endpoint: Endpoint, right: Readonly<Record<string, string>>, often: number): fc.Arbitrary<Record<string, string>> => {
  const value = strings.map((text) => encodeURIComponent(Buffer.from(text).toString()).slice(0, 300) || '%20');
  return fc.record(
    Object.fromEntries(
      nounsOf(endpoint).map((noun) => [
        noun,
        fc.oneof({ weight: often, arbitrary: fc.constant(right[noun]!) }, { weight: 6 - often, arbitrary: value }),
      ]),
    ),
  );
};

const takesForm = ({ name }: Endpoint): boolean => name === 'CaseDocumentsController.upload';

/** Requests to one route: mostly right, so that they get past the door, each wrong somewhere. */
const requestsTo = (attack: Attack, endpoint: Endpoint, often: number): fc.Arbitrary<Request> => {
  const json = jsonTo(attack, endpoint, often);
  return takesForm(endpoint) ? fc.oneof({ weight: 4, arbitrary: forms }, json) : json;
};

const jsonTo = (attack: Attack, endpoint: Endpoint, often: number): fc.Arbitrary<Request> => {
  const rows = attack.rows(endpoint);
  const body = endpoint.body ? bodies(attack.body(endpoint, rows)) : anything;
  const rarely = <T>(arbitrary: fc.Arbitrary<T>, freq = 10): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq, nil: null });
  return fc
    .record({
      body: endpoint.method === 'get' ? fc.constant(undefined) : body,
      raw: endpoint.method === 'get' ? fc.constant(null) : fc.constantFrom(...hostileBodies, '{"a":1}x', '\ufeff{}'),
      query: queries(endpoint, attack.query(endpoint, rows)),
      ids: ids(endpoint, rows.ids, often),
      headers: rarely(headers, 3),
      type: rarely(types, 1),
      lucky: fc.integer({ min: 0, max: 19 }),
    })
    .map(({ body: value, raw, query, ids: where, headers: odd, type, lucky }) => ({
      ...(endpoint.method !== 'get' && (lucky === 0 && raw !== null ? { raw } : { body: value })),
      ...(endpoint.query || lucky === 1 ? { query } : {}),
      ids: where,
      headers: { ...odd, ...(lucky === 2 && type ? { 'content-type': type } : {}) },
    }));
};

export type FuzzResult = { readonly inputs: number; readonly statuses: Record<number, number>; readonly failures: string[] };

/** Milliseconds within which any answer has to be there, on a machine that does other things too. */
const bound = 10_000;

/** What is wrong with an answer to a hostile request. */
const fuzzFaults = (answer: Answer, { headers = {} }: Request): readonly string[] => {
  // Told to come back later under load: counted, not wrong.
  if (answer.status === 503 && answer.headers['retry-after']) return [];
  return [
    ...(answer.status === 200 && answer.type === '' && answer.text !== '' ? ['answers without a type'] : []),
    // Whoever asks for another language is answered in it.
    ...faultsOf(answer).filter((fault) => !('accept-language' in headers && fault.startsWith('is not in German'))),
    ...(gotPastSchema(answer) ? ['got past the schema to the database'] : []),
    ...(answer.milliseconds > bound ? [`took ${Math.round(answer.milliseconds)} ms`] : []),
  ];
};

/** Milliseconds. */
const costly = 40;

/** Requests on their way at once: while the database works for one, this process works for another. */
const together = 6;

/**
 * Sends `runs` inputs to one route; what goes wrong is shrunk, told, and kept in the file of fixed cases. Used-up rows are put back up to
 * `most` times.
 */
export const fuzz = async (attack: Attack, endpoint: Endpoint, runs: number, seed: number, most = 2): Promise<FuzzResult> => {
  const result: FuzzResult = { inputs: 0, statuses: {}, failures: [] };
  let [inputs, restores] = [0, 0];
  await (most > 0 ? attack.fresh() : attack.settle());
  const who = attack.insider(endpoint);
  // Where a right request makes a document or searches everything, the right id comes once in six and not five times.
  const right = await attack.send(endpoint, who, attack.rows(endpoint));
  const requests = requestsTo(attack, endpoint, right.milliseconds > costly ? 1 : 5);
  const faultsIn = async (request: Request): Promise<readonly string[]> => {
    inputs += 1;
    const answer = await attack.send(endpoint, who, attack.rows(endpoint), { ...request, hasty: true });
    result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
    return fuzzFaults(answer, request);
  };
  const waiting = fc.sample(requests, { seed, numRuns: runs });
  while (waiting.length > 0) {
    const some = waiting.splice(0, together);
    const found = await Promise.all(some.map(faultsIn));
    const [wrong] = some.flatMap((request, index) => (found[index]!.length > 0 ? [{ request, faults: found[index]! }] : []));
    if (wrong) {
      const { request, fault } = (await smallest(requests, faultsIn, runs, seed)) ?? { ...wrong, fault: wrong.faults.join('; ') };
      keep({ endpoint: endpoint.name, found: fault.slice(0, 200), request: withoutRightIds(request, attack.rows(endpoint).ids) });
      result.failures.push(`${endpoint.name} (seed ${seed}): ${fault.slice(0, 300)} after ${JSON.stringify(request).slice(0, 300)}`);
      break;
    }
    // A row that is used up would be refused for that reason alone from here on.
    if (attack.isUsed && restores < most && !endpoint.headers.includes('Idempotency-Key')) {
      restores += 1;
      await attack.fresh();
    }
  }
  return { ...result, inputs };
};

// The rows of another run have other ids.
const withoutRightIds = ({ ids: given = {}, ...request }: Request, right: Readonly<Record<string, string>>): Request => ({
  ...request,
  ids: Object.fromEntries(Object.entries(given).filter(([noun, id]) => id !== right[noun])),
});

/** The smallest request that goes wrong like this; undefined when one after the other none does. */
const smallest = async (
  requests: fc.Arbitrary<Request>,
  faultsIn: (request: Request) => Promise<readonly string[]>,
  runs: number,
  seed: number,
): Promise<{ readonly request: Request; readonly fault: string } | undefined> => {
  const property = fc.asyncProperty(requests, async (request) => {
    const faults = await faultsIn(request);
    if (faults.length > 0) throw new Error(faults.join('; '));
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: runs, seed });
  if (!failed) return undefined;
  const fault = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  // A server that is closed answers nothing: that is the end of a run and no finding.
  return fault.includes('already been closed') ? undefined : { request: counterexample![0], fault };
};

/** Sends every case that once went wrong again. */
export const replay = async (attack: Attack): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const { endpoint: name, found, request } of fuzzCases()) {
    const endpoint = attack.endpoints.find((one) => one.name === name);
    if (!endpoint) {
      wrong.push(`${name} is gone: rename it in test/support/fuzz-cases.json`);
      continue;
    }
    const answer = await attack.send(endpoint, attack.insider(endpoint), attack.rows(endpoint), request);
    wrong.push(...fuzzFaults(answer, request).map((fault) => `${name}: ${fault} (once: ${found})`));
  }
  return wrong;
};
