import { useLabels } from '../../../i18n/language.js';
import { helpDe, type HelpLabels } from './help.labels.de.js';
import { helpEn } from './help.labels.en.js';

/** The texts of help, settings and outbox in the present language. */
export const useHelpLabels = (): HelpLabels => useLabels({ de: helpDe, en: helpEn });
