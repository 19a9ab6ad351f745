export {
  actionNames,
  actionReasons,
  actionsOf,
  nextStep,
  nextStepCodes,
  proposables,
  proposablesOf,
  stepActionNames,
  waitedFor,
  type Action,
  type ActionName,
  type ActionReason,
  type Hands,
  type NextStep,
  type NextStepCode,
  type Proposable,
  type StepActionName,
  type WaitedFor,
} from './application/actions.js';
export { amendmentGrounds, isAmendable, type Amend, type Amendment, type AmendmentGround } from './amendment/amendment.js';
export { Approvals } from './approval/approvals.service.js';
export { approvalKinds, mayJudge, type ApplicationApproval, type ApprovalKind, type Proposal } from './approval/proposal.js';
export { instruments, type Application, type Instrument, type Measure, type Submission } from './application/application.js';
export { stageOf as fundingStageOfApplication } from './application/measure-facts.js';
export { applicationState, stateOfParticipation } from './application/application-state.js';
export {
  applicationEvents,
  applicationStates,
  leadsTo,
  type ApplicationEvent,
  type ApplicationState,
} from './application/application-states.js';
export {
  ApplicationLists,
  applicationSorts,
  type ApplicationFile,
  type ApplicationRow,
  type ApplicationSort,
  type HistoryEntry,
} from './application/applications.query.js';
export { Applications } from './application/applications.service.js';
export { objectionEnd } from './application/deadlines.js';
export type { DraftApplication } from './application/draft-basis.service.js';
export { Drafts } from './application/drafts.service.js';
export { factsOf, type ClientSource, type CompanySource, type CourseSource, type Sources } from './assessment/facts.js';
export {
  absenceReasons,
  attendanceMonths,
  type AbsenceReason,
  type AttendanceMonth,
  type Month,
  type RecordAttendance,
} from './attendance/attendance.js';
export { Attendances } from './attendance/attendances.service.js';
export { assessmentOccasions, type StoredAssessment } from './assessment/assessment.js';
export { Assessments } from './assessment/assessments.service.js';
export {
  applicants,
  benefitKinds,
  benefitStates,
  payees,
  type Applicant,
  type Benefit,
  type BenefitKind,
  type BenefitState,
  type Payee,
} from './benefit/benefit.js';
export { bildungsgutscheinStates, type Bildungsgutschein, type BildungsgutscheinState } from './bildungsgutschein/bildungsgutschein.js';
export { budgetLines, type Budget, type BudgetLine, type BudgetSums } from './budget/budget.js';
export { Budgets, type ApplicationBudget } from './budget/budgets.service.js';
export { spread, daysByYear, type YearShare, type YearWeight } from './budget/spread.js';
export {
  checklistOf,
  documentItemKinds,
  documentItemStates,
  missingOf,
  suppliers,
  type ChangeItem,
  type ChecklistItem,
  type DocumentItemKind,
  type DocumentItemState,
  type Supplier,
} from './checklist/checklist.js';
export { Checklists } from './checklist/checklists.service.js';
export { CompanyApplications, type CompanyApplication } from './decision/company-applications.query.js';
export { grants, type Decide, type DecideBenefit, type Grant } from './decision/decision.js';
export { Decisions } from './decision/decisions.service.js';
export { FundingModule } from './funding.module.js';
export type { ListFault, RawCell } from './group-list/check-list.js';
export { listColumns, mostEmployees, rowsPerSheet, type ListKey } from './group-list/columns.js';
export { documentOfOtherCase, listUnreadable } from './errors.js';
export {
  comparabilities,
  einverstaendnisGivers,
  groupListRowStates,
  type ChangeGroup,
  type GiveEinverstaendnis,
  type GroupListFacts,
  type GroupListRef,
} from './group-list/group-list.js';
export { GroupListFiles, type CalculatedGroup, type GroupListFile } from './group-list/group-list-files.service.js';
export { GroupListRetention } from './group-list/group-list-retention.service.js';
export { GroupLists } from './group-list/group-lists.service.js';
export { GroupTakeOvers } from './group-list/group-take-overs.service.js';
export { cellFaults, type CellFault } from './group-list/read-cell.js';
export {
  issuedDocumentKinds,
  issuedDocumentStates,
  type IssuedDocument,
  type IssuedDocumentId,
  type IssuedDocumentKind,
  type IssuedDocumentState,
  type WriteLetter,
} from './issued-document/issued-document.js';
export { calculationOverview } from './issued-document/calculation-overview.js';
export { IssuedDocumentLists, type CompanyDocument } from './issued-document/issued-documents.query.js';
export { IssuedDocuments } from './issued-document/issued-documents.service.js';
export { openContent } from './issued-document/issued-documents.store.js';
export { LetterDrafts } from './issued-document/letter-drafts.service.js';
export { letterFile, type LetterFile } from './issued-document/letter-files.js';
export {
  participationStates,
  type Participation,
  type ParticipationFacts,
  type ParticipationState,
} from './participation/participation.js';
export {
  dropOutReasons,
  dropOutReporters,
  dropOutSums,
  type DropOut,
  type DropOutReason,
  type DropOutReporter,
  type DropOutSums,
} from './participation/drop-out.js';
export { Participations } from './participation/participations.service.js';
export { dueOf, type Parting } from './payment/due.js';
export { leftOf, mayPay, paidOf, type Payment, type RecordPayment, type ReversePayment } from './payment/payment.js';
export { PaymentLists, type BenefitPayments } from './payment/payment-lists.query.js';
export { Payments } from './payment/payments.service.js';
export { Progress } from './step/progress.service.js';
export type { Hearing, RecordStep } from './step/record-step.js';
export { decidingSteps, stepEvents, type DecidingStep, type StepEvent } from './step/step-table.js';
export { fundingPersonalData } from './personal-data.js';
export { priorKinds, type Prior } from './prior/prior.js';
export { Priors } from './prior/priors.service.js';
