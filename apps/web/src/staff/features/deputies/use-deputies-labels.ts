import { useLabels } from '../../../i18n/language.js';
import { deputiesDe, type DeputiesLabels } from './deputies.labels.de.js';
import { deputiesEn } from './deputies.labels.en.js';

/** The texts about deputies in the present language. */
export const useDeputiesLabels = (): DeputiesLabels => useLabels({ de: deputiesDe, en: deputiesEn });
