import type { Formats } from '../../ui/format/formats.js';
import type { RuleWords } from './assessment.js';
import type { AssessmentLabels } from './assessment.labels.de.js';

type Words = Pick<AssessmentLabels['findings'], 'unknown' | 'yes' | 'no' | 'none' | 'perWeek' | 'perMonth' | 'approved' | 'heads'>;

const minutes: readonly string[] = ['massnahmeMinutes', 'arbeitszeitMinutesPerWeek'];
const counts: readonly string[] = ['arbeitnehmerImBetrieb', 'betroffeneArbeitnehmer'];
const rates: readonly string[] = ['satzFehlenderBerufsabschluss', 'abweichendeBeteiligung'];

/** The value of a fact in words: days, euro, hours, people; undefined is not known, null known to be none. */
export const factText = (name: string, value: unknown, formats: Formats, words: Words, rules: Pick<RuleWords<string>, 'none'>): string => {
  if (value === undefined) return words.unknown;
  if (value === null) return rules.none[name] ?? words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return formats.day(value);
  if (typeof value === 'number') {
    if (minutes.includes(name)) return `${formats.number(value / 60, 2)} h`;
    if (counts.includes(name)) return formats.number(value);
    return rates.includes(name) ? formats.percent(value) : formats.money(value);
  }
  return objectText({ ...value }, formats, words);
};

const objectText = (value: Record<string, unknown>, formats: Formats, words: Words): string => {
  const { per, minutes: time, from, to, over30, upTo30, upTo20, upTo10 } = value;
  if (typeof time === 'number') {
    const hours = formats.number(time / 60, 2);
    return per === 'month' ? words.perMonth(hours) : words.perWeek(hours);
  }
  if (typeof from === 'string') return words.approved(formats.plainDay(from), typeof to === 'string' ? formats.plainDay(to) : undefined);
  return words.heads(heads(over30), heads(upTo30), heads(upTo20), heads(upTo10));
};

const heads = (value: unknown): number => (typeof value === 'number' ? value : 0);
