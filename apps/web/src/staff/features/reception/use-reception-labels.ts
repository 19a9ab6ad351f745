import { useLabels } from '../../../i18n/language.js';
import { receptionDe, type ReceptionLabels } from './reception.labels.de.js';
import { receptionEn } from './reception.labels.en.js';

/** The texts of the reception in the present language. */
export const useReceptionLabels = (): ReceptionLabels => useLabels({ de: receptionDe, en: receptionEn });
