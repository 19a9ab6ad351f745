import { addMonths, type LocalDate } from '@app/kernel';
import { cellName, isEmpty, textOf, type Cell } from '@app/platform';
import { listColumns, mostEmployees, type ColumnKind, type ListKey } from './columns.js';
import { readCell, type CellFault } from './read-cell.js';

/** One employee of a list, every value read; `row` is the row of the sheet. Cents, minutes, LocalDate. */
export type ListRow = {
  readonly row: number;
  readonly lastName: string;
  readonly firstName: string;
  readonly versicherungsnummer: string | null;
  readonly birthDate: LocalDate;
  readonly plz: string;
  readonly weeklyMinutes: number;
  readonly releasedMinutes: number;
  readonly grossCents: number;
  readonly comparableCents: number | null;
  readonly qualificationOn: LocalDate | null;
  readonly last82On: LocalDate | null;
  readonly goal: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly measureMinutes: number;
  readonly courseCostCents: number;
};

/** A cell as it is kept: what somebody typed, a day as German tables write it. */
export type RawCell = string | number | boolean;
/** One row as it came, by column; what is empty is left out. */
export type RawRow = { readonly row: number; readonly cells: Partial<Record<ListKey, RawCell>> };

/** On which column of the sheet each value stands, counted from 0. */
export type Places = Readonly<Record<ListKey, number>>;

/** What is wrong in which cell: `D17`, `not-a-date`, `31.02.1979`. */
export type ListFault = {
  readonly cell: string;
  readonly row: number;
  readonly key: ListKey;
  readonly code: CellFault;
  readonly value: string;
};

/** What is wrong with the list as a whole. */
export const sheetFaults = ['empty', 'columns-missing', 'too-many'] as const;
export type SheetFault =
  | { readonly code: 'empty' }
  | { readonly code: 'columns-missing'; readonly headers: readonly string[] }
  | { readonly code: 'too-many'; readonly count: number; readonly most: number };

/** Good rows go on while bad ones wait: both are told. */
export type CheckedRows = { readonly rows: readonly ListRow[]; readonly faults: readonly ListFault[]; readonly badRows: readonly number[] };

/** Takes a sheet apart whose first row holds the headers of the template, in any order; empty rows are left out. */
export const rowsOf = (
  sheet: readonly (readonly Cell[])[],
): { readonly fault: SheetFault } | { readonly places: Places; readonly rows: readonly RawRow[] } => {
  const [header = [], ...body] = sheet;
  const found = placesOf(header);
  const missing = listColumns.filter(({ key, required }) => required && !found.has(key)).map(({ header: name }) => name);
  const filled = body.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
  if (filled.length === 0 && missing.length === listColumns.filter(({ required }) => required).length) return { fault: { code: 'empty' } };
  if (missing.length > 0) return { fault: { code: 'columns-missing', headers: missing } };
  if (filled.length === 0) return { fault: { code: 'empty' } };
  if (filled.length > mostEmployees) return { fault: { code: 'too-many', count: filled.length, most: mostEmployees } };
  const places = allPlaces(found, header.length);
  return {
    places,
    rows: filled.map(({ cells, row }) => ({
      row,
      cells: Object.fromEntries(
        listColumns.flatMap(({ key }) => {
          const cell = cells[places[key]] ?? null;
          return cell === null || isEmpty(cell) ? [] : [[key, rawOf(cell)]];
        }),
      ),
    })),
  };
};

/** Checks rows, each on its own and for persons named twice for the same course. `today` is the last day anything past may have. */
export const checkRows = (places: Places, rows: readonly RawRow[], today: LocalDate): CheckedRows => {
  const seen = new Map<string, number>();
  const good: ListRow[] = [];
  const faults: ListFault[] = [];
  for (const raw of rows) {
    const checked = checkRow(places, raw, today);
    if ('faults' in checked) {
      faults.push(...checked.faults);
      continue;
    }
    const same = [checked.lastName, checked.firstName, checked.birthDate, checked.goal, checked.startsOn].join('|').toLowerCase();
    const first = seen.get(same);
    if (first === undefined) {
      seen.set(same, raw.row);
      good.push(checked);
    } else faults.push(faultAt(places, raw, 'lastName', 'duplicate', String(first)));
  }
  return { rows: good, faults, badRows: [...new Set(faults.map(({ row }) => row))] };
};

/** A whole sheet at once. */
export const checkList = (sheet: readonly (readonly Cell[])[], today: LocalDate): { readonly fault: SheetFault } | CheckedRows => {
  const table = rowsOf(sheet);
  return 'fault' in table ? table : checkRows(table.places, table.rows, today);
};

