import { useLabels } from '../../../i18n/language.js';
import { clientsDe, type ClientsLabels } from './clients.labels.de.js';
import { clientsEn } from './clients.labels.en.js';

/** The texts about people in the present language. */
export const useClientLabels = (): ClientsLabels => useLabels({ de: clientsDe, en: clientsEn });
