import { useLabels } from '../../../i18n/language.js';
import { importsDe, type ImportLabels } from './imports.labels.de.js';
import { importsEn } from './imports.labels.en.js';

/** The texts about imports of persons in the present language. */
export const useImportLabels = (): ImportLabels => useLabels({ de: importsDe, en: importsEn });
