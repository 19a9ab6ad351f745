import { addDays, addMonths, dayOf, partsOf, weekdayOf, type Day } from './day.js';

/** How the typed day was meant; the label files turn it into words («2 Wochen»). */
export type DayMeaning =
  | { readonly kind: 'date' }
  | { readonly kind: 'word'; readonly word: 'today' | 'tomorrow' | 'day-after-tomorrow' | 'yesterday' }
  | { readonly kind: 'weekday' }
  | { readonly kind: 'span'; readonly count: number; readonly unit: SpanUnit };

export type SpanUnit = 'days' | 'working-days' | 'weeks' | 'months' | 'years';

export type DayEntry = { readonly day: Day; readonly meaning: DayMeaning; readonly workingDay: boolean };

/** `isHoliday` decides with the weekend which days are working days; `lean` says where a date without a year lies. */
export type DayEntryContext = {
  readonly today: Day;
  readonly isHoliday: (day: Day) => boolean;
  readonly lean: 'future' | 'this-year';
};

const words: Record<string, 'today' | 'tomorrow' | 'day-after-tomorrow' | 'yesterday'> = {
  heute: 'today',
  today: 'today',
  morgen: 'tomorrow',
  tomorrow: 'tomorrow',
  übermorgen: 'day-after-tomorrow',
  uebermorgen: 'day-after-tomorrow',
  gestern: 'yesterday',
  yesterday: 'yesterday',
};
const offsets = { yesterday: -1, today: 0, tomorrow: 1, 'day-after-tomorrow': 2 } as const;
const weekdayNames = [
  ['mo', 'montag', 'mon', 'monday'],
  ['di', 'dienstag', 'tue', 'tuesday'],
  ['mi', 'mittwoch', 'wed', 'wednesday'],
  ['do', 'donnerstag', 'thu', 'thursday'],
  ['fr', 'freitag', 'fri', 'friday'],
  ['sa', 'samstag', 'sonnabend', 'sat', 'saturday'],
  ['so', 'sonntag', 'sun', 'sunday'],
];
const monthNames = [
  ['jan'],
  ['feb'],
  ['mar', 'mär'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];
const units: Record<string, SpanUnit> = {
  t: 'days',
  d: 'days',
  at: 'working-days',
  wd: 'working-days',
  w: 'weeks',
  m: 'months',
  j: 'years',
  y: 'years',
};

/**
 * Reads a day as people type it: `1.2.26`, `010226`, `14.11.`, `2026-11-14`, `14 Nov 2026`, `heute`, `fr`, `+2w`, `10at`.
 * Returns undefined when the text is no day. A weekday means the next one, never today.
 */
export const readDay = (typed: string, context: DayEntryContext): DayEntry | undefined => {
  const text = typed.trim().toLowerCase();
  const found = readWord(text, context) ?? readWeekday(text, context) ?? readSpan(text, context) ?? readDate(text, context);
  return found && { ...found, workingDay: isWorkingDay(found.day, context) };
};

/** Reads a follow-up: a day with or without `wv` before it. The past is no follow-up. */
export const readFollowUp = (typed: string, context: Omit<DayEntryContext, 'lean'>): DayEntry | undefined => {
  const entry = readDay(typed.trim().replace(/^(wv|fu)(?=[\s+\d])\s*/i, ''), { ...context, lean: 'future' });
  return entry && entry.day >= context.today ? entry : undefined;
};

/** The first working day on or after `day`. */
export const nextWorkingDay = (day: Day, context: Pick<DayEntryContext, 'isHoliday'>): Day =>
  isWorkingDay(day, context) ? day : nextWorkingDay(addDays(day, 1), context);

type Found = Pick<DayEntry, 'day' | 'meaning'>;

const isWorkingDay = (day: Day, { isHoliday }: Pick<DayEntryContext, 'isHoliday'>): boolean => weekdayOf(day) <= 5 && !isHoliday(day);

const readWord = (text: string, { today }: DayEntryContext): Found | undefined => {
  const word = words[text];
  return word && { day: addDays(today, offsets[word]), meaning: { kind: 'word', word } };
};

const readWeekday = (text: string, { today }: DayEntryContext): Found | undefined => {
  const index = weekdayNames.findIndex((names) => names.includes(text.replace(/\.$/, '')));
  if (index < 0) return undefined;
  return { day: addDays(today, ((index + 1 - weekdayOf(today) + 6) % 7) + 1), meaning: { kind: 'weekday' } };
};

const readSpan = (text: string, context: DayEntryContext): Found | undefined => {
  const match = /^\+?\s*(\d{1,3})\s*(at|wd|[tdwmjy])$/.exec(text);
  const unit = units[match?.[2] ?? ''];
  if (!unit) return undefined;
  const count = Number(match?.[1]);
  return { day: after(context, count, unit), meaning: { kind: 'span', count, unit } };
};

const after = (context: DayEntryContext, count: number, unit: SpanUnit): Day => {
  const { today } = context;
  if (unit === 'days') return addDays(today, count);
  if (unit === 'weeks') return addDays(today, 7 * count);
  if (unit === 'months') return addMonths(today, count);
  if (unit === 'years') return addMonths(today, 12 * count);
  let day = today;
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1), context);
  return day;
};

const readDate = (text: string, context: DayEntryContext): Found | undefined => {
  const day = isoDate(text) ?? pointed(text, context) ?? named(text, context) ?? digits(text, context);
  return day === undefined ? undefined : { day, meaning: { kind: 'date' } };
};

const isoDate = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
};

const pointed = (text: string, context: DayEntryContext): Day | undefined => {
  const match = /^(\d{1,2})[./\s]\s*(\d{1,2})(?:[./\s]\s*(\d{4}|\d{2})?)?$/.exec(text);
  return match ? complete(Number(match[1]), Number(match[2]), match[3], context) : undefined;
};

// As fields in English show a day: `24 Nov 2026`, `1 Sept 2026`.
const named = (text: string, context: DayEntryContext): Day | undefined => {
  const match = /^(\d{1,2})\.?\s+(\p{L}{3,9})\.?(?:\s+(\d{4}|\d{2}))?$/u.exec(text);
  const month = monthNames.findIndex((names) => names.some((name) => match?.[2]?.startsWith(name)));
  return match && month >= 0 ? complete(Number(match[1]), month + 1, match[3], context) : undefined;
};

const digits = (text: string, context: DayEntryContext): Day | undefined => {
  const match = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  return match ? complete(Number(match[1]), Number(match[2]), match[3], context) : undefined;
};

const complete = (date: number, month: number, year: string | undefined, { today, lean }: DayEntryContext): Day | undefined => {
  const thisYear = partsOf(today).year;
  if (year === undefined) {
    const day = dayOf(thisYear, month, date);
    return lean === 'future' && (day === undefined || day < today) ? dayOf(thisYear + 1, month, date) : day;
  }
  if (year.length === 4) return dayOf(Number(year), month, date);
  // Two digits mean the century in which the day is at most twenty years ahead: 26 is 2026, 58 is 1958.
  const full = Math.floor(thisYear / 100) * 100 + Number(year);
  return dayOf(full > thisYear + 20 ? full - 100 : full, month, date);
};
