export {
  caseloadDefinitions,
  caseloadFigures,
  type CaseloadDefinition,
  type CaseloadFigure,
  type CaseloadNumbers,
  type CaseloadReportResult,
  type CaseloadRow,
} from './caseload/caseload.js';
export type { CaseloadCase, CountedCase } from './caseload/caseload.query.js';
export { CaseloadReport, type CaseloadExport, type CaseloadQuery, type FigureQuery } from './caseload/caseload.report.js';
export { caseloadFile, type CaseloadFile, type Traeger } from './caseload/caseload.workbook.js';
export { ClientGlances, type ClientGlance } from './client/client-glance.query.js';
export { CompanyWorks, type CompanyWork } from './company/company-work.query.js';
export { ReportingModule } from './reporting.module.js';
export { CaseFile, type CaseApplication, type CasePhase, type Concerned, type Subject } from './timeline/case-file.query.js';
export { writeWorkbook, type ColumnKind as SheetColumnKind } from './xlsx/workbook.js';
export { Timeline, type TimelinePage } from './timeline/timeline.query.js';
export {
  groupsOf,
  timelineEvents,
  timelineGroups,
  timelineRecords,
  type TimelineEvent,
  type TimelineGroup,
  type TimelineItem,
  type TimelineRecord,
} from './timeline/timeline.js';
