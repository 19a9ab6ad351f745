import type { Day } from '../../../ui/calendar/day.js';
import type { Formats } from '../../../ui/format/formats.js';
import type { Goal, LanguageSkill, Qualification, StatusPeriod, WorkPeriod } from './profile.api.js';
import type { ProfileLabels } from './profile.labels.de.js';

/** From one day to another, or open. */
export const spanOf = (labels: ProfileLabels, { plainDay }: Formats, from: Day, to: Day | null): string =>
  to === null ? labels.since(plainDay(from)) : labels.span(plainDay(from), plainDay(to));

/** The evidence with its day; null where there is none. */
export const evidenceOf = (
  labels: ProfileLabels,
  { plainDay }: Formats,
  { evidence, evidenceOn }: Pick<Qualification, 'evidence' | 'evidenceOn'>,
): string | null =>
  evidence === 'none' ? null : [labels.evidences[evidence], evidenceOn && plainDay(evidenceOn)].filter(Boolean).join(' ');

/** What a qualification is called: as the certificate says, or by its level. */
export const qualificationName = (labels: ProfileLabels, { title, level }: Qualification): string =>
  title ?? labels.qualification.levels[level];

/** What a stage is called. */
export const workName = (labels: ProfileLabels, { occupation, kind }: WorkPeriod): string => occupation ?? labels.work.kinds[kind];

/** A language in the present language of the screen. */
export const languageName = (screen: string, code: string): string =>
  new Intl.DisplayNames([screen], { type: 'language' }).of(code) ?? code;

/** A row in a few words, for whoever has to see what somebody else stored. */
export const inWords = {
  status: (labels: ProfileLabels, formats: Formats, word: string, { validFrom, source }: StatusPeriod): string =>
    [word, labels.from(formats.plainDay(validFrom)), labels.status.sources[source]].join(', '),
  qualification: (labels: ProfileLabels, formats: Formats, one: Qualification): string =>
    [
      qualificationName(labels, one),
      one.awardedOn && formats.plainDay(one.awardedOn),
      one.trainingMonths !== null && labels.qualification.monthsShown(one.trainingMonths),
      labels.qualification.recognitions[one.recognition],
      evidenceOf(labels, formats, one),
    ]
      .filter(Boolean)
      .join(', '),
  work: (labels: ProfileLabels, formats: Formats, one: WorkPeriod): string =>
    [workName(labels, one), one.employer, spanOf(labels, formats, one.startedOn, one.endedOn)].filter(Boolean).join(', '),
  language: (labels: ProfileLabels, formats: Formats, screen: string, one: LanguageSkill): string =>
    [languageName(screen, one.language), labels.language.levels[one.level], evidenceOf(labels, formats, one)].filter(Boolean).join(', '),
  goal: (labels: ProfileLabels, { plainDay }: Formats, one: Goal): string =>
    [one.title, labels.goal.states[one.state], one.settledOn && plainDay(one.settledOn)].filter(Boolean).join(', '),
};
