export {
  catalogueSources,
  coveredAt,
  measureValidity,
  over120Hours,
  priceOf,
  providerValidity,
  type CatalogueSource,
  type Course,
  type FullRun,
  type Provider,
  type Run,
  type Validity,
} from './course/course.js';
export { importCatalogue, type ImportReport, type Noted, type OrphanDate } from './course/courses-import.js';
export {
  CourseLists,
  type CourseFilter,
  type CourseListItem,
  type CoursePage,
  type CourseSummary,
  type ProviderCourse,
} from './course/courses.query.js';
export { Courses, type RunFacts, type RunSummary } from './course/courses.service.js';
export { CoursesModule } from './courses.module.js';
export type { Refusal } from './open-qcat/not-open-qcat.js';
export {
  type CourseForm,
  courseForms,
  type CourseKind,
  courseKinds,
  type OpenQcatItem,
  type OpenQcatService,
  refusalReasons,
  type RefusalReason,
  type TimeModel,
  timeModels,
} from './open-qcat/open-qcat-item.js';
export { parseOpenQcat } from './open-qcat/parse-open-qcat.js';
