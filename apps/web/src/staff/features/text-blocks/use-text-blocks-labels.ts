import { useLabels } from '../../../i18n/language.js';
import { textBlocksDe, type TextBlocksLabels } from './text-blocks.labels.de.js';
import { textBlocksEn } from './text-blocks.labels.en.js';

/** The texts of the page about text blocks in the present language. */
export const useTextBlocksLabels = (): TextBlocksLabels => useLabels({ de: textBlocksDe, en: textBlocksEn });
