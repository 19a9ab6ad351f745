import { Clock, localDate, type LocalDate } from '@app/kernel';

const berlin = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Berlin at an instant (ISO 8601). */
export const dayInBerlin = (instant: string): LocalDate => localDate(berlin.format(new Date(instant)));

const berlinTime = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' });

/** What the clocks of Berlin show at an instant (ISO 8601), such as `14:05`. */
export const timeInBerlin = (instant: string): string => berlinTime.format(new Date(instant));

/** The instant (ISO 8601, UTC) at which the clocks of Berlin show `hour`:00 on `date`. */
export const instantInBerlin = (date: LocalDate, hour: number): string => {
  const guess = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), hour);
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' })
    .formatToParts(new Date(guess))
    .find((part) => part.type === 'timeZoneName')?.value;
  const offset = Number(/GMT([+-]\d{2})/.exec(shown ?? '')?.[1] ?? '0');
  return new Date(guess - offset * 3_600_000).toISOString();
};

const momentFormat = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant as the clocks of Berlin show it: `24.11.2026, 09:05`. */
export const momentInBerlin = (instant: string): string => momentFormat.format(new Date(instant));

/** An instant as the Date that some libraries want. */
export const instantAsDate = (instant: string): Date => new Date(instant);

/** `instant` moved by milliseconds, as ISO 8601. */
export const plusMilliseconds = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

/** Milliseconds from one instant to another. */
export const millisecondsBetween = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): string {
    return new Date().toISOString();
  }

  today(): LocalDate {
    return dayInBerlin(this.now());
  }
}
