import { addDays, type LocalDate } from '@app/kernel';
import type { Measure } from '../measure/measure.js';

/** The Wiedervorlagen a measure sets by itself (CA11, CA12). */
export const rhythmLabels = ['keepContact', 'planTalk', 'askOutcome'] as const;
export type RhythmLabel = (typeof rhythmLabels)[number];

export type RhythmFacts = {
  readonly measures: readonly Pick<Measure, 'stage' | 'startsOn' | 'endsOn' | 'result' | 'participants'>[];
  readonly lastContactOn: LocalDate | null;
};

/** When each is due by the present facts; null = not at all. */
export type Rhythm = Readonly<Record<RhythmLabel, LocalDate | null>>;

const firstContactAfter = 21;
const contactEvery = 56;
const talkBeforeEnd = 42;

/**
 * The first contact in the third week of a measure, then one at least every eight weeks after the last while it runs; the next talk six
 * weeks before its end; its outcome on the working day after it. Of several measures the one that ends first.
 */
export const rhythmOf = ({ measures, lastContactOn }: RhythmFacts, nextWorkingDay: (day: LocalDate) => LocalDate): Rhythm => {
  const running = measures.filter(({ stage }) => stage === 'running').toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1))[0];
  const ended = measures
    .filter(({ stage, result, participants }) => stage === 'ended' && result === null && participants === 1)
    .toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1))[0];
  const asked = ended ?? running;
  return {
    keepContact: running ? contactOn(running, lastContactOn) : null,
    planTalk: running ? addDays(running.endsOn, -talkBeforeEnd) : null,
    askOutcome: asked ? nextWorkingDay(addDays(asked.endsOn, 1)) : null,
  };
};

const contactOn = ({ startsOn, endsOn }: Pick<Measure, 'startsOn' | 'endsOn'>, last: LocalDate | null): LocalDate | null => {
  const due = last === null || last < startsOn ? addDays(startsOn, firstContactAfter) : addDays(last, contactEvery);
  return due < endsOn ? due : null;
};

/** What has to be set anew: those that come on another day than before, or no longer. What was done or moved by hand stays so otherwise. */
export const rhythmChanges = (before: Rhythm, after: Rhythm): readonly RhythmLabel[] =>
  rhythmLabels.filter((label) => before[label] !== after[label]);

/** Nobody spoke to a participant for longer than this, in days. */
export const silentAfter = contactEvery;
/** A measure ends within so many days. */
export const endsWithin = talkBeforeEnd;
