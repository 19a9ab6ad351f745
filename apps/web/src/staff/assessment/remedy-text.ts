import type { Formats } from '../../ui/format/formats.js';
import type { Remedy } from './assessment.js';
import type { AssessmentLabels } from './assessment.labels.de.js';

/** `Was würde es ändern: ein späterer Antrag · wer: beschäftigte Person · frühestens: Antrag am 04.05.2027`. */
export const remedyText = ({ code, by, earliest }: Remedy, formats: Pick<Formats, 'plainDay'>, words: AssessmentLabels['remedy']): string =>
  [
    `${words.would}: ${words.codes[code]}`,
    `${words.who}: ${by.map((actor) => words.actors[actor]).join(', ') || words.nobody}`,
    ...(earliest ? [`${words.earliest}: ${words.of[earliest.of](formats.plainDay(earliest.date))}`] : []),
  ].join(' · ');
