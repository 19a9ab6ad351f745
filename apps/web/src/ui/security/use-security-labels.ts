import { useLabels } from '../../i18n/language.js';
import { securityDe } from './security.labels.de.js';
import { securityEn } from './security.labels.en.js';

export const useSecurityLabels = () => useLabels({ de: securityDe, en: securityEn });
