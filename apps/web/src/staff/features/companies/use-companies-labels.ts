import { useLabels } from '../../../i18n/language.js';
import { companiesDe } from './companies.labels.de.js';
import { companiesEn } from './companies.labels.en.js';

/** The words of this feature. */
export const useCompaniesLabels = () => useLabels({ de: companiesDe, en: companiesEn });