/**
 * Whether a changed row names another person or another course than before: what somebody agreed to for it no longer holds. Another way
 * of writing the same date or number is no change.
 */
export const meansAnother = (before: RawRow['cells'], after: RawRow['cells']): boolean =>
  agreedOn.some(({ key, kind }) => meaningOf(kind, before[key]) !== meaningOf(kind, after[key]));

const agreedKeys = new Set<ListKey>([
  'lastName',
  'firstName',
  'birthDate',
  'goal',
  'startsOn',
  'endsOn',
  'measureMinutes',
  'courseCostCents',
]);
const agreedOn = listColumns.filter(({ key }) => agreedKeys.has(key));

const meaningOf = (kind: ColumnKind, cell: RawCell | undefined): string => {
  if (cell === undefined || isEmpty(cell)) return '';
  const read = readCell(kind, cell);
  const value = String('fault' in read ? textOf(cell) : read.value);
  return kind === 'text' ? value.toLowerCase().replaceAll(/\s+/g, ' ') : value;
};

/** What a cell is kept as; far more than any value has is cut, so that it still counts as too long. */
export const rawOf = (cell: Exclude<Cell, null>): RawCell => {
  if (typeof cell === 'object') return textOf(cell);
  return typeof cell === 'string' ? cell.trim().slice(0, 300) : cell;
};

const normal = (header: string): string => header.toLowerCase().replaceAll(/[^a-z0-9äöüß§]/g, '');

const placesOf = (header: readonly Cell[]): ReadonlyMap<ListKey, number> => {
  const found = new Map(header.flatMap((cell, index) => (typeof cell === 'string' ? [[normal(cell), index] as const] : [])));
  return new Map(
    listColumns.flatMap(({ key, header: name }) => {
      const index = found.get(normal(name));
      return index === undefined ? [] : [[key, index] as const];
    }),
  );
};

// A column the file does not have stands behind the others, in case somebody fills it in later.
const allPlaces = (found: ReadonlyMap<ListKey, number>, width: number): Places => {
  let next = width;
  return Object.fromEntries(listColumns.map(({ key }) => [key, found.get(key) ?? next++])) as Places;
};

const faultAt = (places: Places, { row }: RawRow, key: ListKey, code: CellFault, value: string): ListFault => ({
  cell: cellName(places[key], row),
  row,
  key,
  code,
  value,
});

type Values = Partial<Record<ListKey, string | number | null>>;

const checkRow = (places: Places, raw: RawRow, today: LocalDate): ListRow | { readonly faults: readonly ListFault[] } => {
  const faults: ListFault[] = [];
  const values: Values = {};
  const fault = (key: ListKey, code: CellFault): void => {
    const cell = raw.cells[key];
    faults.push(faultAt(places, raw, key, code, cell === undefined ? '' : textOf(cell).slice(0, 60)));
  };
  for (const { key, kind, required } of listColumns) {
    const cell = raw.cells[key];
    if (cell === undefined) {
      if (required) fault(key, 'missing');
      else values[key] = null;
      continue;
    }
    const read = readCell(kind, cell);
    if ('fault' in read) fault(key, read.fault);
    else values[key] = read.value;
  }
  for (const [key, code] of contradictionsIn(values, today)) fault(key, code);
  return faults.length > 0 ? { faults } : ({ row: raw.row, ...values } as ListRow);
};

// § 82(5) SGB III in its present text; who began before belongs to another one.
const presentLaw = '2024-04-01';
const longestMonths = 60;

/** Values that cannot be true together, each at the cell to change. */
const contradictionsIn = (values: Values, today: LocalDate): readonly (readonly [ListKey, CellFault])[] => {
  const { startsOn, endsOn, birthDate, weeklyMinutes, releasedMinutes } = values;
  const found: (readonly [ListKey, CellFault])[] = [];
  if (startsOn && String(startsOn) < presentLaw) found.push(['startsOn', 'before-present-law']);
  if (startsOn && endsOn && endsOn < startsOn) found.push(['endsOn', 'ends-before-start']);
  if (startsOn && endsOn && endsOn > addMonths(startsOn as LocalDate, longestMonths)) found.push(['endsOn', 'lasts-too-long']);
  if (birthDate && startsOn && birthDate >= startsOn) found.push(['birthDate', 'born-after-start']);
  else if (birthDate && birthDate > today) found.push(['birthDate', 'in-future']);
  for (const key of ['qualificationOn', 'last82On'] as const) {
    const day = values[key];
    if (day && day > today) found.push([key, 'in-future']);
  }
  if (typeof releasedMinutes === 'number' && typeof weeklyMinutes === 'number' && releasedMinutes > weeklyMinutes)
    found.push(['releasedMinutes', 'released-over-contract']);
  return found;
};
