import { useLabels } from '../../../i18n/language.js';
import { calendarDe, type CalendarLabels } from './calendar.labels.de.js';
import { calendarEn } from './calendar.labels.en.js';

/** The texts of the calendar in the present language. */
export const useCalendarLabels = (): CalendarLabels => useLabels({ de: calendarDe, en: calendarEn });
