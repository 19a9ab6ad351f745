import { useLabels } from '../../../i18n/language.js';
import { todayDe, type TodayLabels } from './today.labels.de.js';
import { todayEn } from './today.labels.en.js';

/** The texts of the start page in the present language. */
export const useTodayLabels = (): TodayLabels => useLabels({ de: todayDe, en: todayEn });
