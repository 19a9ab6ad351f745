export { BreakGlass, type BreakGlassRequest, type BreakGlassReview } from './break-glass/break-glass.service.js';
export {
  activeStatuses,
  caseStatuses,
  closedStatuses,
  closingReasons,
  fundingStages,
  isClosed,
  refuseClosed,
  restingReasons,
  type Case,
  type CaseStatus,
  type ClosingReason,
  type FundingStage,
  type OpenCase,
  type RestingReason,
} from './case/case.js';
export {
  caseActionReasons,
  caseActionsOf,
  caseEvents,
  caseTable,
  caseStepEvents,
  caseWaitsFor,
  waitsFor,
  type CaseAction,
} from './case/case-events.js';
export { caseConcerns, caseKinds, silentWeeks, type CaseFacet, type CaseFilter } from './case/case-facets.js';
export { CaseLists, caseSorts, type CaseQuestion, type CaseRow, type CaseSort } from './case/cases.query.js';
export { Cases, type CaseForFunding, type PlanFollowUp } from './case/cases.service.js';
export { employedAnswers, keepsOpen, lacksOutcome, measureResults, type MeasureFacts, type MeasureOutcome } from './measure/measure.js';
export { AskedOutcomes } from './measure/asked-outcomes.service.js';
export { MeasureLists, type MeasureRow } from './measure/measures.query.js';
export { Measures } from './measure/measures.service.js';
export { dutyAnswers, type CloseCase, type CloseReason, type SettleDuty } from './closing/closing.js';
export { bulkLimit, bulkRefusals, type BulkRefusal, type BulkResult } from './case-bulk/case-bulk.js';
export { CaseBulk } from './case-bulk/case-bulk.service.js';
export { caseRoles, type CaseRole } from './case-team/case-team.js';
export { CaseTeams } from './case-team/case-team.service.js';
export { Followers } from './follower/followers.service.js';
export { caseworkers } from './hand-over/hand-over-contexts.service.js';
export { ColleagueCases, type CaseReceiver, type CasesHandedOver, type ColleagueCase } from './hand-over/colleague-cases.service.js';
export { HandOvers, type OfferTransfer } from './hand-over/hand-overs.service.js';
export { answersOf, transferAnswers, transferStates } from './hand-over/transfer-offer.js';
export { HandOverLists, type TransferOfferRow } from './hand-over/transfer-offers.query.js';
export { OfficeChanges, type ChangeOffices } from './case/office-changes.service.js';
export { Closings } from './closing/closings.service.js';
export { type RestCase } from './resting/resting.js';
export { Restings } from './resting/restings.service.js';
export { CounsellingModule } from './counselling.module.js';
export { needChannels, needStatuses, type Need, type NeedChannel, type NeedStatus, type SubmitNeed } from './need/need.js';
export { NeedAcceptance, type AcceptNeed } from './need/need-acceptance.service.js';
export { NeedLists, type NeedView } from './need/needs.query.js';
export { Needs } from './need/needs.service.js';
export {
  recommendationStatuses,
  type Recommendation,
  type RecommendationStatus,
  type RecordRecommendation,
} from './recommendation/recommendation.js';
export { RecommendationLists, type RecommendationRow } from './recommendation/recommendations.query.js';
export { Recommendations } from './recommendation/recommendations.service.js';
export {
  sessionChannels,
  sessionOutcomes,
  type CorrectSession,
  type FollowUp,
  type RecordSession,
  type Session,
  type SessionChannel,
  type SessionOutcome,
} from './session/session.js';
export { SessionLists, type NoteHit, type SessionRow } from './session/sessions.query.js';
export { type KeepDraft, type SessionDraft } from './session-draft/session-draft.js';
export { SessionDraftLists, type SessionDraftRow } from './session-draft/session-drafts.query.js';
export { SessionDraftRetention } from './session-draft/session-draft-retention.service.js';
export { SessionDrafts } from './session-draft/session-drafts.service.js';
export { CaseShares } from './share/case-shares.service.js';
export { ReceivedShares, type SharedCase } from './share/received-shares.service.js';
export {
  fieldsOfPurpose,
  shareBases,
  shareFields,
  sharePurposes,
  shareStates,
  type CaseShare,
  type OfferShare,
  type ShareBasis,
  type ShareField,
  type SharePurpose,
  type ShareState,
} from './share/share.js';
export { legalBasisOf, sharingLaws } from './share/sharing-law.js';
export { ShareLists, type ReceivedShareRow } from './share/shares.query.js';
export { promisers, type GivePromise, type KeptPromise, type Promiser } from './promise/promise.js';
export { SessionChanges } from './session/session-changes.service.js';
export { type Addendum } from './session/sessions.store.js';
export { Sessions } from './session/sessions.service.js';
export { counsellingPersonalData } from './personal-data.js';
export { ClientProtection } from './protection/client-protection.service.js';
export { Supervision, type Look } from './supervision/supervision.service.js';
export {
  textBlockKinds,
  textBlockShelves,
  type TextBlock,
  type TextBlockKind,
  type TextBlockShelf,
  type WriteTextBlock,
} from './text-block/text-block.js';
export { TextBlockLists, type TextBlockRow, type TextBlockVersion } from './text-block/text-blocks.query.js';
export { TextBlocks } from './text-block/text-blocks.service.js';
export { SessionSummaries } from './summary/summaries.service.js';
export { summaryParts, type Summary, type SummaryPart, type SummaryText } from './summary/summary.js';
export { type RecordGroup } from './group-session/group-session.js';
export { GroupSessions, type GroupResult } from './group-session/group-sessions.service.js';
