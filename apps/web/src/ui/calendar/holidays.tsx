import { createContext, use, type ReactNode } from 'react';
import type { Day } from './day.js';

type IsHoliday = (day: Day) => boolean;

const Context = createContext<IsHoliday>(() => false);

/** Gives the date fields below it the public holidays of the office's Land. */
export const HolidaysProvider = ({ isHoliday, children }: { isHoliday: IsHoliday; children: ReactNode }) => (
  <Context value={isHoliday}>{children}</Context>
);

/** Tells whether a day is a public holiday at the user's office; without a provider no day is. */
export const useHolidays = (): IsHoliday => use(Context);
