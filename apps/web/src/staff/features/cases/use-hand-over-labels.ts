import { useLabels } from '../../../i18n/language.js';
import { handOversDe, type HandOversLabels } from './hand-overs.labels.de.js';
import { handOversEn } from './hand-overs.labels.en.js';

/** The texts about hand-overs, followers and offices in the present language. */
export const useHandOverLabels = (): HandOversLabels => useLabels({ de: handOversDe, en: handOversEn });
