export {
  exceptions,
  packStates,
  type AccessPack,
  type Checklist,
  type Exception,
  type FreeText,
  type Mark,
} from './access-pack/access-pack.js';
export { AccessPacks } from './access-pack/access-packs.service.js';
export { packDocument, packRecords, type PackContent } from './access-pack/pack-document.js';
export {
  erasureCauses,
  erasureStates,
  fates,
  holdKinds,
  keepReasons,
  type Erasure,
  type ErasurePlan,
  type HoldKind,
} from './erasure/erasure.js';
export { ErasureDocuments } from './erasure/erasure-documents.service.js';
export { ErasureRuns } from './erasure/erasure-runs.service.js';
export { Erasures } from './erasure/erasures.service.js';
export { Holds, type Hold } from './erasure/holds.service.js';
export { noticeOutcomes, type Notice, type NoticeOutcome } from './notice/notice.js';
export { Notices, type Consequences } from './notice/notices.service.js';
export { AnswerLetters } from './request/answer-letters.service.js';
export { readLedger, type LedgerEntry } from './erasure/ledger.js';
export { RetentionTerms } from './erasure/retention-terms.service.js';
export { houseRules, type RetentionRule } from './erasure/retention.js';
export { processingRegister, type ProcessingRegister } from './processing/processing.js';
export { ProcessingRegisters } from './processing/processing-registers.service.js';
export { PrivacyModule } from './privacy.module.js';
export type { Place } from './registry/personal-records.store.js';
export { personalTables } from './registry/registry.js';
export {
  identityChecks,
  requestChannels,
  requestKinds,
  requestStates,
  type DataRequest,
  type IdentityCheck,
  type ReceiveRequest,
  type RequestChannel,
  type RequestKind,
  type RequestState,
} from './request/request.js';
export { RequestLists, type Identity, type RequestRow } from './request/requests.query.js';
export { Requests } from './request/requests.service.js';
