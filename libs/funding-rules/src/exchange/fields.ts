import { cents, isLocalDate, Problem, type BasisPoints, type Cents, type FieldProblem, type LocalDate } from '@app/kernel';

/**
 * What a field of the exchange file may hold, and what becomes of it: `hours` become whole minutes, `percent` basis points,
 * `quarter-heads` whole quarters, a `decimal` whole thousandths; a `month` is `YYYY-MM`.
 */
export type KindValues = {
  date: LocalDate;
  'date-or-null': LocalDate | null;
  boolean: boolean;
  cents: Cents;
  'cents-or-null': Cents | null;
  heads: number;
  hours: number;
  'contract-hours': number;
  text: string;
  count: number;
  'quarter-heads': number;
  decimal: number;
  percent: BasisPoints;
  month: string;
};
export type FieldKind = keyof KindValues;

/** The fields of one instrument: JSON pointer → kind. */
export type FieldTable = Readonly<Record<string, FieldKind>>;

/** The values read, by pointer; an absent field is undefined. */
export type FieldValues<T extends FieldTable> = { readonly [Pointer in keyof T]?: KindValues[T[Pointer]] };

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const refused = Symbol('refused');

// Decimal numbers carry binary noise (38.7 × 60 = 2322.0000000000005), hence the tolerance.
const toWholeParts = (value: unknown, parts: number): number | typeof refused => {
  if (typeof value !== 'number' || !(value >= 0)) return refused;
  const whole = Math.round(value * parts);
  return Number.isSafeInteger(whole) && Math.abs(value * parts - whole) < 1e-6 ? whole : refused;
};

const toMinutes = (value: unknown): number | typeof refused => toWholeParts(value, 60);

// Nobody concerned was born before 1900, and no training ends after 2199.
const toDate = (value: unknown): LocalDate | typeof refused =>
  typeof value === 'string' && isLocalDate(value) && value >= '1900-01-01' && value <= '2199-12-31' ? value : refused;
const toCents = (value: unknown): Cents | typeof refused => (isCount(value) ? cents(value) : refused);

const readers: { readonly [Kind in FieldKind]: (value: unknown) => KindValues[Kind] | typeof refused } = {
  date: toDate,
  'date-or-null': (value) => (value === null ? null : toDate(value)),
  boolean: (value) => (typeof value === 'boolean' ? value : refused),
  cents: toCents,
  'cents-or-null': (value) => (value === null ? null : toCents(value)),
  heads: (value) => (isCount(value) ? value : refused),
  hours: toMinutes,
  'contract-hours': (value) => (value === 0 ? refused : toMinutes(value)),
  text: (value) => (typeof value === 'string' ? value : refused),
  count: (value) => (isCount(value) ? value : refused),
  'quarter-heads': (value) => toWholeParts(value, 4),
  decimal: (value) => toWholeParts(value, 1_000),
  percent: (value) => toWholeParts(value, 100) as BasisPoints | typeof refused,
  month: (value) => (typeof value === 'string' && isLocalDate(`${value}-01`) ? value : refused),
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** A table as a tree, so that reading needs no pointer but where something is wrong. */
type Tree = Map<string, Tree | { readonly pointer: string; readonly kind: FieldKind }>;

/**
 * Reads an object by a table of fields. Throws Problem `funding-rules.invalid-input` (invalid) that names the JSON pointer of
 * every field that is unknown (`unknown-field`) or does not hold its kind (`expected-<kind>`).
 */
export const readFields = <const T extends FieldTable>(input: unknown, table: T): FieldValues<T> => {
  const values: Record<string, unknown> = {};
  const errors: FieldProblem[] = [];
  const walk = (node: unknown, tree: Tree, path: readonly string[]): void => {
    const wrong = (code: string, ...more: readonly string[]): void => {
      errors.push({ pointer: [...path, ...more].map((key) => `/${escaped(key)}`).join(''), code });
    };
    if (!isObject(node)) return wrong('expected-object');
    for (const key of Object.keys(node)) {
      const branch = tree.get(key);
      if (branch === undefined) wrong('unknown-field', key);
      else if (branch instanceof Map) walk(node[key], branch, [...path, key]);
      else {
        const read = readers[branch.kind](node[key]);
        if (read === refused) wrong(`expected-${branch.kind}`, key);
        else values[branch.pointer] = read;
      }
    }
  };
  walk(input, treeOf(table), []);
  if (errors.length > 0) throw invalidInput(errors);
  return values as FieldValues<T>;
};

/** The Problem for an input that cannot be read. */
export const invalidInput = (errors: readonly FieldProblem[]): Problem => new Problem('invalid', 'funding-rules.invalid-input', {}, errors);

const trees = new WeakMap<FieldTable, Tree>();

const treeOf = (table: FieldTable): Tree => {
  const known = trees.get(table);
  if (known) return known;
  const root: Tree = new Map();
  for (const [pointer, kind] of Object.entries(table)) {
    const keys = pointer.slice(1).split('/');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Tree>(groupOf, root);
    parent.set(last, { pointer, kind });
  }
  trees.set(table, root);
  return root;
};

const groupOf = (tree: Tree, key: string): Tree => {
  const known = tree.get(key);
  if (known instanceof Map) return known;
  const group: Tree = new Map();
  tree.set(key, group);
  return group;
};
