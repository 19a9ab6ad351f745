import { useLabels } from '../../i18n/language.js';
import { remindersDe, type RemindersLabels } from './reminders.labels.de.js';
import { remindersEn } from './reminders.labels.en.js';

/** The texts of actions on reminders in the present language. */
export const useReminderLabels = (): RemindersLabels => useLabels({ de: remindersDe, en: remindersEn });
