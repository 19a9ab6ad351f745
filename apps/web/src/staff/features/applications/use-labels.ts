import { useLabels } from '../../../i18n/language.js';
import { applicationsDe, type ApplicationLabels } from './applications.labels.de.js';
import { applicationsEn } from './applications.labels.en.js';
import { checklistDe, type ChecklistLabels } from './checklist.labels.de.js';
import { checklistEn } from './checklist.labels.en.js';
import { courseDe, type CourseLabels } from './course.labels.de.js';
import { courseEn } from './course.labels.en.js';
import { stepsDe, type StepLabels } from './steps.labels.de.js';
import { stepsEn } from './steps.labels.en.js';

/** Words of the steps after the submission and of the history. */
export const useStepLabels = (): StepLabels => useLabels({ de: stepsDe, en: stepsEn });

/** Words of the pages about applications. */
export const useApplicationLabels = (): ApplicationLabels => useLabels({ de: applicationsDe, en: applicationsEn });

/** Words of absences and drop-outs. */
export const useCourseLabels = (): CourseLabels => useLabels({ de: courseDe, en: courseEn });

/** Words of the checklist of documents. */
export const useChecklistLabels = (): ChecklistLabels => useLabels({ de: checklistDe, en: checklistEn });
