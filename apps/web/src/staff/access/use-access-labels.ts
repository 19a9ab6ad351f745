import { useLabels } from '../../i18n/language.js';
import { accessDe, type AccessLabels } from './access.labels.de.js';
import { accessEn } from './access.labels.en.js';

/** The texts about opened files in the present language. */
export const useAccessLabels = (): AccessLabels => useLabels({ de: accessDe, en: accessEn });
