import { addDays, daysBetween, partsOf, today, weekdayOf, type Day } from '../../../ui/calendar/day.js';
import { useAddress } from '../../../ui/router.js';

export type View = 'day' | 'week';
export type Whose = 'me' | 'team';
export type Shape = 'calendar' | 'list';

/** What the page shows; it stands in the address, so that it can be sent and found again. */
export type Period = { readonly view: View; readonly whose: Whose; readonly shape: Shape; readonly from: Day; readonly days: number };

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The number of the week (ISO 8601: the first one holds 4 January). */
export const weekNumberOf = (day: Day): number => {
  const thursday = addDays(mondayOf(day), 3);
  return Math.floor(daysBetween(`${partsOf(thursday).year}-01-01`, thursday) / 7) + 1;
};

const isDay = (text: string | undefined): text is Day => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The period in the address, and ways to another one. */
export const usePeriod = () => {
  const { search, change } = useAddress();
  const view: View = search['ansicht'] === 'tag' ? 'day' : 'week';
  const whose: Whose = search['wer'] === 'team' ? 'team' : 'me';
  const shape: Shape = search['als'] === 'liste' ? 'list' : 'calendar';
  const day = isDay(search['tag']) ? search['tag'] : today();
  const from = view === 'week' ? mondayOf(day) : day;
  const period: Period = { view, whose, shape, from, days: view === 'week' ? 7 : 1 };
  return {
    period,
    go: (to: Day) => change({ tag: to === today() ? undefined : to }),
    step: (by: 1 | -1) => change({ tag: addDays(from, by * period.days) }),
    setView: (to: View) => change({ ansicht: to === 'day' ? 'tag' : undefined }),
    setWhose: (to: Whose) => change({ wer: to === 'team' ? 'team' : undefined }),
    setShape: (to: Shape) => change({ als: to === 'list' ? 'liste' : undefined }),
  };
};
