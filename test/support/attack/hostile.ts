import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;

const long = 'ä'.repeat(100_000);

/** What a hostile or clumsy person puts where something else belongs. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '👩🏽‍🏭 Zoë',
  '%00',
  "'; drop table clients.client; --",
  '{{constructor}} ${7*7} <script>',
  long,
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-11-23T24:61:00Z',
  [],
  [[]],
  {},
  { constructor: { prototype: {} } },
];

/** What somebody puts into the query string. */
export const hostileQueryValues: readonly string[] = [
  '',
  '0',
  '-1',
  '101',
  'abc',
  '1e9',
  '%00',
  '%ED%A0%80',
  '%F0%9F%91%A9',
  '%',
  'a'.repeat(10_000),
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  'evil;select',
  '99999999999999999999',
];

/** Bodies that are no object of ours at all, as text that goes over the wire. */
export const hostileBodies: readonly string[] = [
  'null',
  '[]',
  '"text"',
  '7',
  '{',
  '',
  '{"__proto__":{"permissions":["self"]}}',
  '{"constructor":{"prototype":{"open":true}}}',
  '{"unknown":1}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `{"a":"${'b'.repeat(1_100_000)}"}`,
  `{"a":"${'b'.repeat(10_000_000)}"}`,
];

/** A request that the schema takes; values of `known` win by name, and only they fill what no general value fits. */
export const sampleOf = (schema: z.ZodType, known: Json): Json => sample(toJson(schema), 'body', known) as Json;

/** The sample once per field and hostile value, `field=value` first: everything else in it stays right. */
export const variations = (schema: z.ZodType, known: Json): readonly (readonly [label: string, body: unknown])[] => {
  const right = sampleOf(schema, known);
  return leavesOf(right).flatMap((path) =>
    hostileValues.map((value) => [`${path.join('/')}=${JSON.stringify(value).slice(0, 40)}`, replaced(right, path, value)] as const),
  );
};

/** The names a query or body schema has, with the JSON Schema of each. */
export const fieldsOf = (schema: z.ZodType): Readonly<Record<string, Json>> => (toJson(schema)['properties'] ?? {}) as Record<string, Json>;

/** The names of those that have to be there. */
export const requiredOf = (schema: z.ZodType): readonly string[] => (toJson(schema)['required'] ?? []) as string[];

// A schema with an id of its own comes as a reference to itself.
export const toJson = (schema: z.ZodType): Json => {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json & {
    $ref?: string;
    $defs?: Readonly<Record<string, Json>>;
  };
  return whole.$defs?.[whole.$ref?.split('/').at(-1) ?? ''] ?? whole;
};

const sample = (schema: Json, name: string, known: Json): unknown => {
  if (name in known) return known[name];
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  if (choices)
    return sample(
      choices.find(({ type }) => type !== 'null')!,
      name,
      known,
    );
  const type = [schema['type']].flat().find((one) => one !== 'null');
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([key, part]) => [key, sample(part, key, known)]),
      );
    case 'array':
      return [sample(schema['items'] as Json, name, known)];
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return true;
    default:
      return words[String(schema['format'])] ?? 'Vier Leute lernen schweißen';
  }
};

const words: Readonly<Record<string, string>> = {
  date: '2026-11-23',
  'date-time': '2026-11-23T08:00:00Z',
  email: 'hr@example.org',
  uuid: '00000000-0000-4000-8000-000000000000',
};

/** Every place in a value that is not its whole: ways of keys. */
export const leavesOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]))]
    : [path];

/** The same with one place changed; undefined leaves it out. */
export const replaced = (whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value;
  // A place that an earlier change took away.
  if (typeof whole !== 'object' || whole === null) return whole;
  if (Array.isArray(whole)) return whole.map((part, index) => (String(index) === key ? replaced(part, rest, value) : part));
  return { ...(whole as object), [key]: replaced((whole as Json)[key], rest, value) };
};
