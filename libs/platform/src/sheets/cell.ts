import { isLocalDate, type LocalDate } from '@app/kernel';

/** A cell as spreadsheet or CSV give it. */
export type Cell = string | number | boolean | Date | null;

/** What stands in the cell as somebody in Germany would have typed it: a date as `31.12.1979`, a number with a comma. */
export const textOf = (cell: Exclude<Cell, null>): string => {
  if (typeof cell === 'object')
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10).split('-').toReversed().join('.');
  return String(cell).trim();
};

/** Whether nothing stands in the cell. */
export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** `3` and `17` → `D17`. */
export const cellName = (columnIndex: number, row: number): string => {
  let name = '';
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCodePoint(65 + (rest % 26)) + name;
  return `${name}${row}`;
};

/** The day a cell names, as a date of the sheet, `31.12.1979` or `1979-12-31`, from 1900 to 2199; undefined when there is no such day. */
export const dayOf = (cell: Exclude<Cell, null>): LocalDate | undefined => {
  if (typeof cell === 'object') return Number.isNaN(cell.getTime()) ? undefined : known(cell.toISOString().slice(0, 10));
  const text = textOf(cell);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  return known(german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : text);
};

// No life and no measure lies outside, and day arithmetic keeps to four digits.
const known = (text: string): LocalDate | undefined =>
  isLocalDate(text) && text >= '1900-01-01' && text <= '2199-12-31' ? text : undefined;
