import { useEffect, useState } from 'react';
import type { KeptCopy } from '../../desk/desk.js';
import { momentOf, now, today, type Day } from '../../../ui/calendar/day.js';
import { formIn, type Outcome, type PromiseEntry, type SessionEntry, type TypedDay } from './kept-form.js';
import { channelsLastUsedFirst } from './session-channel.js';
import type { RecordSession } from './sessions.api.js';
import type { SessionsLabels } from './sessions.labels.de.js';

export const outcomes: readonly Outcome[] = [
  'informed',
  'need-clarified',
  'training-recommended',
  'application-planned',
  'not-reached',
  'no-next-step',
];

export type EntryError = 'case' | 'heldOn' | 'minutes' | 'outcome' | 'followUp' | 'followUpFor' | `promise-${number}`;

/** The state of one session form; the clock starts when it opens, or goes on from the copy that was kept. */
export const useSessionEntry = (copy: KeptCopy | undefined) => {
  const [before] = useState(() => copy && formIn(copy));
  const [opened] = useState(() => before?.opened ?? { at: now(), on: today() });
  const [channels] = useState(channelsLastUsedFirst);
  const [entry, setEntry] = useState<SessionEntry>(() => ({
    channel: channels[0] ?? 'phone',
    heldOn: opened.on,
    minutes: undefined,
    outcome: undefined,
    purpose: '',
    participants: '',
    agreements: '',
    nextStep: '',
    followUp: nothingTyped,
    followUpFor: undefined,
    promises: [],
    courses: [],
    afterwards: 'nothing',
    ...before?.entry,
    notes: copy?.notes ?? '',
  }));
  const elapsed = useMinutesSince(opened.at);
  const change = (part: Partial<SessionEntry>) => setEntry((all) => ({ ...all, ...part }));
  return { entry, change, channels, elapsed, opened };
};

/** What keeps the entry from being sent, first field first. */
export const errorsIn = (entry: SessionEntry, caseId: string | undefined): readonly EntryError[] => {
  const minutes = entry.minutes?.trim() ?? '';
  const wrong: Readonly<Record<Exclude<EntryError, `promise-${number}`>, boolean>> = {
    case: caseId === undefined,
    heldOn: entry.heldOn === undefined,
    minutes: minutes !== '' && !(/^\d{1,3}$/.test(minutes) && Number(minutes) <= 720),
    outcome: entry.outcome === undefined,
    followUp: entry.followUp.typed !== '' && entry.followUp.day === undefined,
    followUpFor: entry.followUp.day !== undefined && entry.followUpFor?.trim() === '',
  };
  const promises = entry.promises.flatMap((promise, index) => (isHalf(promise) ? [`promise-${index}` as const] : []));
  return [...(Object.keys(wrong) as (keyof typeof wrong)[]).filter((field) => wrong[field]), ...promises];
};

export const nothingTyped: TypedDay = { day: undefined, typed: '' };

// An empty line is no promise; one without its text or its day is not finished.
const isEmpty = ({ text, due }: PromiseEntry): boolean => text.trim() === '' && due.typed === '';
const isHalf = (promise: PromiseEntry): boolean => !isEmpty(promise) && (promise.text.trim() === '' || promise.due.day === undefined);

/** Which lines of promises are sent, in the order the server counts them. */
export const sentLines = (promises: readonly PromiseEntry[]): readonly number[] =>
  promises.flatMap(({ due }, index) => (due.day ? [index] : []));

/** Nothing stands in the form that somebody would miss. */
export const isBlank = (entry: SessionEntry): boolean =>
  [entry.notes, entry.purpose, entry.participants, entry.agreements, entry.nextStep].every((text) => text.trim() === '') &&
  entry.promises.every(isEmpty);

/** The request for an entry without errors. The beginning is known only for a talk of the day the form was opened. */
export const requestFor = (
  entry: SessionEntry,
  opened: { readonly at: string; readonly on: Day },
  elapsed: number,
  labels: SessionsLabels,
): RecordSession => {
  const heldOn = entry.heldOn ?? opened.on;
  const outcome = entry.outcome ?? 'informed';
  const minutes = entry.minutes === undefined ? elapsed : entry.minutes.trim() === '' ? null : Number(entry.minutes);
  return {
    heldOn,
    startedAt: heldOn === opened.on ? opened.at : null,
    minutes: entry.minutes === undefined && heldOn !== opened.on ? null : minutes,
    channel: entry.channel,
    outcome,
    notes: entry.notes.trim(),
    purpose: entry.purpose.trim() || null,
    participants: entry.participants.trim() || null,
    agreements: entry.agreements.trim() || null,
    nextStep: entry.nextStep.trim() || null,
    promises: sentLines(entry.promises).flatMap((index) => {
      const { by, text, due } = entry.promises[index]!;
      return due.day ? [{ by, text: text.trim(), dueOn: due.day }] : [];
    }),
    courseIds: entry.courses.map(({ id }) => id),
    ...(entry.followUp.day
      ? { followUp: { dueOn: entry.followUp.day, text: entry.followUpFor?.trim() || labels.followUpTexts[outcome] } }
      : {}),
  };
};

const useMinutesSince = (moment: string): number => {
  const [minutes, setMinutes] = useState(1);
  useEffect(() => {
    const timer = setInterval(() => setMinutes(minutesFrom(moment)), 10_000);
    return () => clearInterval(timer);
  }, [moment]);
  return minutes;
};

const minutesFrom = (moment: string): number =>
  Math.min(720, Math.max(1, Math.ceil((momentOf(now()).getTime() - momentOf(moment).getTime()) / 60_000)));
