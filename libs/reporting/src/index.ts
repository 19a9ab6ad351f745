export { ReportingModule } from './reporting.module.js';
export { CaseFile, type CaseApplication, type Concerned, type Subject } from './timeline/case-file.query.js';
export { Timeline, timelineKinds, timelineTitles, type TimelineItem, type TimelineKind, type TimelineTitle } from './timeline/timeline.query.js';
