import { useLabels } from '../../../i18n/language.js';
import { protectionDe, type ProtectionLabels } from './protection.labels.de.js';
import { protectionEn } from './protection.labels.en.js';

/** The texts about protected persons in the present language. */
export const useProtectionLabels = (): ProtectionLabels => useLabels({ de: protectionDe, en: protectionEn });
