import { useLabels } from '../i18n/language.js';
import { uiDe, type UiLabels } from './ui.labels.de.js';
import { uiEn } from './ui.labels.en.js';

/** The texts of the shared parts in the present language. */
export const useUiLabels = (): UiLabels => useLabels({ de: uiDe, en: uiEn });
