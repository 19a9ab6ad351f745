import { getHolidays } from 'feiertagejs';
import { addDays, type LocalDate, weekday } from '@app/kernel';

/** A federal state by its ISO 3166-2 letters. */
export type FederalState = 'BW' | 'BY' | 'BE' | 'BB' | 'HB' | 'HE' | 'HH' | 'MV' | 'NI' | 'NW' | 'RP' | 'SL' | 'SN' | 'ST' | 'SH' | 'TH';

/** True on a public holiday of the state (by default Nordrhein-Westfalen; there every Sunday is one only if the law names it). */
export const isHoliday = (date: LocalDate, state: FederalState = 'NW'): boolean => holidaysOf(date.slice(0, 4), state).has(date);

/** Monday to Friday and no public holiday: the days § 193 BGB lets a period end on. */
export const isWorkingDay = (date: LocalDate, state: FederalState = 'NW'): boolean => weekday(date) <= 5 && !isHoliday(date, state);

/** The date itself if it is a working day, else the next one (§ 193 BGB, § 26(3) SGB X). */
export const nextWorkingDay = (date: LocalDate, state: FederalState = 'NW'): LocalDate =>
  isWorkingDay(date, state) ? date : nextWorkingDay(addDays(date, 1), state);

/** The date itself if it is a working day, else the last one before it: for reminders that must not come too late. */
export const previousWorkingDay = (date: LocalDate, state: FederalState = 'NW'): LocalDate =>
  isWorkingDay(date, state) ? date : previousWorkingDay(addDays(date, -1), state);

// A year's holidays never change, and lists ask for the same few years row after row.
const known = new Map<string, ReadonlySet<string>>();

const holidaysOf = (year: string, state: FederalState): ReadonlySet<string> => {
  const key = `${state}${year}`;
  const days = known.get(key) ?? new Set(getHolidays(year, state).map(({ dateString }) => dateString));
  known.set(key, days);
  return days;
};
