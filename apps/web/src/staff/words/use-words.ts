import { useLabels } from '../../i18n/language.js';
import { wordsDe, type Words } from './words.de.js';
import { wordsEn } from './words.en.js';

/** Words for codes in the present language. */
export const useWords = (): Words => useLabels({ de: wordsDe, en: wordsEn });

/** The word for a code; a code this page does not know yet stands as it is. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
