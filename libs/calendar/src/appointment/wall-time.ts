import { type LocalDate } from '@app/kernel';
import { dayInBerlin, instantInBerlin, plusMilliseconds, timeInBerlin } from '@app/platform';
import { overMidnight } from '../errors.js';
import type { WallTime } from './appointment.js';

const minuteMs = 60_000;

/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `HH:MM` of minutes since midnight; 1440 is `24:00`. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The instant at which the clocks of Berlin show `time` on `on`; both clock changes lie before six, where nothing is agreed. */
export const instantOf = (on: LocalDate, time: string): string =>
  plusMilliseconds(instantInBerlin(on, Number(time.slice(0, 2))), Number(time.slice(3, 5)) * minuteMs);

/** Beginning and end. Throws Problem `calendar.over-midnight` (rule) when it does not end on its day. */
export const spanOf = ({ on, at, minutes }: WallTime): { readonly startsAt: string; readonly endsAt: string } => {
  if (minutesOf(at) + minutes > 24 * 60 - 1) throw overMidnight();
  const startsAt = instantOf(on, at);
  return { startsAt, endsAt: plusMilliseconds(startsAt, minutes * minuteMs) };
};

/** Day and times by the clocks of Berlin. */
export const shownTimes = (startsAt: string, endsAt: string) => ({
  on: dayInBerlin(startsAt),
  at: timeInBerlin(startsAt),
  until: timeInBerlin(endsAt),
});
