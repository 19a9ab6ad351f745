import { useLabels } from '../../i18n/language.js';
import { sessionRecordDe, type SessionRecordLabels } from './session-record.labels.de.js';
import { sessionRecordEn } from './session-record.labels.en.js';

/** The texts of a recorded session in the present language. */
export const useSessionRecordLabels = (): SessionRecordLabels => useLabels({ de: sessionRecordDe, en: sessionRecordEn });
