import { useLabels } from '../../i18n/language.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { useWords } from '../words/use-words.js';
import type { TimelineTexts } from './timeline-events.js';
import { timelineDe } from './timeline.labels.de.js';
import { timelineEn } from './timeline.labels.en.js';

/** Everything a timeline is written with, in the present language. */
export const useTimelineTexts = (): TimelineTexts => ({
  labels: useLabels({ de: timelineDe, en: timelineEn }),
  words: useWords(),
  formats: useFormats(),
});
