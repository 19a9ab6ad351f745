import type { Language } from '../../i18n/language-state.js';
import { dateOf, daysBetween, momentOf, type Day } from '../calendar/day.js';

const thin = '\u202f';
const locale = { de: 'de-DE', en: 'en-GB' } as const;

/** Everything a page writes as number or date, in one language. Dates come in as `YYYY-MM-DD`, moments as ISO 8601, money as cents. */
export type Formats = {
  /** `Fr, 13.11.2026` */
  readonly day: (day: Day) => string;
  /** `13.11.2026`, for table columns */
  readonly plainDay: (day: Day) => string;
  /** `Fr 13.11.2026`, the echo under a field */
  readonly echoDay: (day: Day) => string;
  /** `heute`, `in 3 Tagen`, `vor 2 Tagen`; always shown together with the day itself */
  readonly relativeDay: (day: Day, today: Day) => string;
  /** `Fr, 13.11.2026, 10:42` in Europe/Berlin */
  readonly moment: (moment: string) => string;
  /** `10:42` in Europe/Berlin */
  readonly time: (moment: string) => string;
  /** `1.234,50 €` from cents */
  readonly money: (cents: number) => string;
  /** `1.234` or `12,5` */
  readonly number: (value: number, decimals?: number) => string;
  /** `75 %` from basis points (7_500) */
  readonly percent: (basisPoints: number) => string;
};

/** The formats of one language. */
export const formatsIn = (language: Language): Formats => {
  const tag = locale[language];
  const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'short' });
  const plain = new Intl.DateTimeFormat(
    tag,
    language === 'de'
      ? { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }
      : { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' },
  );
  const clock = new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' });
  const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });

  const weekday = (day: Day): string => parts.format(dateOf(day)).replace('.', '');
  const plainDay = (day: Day): string => plain.format(dateOf(day));
  const day = (value: Day): string => `${weekday(value)}, ${plainDay(value)}`;
  const time = (moment: string): string => clock.format(momentOf(moment));
  return {
    day,
    plainDay,
    echoDay: (value) => `${weekday(value)} ${plainDay(value)}`,
    relativeDay: (value, today) => relative.format(daysBetween(today, value), 'day'),
    moment: (moment) => `${day(berlinDay.format(momentOf(moment)))}, ${time(moment)}`,
    time,
    money: (cents) => money.format(cents / 100).replace(/\u00a0/g, thin),
    number: (value, decimals = 0) => new Intl.NumberFormat(tag, { maximumFractionDigits: decimals }).format(value),
    percent: (basisPoints) => `${new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }).format(basisPoints / 100)}${thin}%`,
  };
};
