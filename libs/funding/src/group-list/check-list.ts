import type { LocalDate } from '@app/kernel';
import { cellName, listColumns, mostEmployees, type ListKey } from './columns.js';
import { readCell, textOf, type Cell, type CellFault } from './read-cell.js';

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

/** What is wrong in which cell: `D17`, `not-a-date`, `31.02.1979`. */
export type ListFault = { readonly cell: string; readonly row: number; readonly code: CellFault; readonly value: string };

/** What is wrong with the list as a whole. */
export const sheetFaults = ['empty', 'columns-missing', 'too-many'] as const;
export type SheetFault =
  | { readonly code: 'empty' }
  | { readonly code: 'columns-missing'; readonly headers: readonly string[] }
  | { readonly code: 'too-many'; readonly count: number; readonly most: number };

/** Good rows go on while bad ones wait: both are told. */
export type CheckedList =
  | { readonly fault: SheetFault }
  | { readonly rows: readonly ListRow[]; readonly faults: readonly ListFault[]; readonly badRows: readonly number[] };

/** Checks a sheet whose first row holds the headers of the template, in any order; empty rows are left out. */
export const checkList = (sheet: readonly (readonly Cell[])[]): CheckedList => {
  const [header = [], ...body] = sheet;
  const places = placesOf(header);
  const missing = listColumns.filter(({ key, required }) => required && !places.has(key)).map(({ header: name }) => name);
  const filled = body.map((cells, index) => ({ cells, row: index + 2 })).filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
  if (filled.length === 0 && missing.length === listColumns.filter(({ required }) => required).length) return { fault: { code: 'empty' } };
  if (missing.length > 0) return { fault: { code: 'columns-missing', headers: missing } };
  if (filled.length === 0) return { fault: { code: 'empty' } };
  if (filled.length > mostEmployees) return { fault: { code: 'too-many', count: filled.length, most: mostEmployees } };
  const checked = filled.map(({ cells, row }) => checkRow(cells, row, places));
  const faults = checked.flatMap((each) => ('faults' in each ? each.faults : []));
  return {
    rows: checked.flatMap((each) => ('row' in each ? [each] : [])),
    faults,
    badRows: [...new Set(faults.map(({ row }) => row))],
  };
};

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

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

type Values = Partial<Record<ListKey, string | number | null>>;

const checkRow = (
  cells: readonly Cell[],
  row: number,
  places: ReadonlyMap<ListKey, number>,
): ListRow | { readonly faults: readonly ListFault[] } => {
  const faults: ListFault[] = [];
  const values: Values = {};
  const fault = (key: ListKey, code: CellFault): void => {
    const index = places.get(key) ?? 0;
    const cell = cells[index] ?? null;
    faults.push({ cell: cellName(index, row), row, code, value: cell === null ? '' : textOf(cell).slice(0, 60) });
  };
  for (const { key, kind, required } of listColumns) {
    const index = places.get(key);
    const cell = index === undefined ? null : (cells[index] ?? null);
    if (cell === null || isEmpty(cell)) {
      if (required) fault(key, 'missing');
      else values[key] = null;
      continue;
    }
    const read = readCell(kind, cell);
    if ('fault' in read) fault(key, read.fault);
    else values[key] = read.value;
  }
  for (const [key, code] of contradictionsIn(values)) fault(key, code);
  return faults.length > 0 ? { faults } : ({ row, ...values } as ListRow);
};

/** Values that cannot be true together, each at the cell to change. */
const contradictionsIn = (values: Values): readonly (readonly [ListKey, CellFault])[] => {
  const { startsOn, endsOn, birthDate, weeklyMinutes, releasedMinutes } = values;
  const found: (readonly [ListKey, CellFault])[] = [];
  if (startsOn && endsOn && endsOn < startsOn) found.push(['endsOn', 'ends-before-start']);
  if (birthDate && startsOn && birthDate >= startsOn) found.push(['birthDate', 'born-after-start']);
  if (typeof releasedMinutes === 'number' && typeof weeklyMinutes === 'number' && releasedMinutes > weeklyMinutes)
    found.push(['releasedMinutes', 'released-over-contract']);
  return found;
};
