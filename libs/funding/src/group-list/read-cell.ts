import type { LocalDate } from '@app/kernel';
import { dayOf, textOf, type Cell } from '@app/platform';
import type { ColumnKind } from './columns.js';

/** Why a cell cannot be read; the code chooses the sentence, the cell and what stands in it go along. */
export const cellFaults = [
  'missing',
  'formula',
  'not-a-date',
  'not-a-postcode',
  'not-hours',
  'not-an-amount',
  'parts-of-cents',
  'not-an-insurance-number',
  'too-long',
  'too-little',
  'too-much',
  'over-a-week',
  'ends-before-start',
  'lasts-too-long',
  'before-present-law',
  'released-over-contract',
  'born-after-start',
  'in-future',
  'duplicate',
] as const;
export type CellFault = (typeof cellFaults)[number];

export type ReadCell = { readonly value: string | number | null } | { readonly fault: CellFault };

const longest = 200;
const mostCents = 100_000_000;
const mostMinutes = 100_000 * 60;
const minutesOfWeek = 168 * 60;
const none = /^(keiner|keine|kein|nie|nein|-|–)$/i;

/** Reads one cell that is not empty. Text is kept as it stands; numbers are German (`1.234,50`) or numbers of the sheet. */
export const readCell = (kind: ColumnKind, cell: Exclude<Cell, null>): ReadCell => {
  const text = textOf(cell);
  if (/^[=+@]/.test(text) || (text.startsWith('-') && kind !== 'date-or-none')) return { fault: 'formula' };
  switch (kind) {
    case 'name':
    case 'text':
      return text.length > longest ? { fault: 'too-long' } : { value: text };
    case 'postcode':
      return /^\d{4,5}$/.test(text) ? { value: text.padStart(5, '0') } : { fault: 'not-a-postcode' };
    case 'insurance-number':
      return isVersicherungsnummer(text) ? { value: text.replaceAll(' ', '').toUpperCase() } : { fault: 'not-an-insurance-number' };
    case 'date':
      return orFault(dayOf(cell), 'not-a-date');
    case 'date-or-none':
      return none.test(text) ? { value: null } : orFault(dayOf(cell), 'not-a-date');
    case 'hours':
      return minutes(cell, text, 1, mostMinutes);
    case 'weekly-hours':
      return minutes(cell, text, 1, minutesOfWeek);
    case 'released-hours':
      return minutes(cell, text, 0, minutesOfWeek);
    case 'money':
      return cents(cell, text);
  }
};

const orFault = (value: LocalDate | undefined, fault: CellFault): ReadCell => (value === undefined ? { fault } : { value });

const minutes = (cell: Cell, text: string, least: number, most: number): ReadCell => {
  const hours = numberOf(cell, text);
  const units = hours === undefined ? undefined : whole(hours * 60);
  if (units === undefined) return { fault: 'not-hours' };
  if (units < least) return { fault: 'too-little' };
  if (units <= most) return { value: units };
  return { fault: most === minutesOfWeek ? 'over-a-week' : 'too-much' };
};

const cents = (cell: Cell, text: string): ReadCell => {
  const euros = numberOf(cell, text);
  if (euros === undefined) return { fault: 'not-an-amount' };
  const units = whole(euros * 100);
  // "3,350" is three thousand for some and three and a bit for others: a third decimal is never right.
  if (units === undefined || /,\d{3,}\D*$/.test(text)) return { fault: 'parts-of-cents' };
  return units > mostCents ? { fault: 'too-much' } : { value: units };
};

/** Units that are whole but for what floating point adds; anything else is never rounded away. */
const whole = (units: number): number | undefined => (Math.abs(units - Math.round(units)) > 1e-4 ? undefined : Math.round(units));

const numberOf = (cell: Cell, text: string): number | undefined => {
  const number = typeof cell === 'number' ? cell : germanNumber(text);
  return number !== undefined && number >= 0 ? number : undefined;
};

const germanNumber = (text: string): number | undefined => {
  const bare = text.replace(/\s?(€|EUR|Std\.?|h)$/i, '').replaceAll(/\s/g, '');
  if (/^\d{1,3}(\.\d{3})*(,\d+)?$/.test(bare) || /^\d+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return /^\d+\.\d{1,2}$/.test(bare) ? Number(bare) : undefined;
};

const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/** Whether the check digit fits: letter as two digits (A = 01), weighted digit sums, modulo 10 (§ 2 VKVV). */
export const isVersicherungsnummer = (text: string): boolean => {
  const match = /^(\d{8})([A-Z])(\d{2})(\d)$/.exec(text.replaceAll(' ', '').toUpperCase());
  if (!match) return false;
  const [, front = '', letter = '', serial = '', check] = match;
  const digits = `${front}${String(letter.codePointAt(0)! - 64).padStart(2, '0')}${serial}`;
  const sum = [...digits].reduce((total, digit, index) => total + digitSum(Number(digit) * (weights[index] ?? 0)), 0);
  return sum % 10 === Number(check);
};

const digitSum = (number: number): number => [...String(number)].reduce((sum, digit) => sum + Number(digit), 0);
