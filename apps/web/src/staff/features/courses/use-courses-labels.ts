import { useLabels } from '../../../i18n/language.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { coursesDe } from './courses.labels.de.js';
import { coursesEn } from './courses.labels.en.js';

/** The words of this feature. */
export const useCoursesLabels = () => useLabels({ de: coursesDe, en: coursesEn });

/** Writes values of courses; what is not known is said in words. */
export const useCourseWords = () => {
  const labels = useCoursesLabels();
  const formats = useFormats();
  return {
    hours: (minutes: number | null): string => (minutes === null ? labels.unknown : formats.number(minutes / 60, 1)),
    price: (cents: number | null): string => (cents === null ? labels.unknown : formats.money(cents)),
    day: (day: string | null): string => (day === null ? labels.unknown : formats.day(day)),
    perHour: (cents: number | null, minutes: number | null): string =>
      cents === null || !minutes ? labels.unknown : formats.money(Math.round((cents * 60) / minutes)),
  };
};
