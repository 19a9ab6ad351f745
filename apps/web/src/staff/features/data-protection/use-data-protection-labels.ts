import { useLabels } from '../../../i18n/language.js';
import { dataProtectionDe, type DataProtectionLabels } from './data-protection.labels.de.js';
import { dataProtectionEn } from './data-protection.labels.en.js';

/** Words of the data protection desk. */
export const useDataProtectionLabels = (): DataProtectionLabels => useLabels({ de: dataProtectionDe, en: dataProtectionEn });
