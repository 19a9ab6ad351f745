import { useLabels } from '../../../i18n/language.js';
import { caseBulkDe, type CaseBulkLabels } from './case-bulk.labels.de.js';
import { caseBulkEn } from './case-bulk.labels.en.js';

/** The texts about many cases at once, in the present language. */
export const useCaseBulkLabels = (): CaseBulkLabels => useLabels({ de: caseBulkDe, en: caseBulkEn });
