import { useLabels } from '../../i18n/language.js';
import { walkInsDe, type WalkInsLabels } from './walk-ins.labels.de.js';
import { walkInsEn } from './walk-ins.labels.en.js';

/** The words of the queue in the present language. */
export const useWalkInLabels = (): WalkInsLabels => useLabels({ de: walkInsDe, en: walkInsEn });
