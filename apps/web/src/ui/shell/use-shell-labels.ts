import { useLabels } from '../../i18n/language.js';
import { shellDe, type ShellLabels } from './shell.labels.de.js';
import { shellEn } from './shell.labels.en.js';

/** The texts of the frame around the pages. */
export const useShellLabels = (): ShellLabels => useLabels({ de: shellDe, en: shellEn });
