import { useLabels } from '../../../i18n/language.js';
import { conditionsDe } from './conditions.labels.de.js';
import { conditionsEn } from './conditions.labels.en.js';
import { fundingRoutesDe, type FundingRoutesLabels } from './funding-routes.labels.de.js';
import { fundingRoutesEn } from './funding-routes.labels.en.js';

/** Words of the search for the way of funding. */
export const useFundingRoutesLabels = (): FundingRoutesLabels => useLabels({ de: fundingRoutesDe, en: fundingRoutesEn });

/** Words for the conditions of the ways beside § 82. */
export const useConditionLabels = (): Readonly<Record<string, string>> => useLabels({ de: conditionsDe, en: conditionsEn });
