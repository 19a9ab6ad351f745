import { useLabels } from '../../../i18n/language.js';
import { sessionsDe, type SessionsLabels } from './sessions.labels.de.js';
import { sessionsEn } from './sessions.labels.en.js';

/** The texts of the session form in the present language. */
export const useSessionLabels = (): SessionsLabels => useLabels({ de: sessionsDe, en: sessionsEn });
