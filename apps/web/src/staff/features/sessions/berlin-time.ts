import { momentOf, type Day } from '../../../ui/calendar/day.js';

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });

/** Hours and minutes as people write them (`14:30`, `14.30`, `1430`, `9`), as `HH:MM`; undefined when it is no time of the day. */
export const readTime = (typed: string): string | undefined => {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*uhr)?$/i.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
};

/** The moment (ISO 8601, UTC) at which the clocks in Berlin show this day and time (`HH:MM`). */
export const momentInBerlin = (day: Day, time: string): string => {
  const asUtc = momentOf(`${day}T${time}:00Z`);
  // What Berlin shows at that moment tells how far it is ahead; one look more for the hours at which the clocks change.
  const ahead = (moment: Date): number => momentOf(`${berlin.format(moment).replace(' ', 'T')}Z`).getTime() - moment.getTime();
  const first = momentOf(asUtc.toISOString()).getTime() - ahead(asUtc);
  const second = momentOf(new Date(first).toISOString());
  return new Date(asUtc.getTime() - ahead(second)).toISOString();
};
