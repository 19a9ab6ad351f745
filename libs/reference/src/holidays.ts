import { isHoliday as isHolidayOn } from 'feiertagejs';
import { addDays, type LocalDate, weekday } from '@app/kernel';

/** A federal state by its ISO 3166-2 letters. */
export type FederalState = 'BW' | 'BY' | 'BE' | 'BB' | 'HB' | 'HE' | 'HH' | 'MV' | 'NI' | 'NW' | 'RP' | 'SL' | 'SN' | 'ST' | 'SH' | 'TH';

/** True on a public holiday of the state (by default Nordrhein-Westfalen; there every Sunday is one only if the law names it). */
export const isHoliday = (date: LocalDate, state: FederalState = 'NW'): boolean => isHolidayOn(noon(date), state);

/** Monday to Friday and no public holiday: the days § 193 BGB lets a period end on. */
export const isWorkingDay = (date: LocalDate, state: FederalState = 'NW'): boolean => weekday(date) <= 5 && !isHoliday(date, state);

/** The date itself if it is a working day, else the next one (§ 193 BGB, § 26(3) SGB X). */
export const nextWorkingDay = (date: LocalDate, state: FederalState = 'NW'): LocalDate =>
  isWorkingDay(date, state) ? date : nextWorkingDay(addDays(date, 1), state);

/** The date itself if it is a working day, else the last one before it: for reminders that must not come too late. */
export const previousWorkingDay = (date: LocalDate, state: FederalState = 'NW'): LocalDate =>
  isWorkingDay(date, state) ? date : previousWorkingDay(addDays(date, -1), state);

// The library reads the day in German time; noon in UTC is the same day there and everywhere the process may run.
// oxlint-disable-next-line no-restricted-globals -- feiertagejs takes a Date, and this is the only place that makes one for it
const noon = (date: LocalDate): Date => new Date(`${date}T12:00:00Z`);
