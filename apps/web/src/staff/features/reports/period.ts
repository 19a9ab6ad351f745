import { addDays, addMonths, partsOf, type Day } from '../../../ui/calendar/day.js';

export type Period = { readonly from: Day; readonly to: Day };
export const presets = ['last-month', 'this-quarter', 'free'] as const;
export type Preset = (typeof presets)[number];

/** The whole month before the present one. */
export const lastMonth = (today: Day): Period => {
  const first = `${today.slice(0, 8)}01`;
  return { from: addMonths(first, -1), to: addDays(first, -1) };
};

/** The present quarter of the year, to its last day. */
export const thisQuarter = (today: Day): Period => {
  const { year, month } = partsOf(today);
  const first = `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  return { from: first, to: addDays(addMonths(first, 3), -1) };
};

/** Which preset this period is. */
export const presetOf = ({ from, to }: Period, today: Day): Preset => {
  const same = (other: Period): boolean => other.from === from && other.to === to;
  return same(lastMonth(today)) ? 'last-month' : same(thisQuarter(today)) ? 'this-quarter' : 'free';
};
