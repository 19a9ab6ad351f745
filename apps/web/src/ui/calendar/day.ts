/** A calendar day as the API writes it, `YYYY-MM-DD`; two of them compare with `<` as text. */
export type Day = string;

const dayLength = 86_400_000;

/** Today in Europe/Berlin, wherever the browser stands. */
export const today = (): Day => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());

/** The present moment as the API writes it (ISO 8601, UTC). */
export const now = (): string => new Date().toISOString();

/** The moment `seconds` from now (ISO 8601, UTC). */
export const momentIn = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();

/** The day with these numbers (month 1–12), or undefined when the calendar has none. */
export const dayOf = (year: number, month: number, day: number): Day | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : undefined;
};

/** The day `count` days later (earlier, if negative). */
export const addDays = (day: Day, count: number): Day => iso(new Date(utc(day) + count * dayLength));

/** Whole months later; a day the month does not have becomes its last one. */
export const addMonths = (day: Day, count: number): Day => {
  const { year, month, date } = partsOf(day);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))));
};

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => ((new Date(utc(day)).getUTCDay() + 6) % 7) + 1;

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / dayLength);

/** Year, month (1–12) and day of the month. */
export const partsOf = (day: Day): { year: number; month: number; date: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

/** The day as a Date at noon UTC (for `Intl` with `timeZone: 'UTC'`). */
export const dateOf = (day: Day): Date => new Date(utc(day) + dayLength / 2);

/** The day as a Date at local noon, as the calendar widget counts. */
export const localDateOf = (day: Day): Date => {
  const { year, month, date } = partsOf(day);
  return new Date(year, month - 1, date, 12);
};

/** The day a calendar widget's local Date means. */
export const dayOfLocal = (date: Date): Day =>
  [String(date.getFullYear()).padStart(4, '0'), pad(date.getMonth() + 1), pad(date.getDate())].join('-');

/** A moment (ISO 8601) as Date. */
export const momentOf = (text: string): Date => new Date(text);

const pad = (value: number): string => String(value).padStart(2, '0');
const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const iso = (date: Date): Day => date.toISOString().slice(0, 10);
