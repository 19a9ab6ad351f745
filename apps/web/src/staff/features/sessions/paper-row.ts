import { newKey } from '../../../api/client.js';
import type { Day } from '../../../ui/calendar/day.js';
import { momentInBerlin, readTime } from './berlin-time.js';
import type { Outcome } from './kept-form.js';
import type { Channel } from './session-channel.js';
import type { CaseChoice, RecordSession } from './sessions.api.js';

/** One talk from paper: what is typed, and what became of it. */
export type PaperRow = {
  readonly key: string;
  readonly chosen: CaseChoice | undefined;
  readonly heldOn: Day | undefined;
  readonly time: string;
  readonly minutes: string;
  readonly channel: Channel;
  readonly outcome: Outcome | undefined;
  readonly notes: string;
  readonly state: 'open' | 'sending' | 'saved' | 'failed';
  /** What the server refused. */
  readonly refusal: unknown;
};

export type PaperError = 'case' | 'heldOn' | 'time' | 'minutes' | 'outcome';

/** A line to write into; day and channel go on from the line before. */
export const newRow = (before?: PaperRow): PaperRow => ({
  key: newKey(),
  chosen: undefined,
  heldOn: before?.heldOn,
  time: '',
  minutes: '',
  channel: before?.channel ?? 'phone',
  outcome: undefined,
  notes: '',
  state: 'open',
  refusal: undefined,
});

/** Nothing was written in this line. */
export const isUntouched = ({ chosen, time, minutes, outcome, notes }: PaperRow): boolean =>
  !chosen && !outcome && [time, minutes, notes].every((text) => text.trim() === '');

/** What keeps a line from being saved, first field first. */
export const errorsIn = ({ chosen, heldOn, time, minutes, outcome }: PaperRow): readonly PaperError[] => {
  const wrong: Readonly<Record<PaperError, boolean>> = {
    case: !chosen,
    heldOn: heldOn === undefined,
    time: time.trim() !== '' && readTime(time) === undefined,
    minutes: minutes.trim() !== '' && !(/^\d{1,3}$/.test(minutes.trim()) && Number(minutes) <= 720),
    outcome: !outcome,
  };
  return (Object.keys(wrong) as PaperError[]).filter((field) => wrong[field]);
};

/** The request for a line without errors, with the time it was held and marked as entered later. */
export const requestOf = ({ heldOn, time, minutes, channel, outcome, notes }: PaperRow): RecordSession => {
  const clock = readTime(time);
  return {
    heldOn: heldOn ?? '',
    startedAt: clock && heldOn ? momentInBerlin(heldOn, clock) : null,
    minutes: minutes.trim() === '' ? null : Number(minutes),
    channel,
    outcome: outcome ?? 'informed',
    notes: notes.trim(),
    lateEntry: true,
  };
};
