import { useLabels } from '../../i18n/language.js';
import { listsDe, type ListsLabels } from './lists.labels.de.js';
import { listsEn } from './lists.labels.en.js';

/** The texts every list has, in the present language. */
export const useListLabels = (): ListsLabels => useLabels({ de: listsDe, en: listsEn });
