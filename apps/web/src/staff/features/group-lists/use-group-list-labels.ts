import { useLabels } from '../../../i18n/language.js';
import { groupListsDe, type GroupListLabels } from './group-lists.labels.de.js';
import { groupListsEn } from './group-lists.labels.en.js';

/** The texts about Sammelanträge in the present language. */
export const useGroupListLabels = (): GroupListLabels => useLabels({ de: groupListsDe, en: groupListsEn });
