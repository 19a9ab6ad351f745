import { useLabels } from '../../../i18n/language.js';
import { applicationsDe, type ApplicationLabels } from './applications.labels.de.js';
import { applicationsEn } from './applications.labels.en.js';
import { approvalsDe, type ApprovalLabels } from './approvals.labels.de.js';
import { approvalsEn } from './approvals.labels.en.js';
import { checklistDe, type ChecklistLabels } from './checklist.labels.de.js';
import { checklistEn } from './checklist.labels.en.js';
import { courseDe, type CourseLabels } from './course.labels.de.js';
import { courseEn } from './course.labels.en.js';
import { lettersDe, type LettersLabels } from './letters.labels.de.js';
import { lettersEn } from './letters.labels.en.js';
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

/** Words of decisions in two steps and of amendments. */
export const useApprovalLabels = (): ApprovalLabels => useLabels({ de: approvalsDe, en: approvalsEn });

/** Words of the letters about an application. */
export const useLettersLabels = (): LettersLabels => useLabels({ de: lettersDe, en: lettersEn });
