import type { Brand } from './brand.js';
import { Problem } from './problem.js';

/** A calendar day without time and zone, `'YYYY-MM-DD'`; two of them compare with `<` as text. */
export type LocalDate = Brand<string, 'LocalDate'>;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for an existing day written `YYYY-MM-DD`. */
export const isLocalDate = (text: string): text is LocalDate => {
  const match = shape.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** The text as LocalDate. Throws Problem `kernel.not-a-date` when there is no such day. */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Problem('invalid', 'kernel.not-a-date', { text });
  return text;
};

/** The day `days` after (before, if negative) `date`. */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);

/** Whole months later by § 188(2), (3) BGB: a day the month does not have becomes its last one. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return text({ year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) });
};

/** Whole years later; 29 February becomes 28 February in a common year. */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Year, month (1–12) and day of a date. */
export const parts = (date: LocalDate): Parts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** Number of days of a month (1–12) in the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const text = ({ year, month, day }: Parts): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate;

// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in March so that the leap day comes last.
const dayNumber = (date: LocalDate): number => {
  const { year, month, day } = parts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
};

const fromDayNumber = (days: number): LocalDate => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return text({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
};
