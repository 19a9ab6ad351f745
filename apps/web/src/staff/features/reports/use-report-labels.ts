import { useLabels } from '../../../i18n/language.js';
import { reportsDe, type ReportLabels } from './reports.labels.de.js';
import { reportsEn } from './reports.labels.en.js';

/** Words of the reports. */
export const useReportLabels = (): ReportLabels => useLabels({ de: reportsDe, en: reportsEn });
