import { useEffect, useState } from 'react';
import { momentOf, now, today, type Day } from '../../../ui/calendar/day.js';
import { channelsLastUsedFirst, type Channel } from './session-channel.js';
import type { RecordSession } from './sessions.api.js';
import type { SessionsLabels } from './sessions.labels.de.js';

export type Outcome = RecordSession['outcome'];
export const outcomes: readonly Outcome[] = [
  'informed',
  'need-clarified',
  'training-recommended',
  'application-planned',
  'not-reached',
  'no-next-step',
];

/** What is in the form. `minutes` and `followUpFor` undefined: nobody wrote there, the measured time and the usual words count. */
export type SessionEntry = {
  readonly channel: Channel;
  readonly heldOn: Day | undefined;
  readonly minutes: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly notes: string;
  readonly followUp: { readonly day: Day | undefined; readonly typed: string };
  readonly followUpFor: string | undefined;
};

export type EntryError = 'case' | 'heldOn' | 'minutes' | 'outcome' | 'followUp' | 'followUpFor';

/** The state of one session form; the clock starts when it opens. */
export const useSessionEntry = () => {
  const [opened] = useState(() => ({ at: now(), on: today() }));
  const [channels] = useState(channelsLastUsedFirst);
  const [entry, setEntry] = useState<SessionEntry>(() => ({
    channel: channels[0] ?? 'phone',
    heldOn: opened.on,
    minutes: undefined,
    outcome: undefined,
    notes: '',
    followUp: { day: undefined, typed: '' },
    followUpFor: undefined,
  }));
  const elapsed = useMinutesSince(opened.at);
  const change = (part: Partial<SessionEntry>) => setEntry((before) => ({ ...before, ...part }));
  return { entry, change, channels, elapsed, opened };
};

/** What keeps the entry from being sent, first field first. */
export const errorsIn = (entry: SessionEntry, caseId: string | undefined): readonly EntryError[] => {
  const minutes = entry.minutes?.trim() ?? '';
  const wrong: Readonly<Record<EntryError, boolean>> = {
    case: caseId === undefined,
    heldOn: entry.heldOn === undefined,
    minutes: minutes !== '' && !(/^\d{1,3}$/.test(minutes) && Number(minutes) <= 720),
    outcome: entry.outcome === undefined,
    followUp: entry.followUp.typed !== '' && entry.followUp.day === undefined,
    followUpFor: entry.followUp.day !== undefined && entry.followUpFor?.trim() === '',
  };
  return (Object.keys(wrong) as EntryError[]).filter((field) => wrong[field]);
};

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
