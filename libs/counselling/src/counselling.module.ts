import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@app/audit';
import { ClientsModule } from '@app/clients';
import { CompaniesModule } from '@app/companies';
import { CoursesModule } from '@app/courses';
import { IdentityModule } from '@app/identity';
import { ReferenceModule } from '@app/reference';
import { RemindersModule } from '@app/reminders';
import { BreakGlass } from './break-glass/break-glass.service.js';
import { BreakGlassNotices } from './break-glass/break-glass-notices.service.js';
import { CaseEntity } from './case/case.entity.js';
import { CaseOffices } from './case/case-offices.service.js';
import { CaseReminders } from './case/case-reminders.service.js';
import { CaseSteps } from './case/case-steps.service.js';
import { OfficeChanges } from './case/office-changes.service.js';
import { CaseOpening } from './case/case-opening.service.js';
import { CaseLists } from './case/cases.query.js';
import { Cases } from './case/cases.service.js';
import { CasesStore } from './case/cases.store.js';
import { CaseDuties } from './closing/case-duties.service.js';
import { Closings } from './closing/closings.service.js';
import { CompanyNotices } from './company-notice/company-notices.service.js';
import { CompanyReactions } from './company-notice/company-reactions.js';
import { ContactRhythms } from './contact-rhythm/contact-rhythms.service.js';
import { MeasureConsequences } from './measure/measure-consequences.service.js';
import { FollowersStore } from './follower/followers.store.js';
import { CaseRoleHolders } from './case-team/case-role-holders.js';
import { BulkHandOver } from './case-bulk/bulk-hand-over.service.js';
import { CaseBulk } from './case-bulk/case-bulk.service.js';
import { CaseBulkStore } from './case-bulk/case-bulk.store.js';
import { CaseTeams } from './case-team/case-team.service.js';
import { CaseTeamStore } from './case-team/case-team.store.js';
import { Followers } from './follower/followers.service.js';
import { CaseNews } from './hand-over/case-news.service.js';
import { HandOverContexts } from './hand-over/hand-over-contexts.service.js';
import { HandOverRows } from './hand-over/hand-over-rows.js';
import { ColleagueCases } from './hand-over/colleague-cases.service.js';
import { HandOvers } from './hand-over/hand-overs.service.js';
import { HandOverLists } from './hand-over/transfer-offers.query.js';
import { TransferOffersStore } from './hand-over/transfer-offers.store.js';
import { TransferOfferEntity } from './hand-over/transfer-offer.entity.js';
import { AskedOutcomes } from './measure/asked-outcomes.service.js';
import { MeasureLists } from './measure/measures.query.js';
import { Measures } from './measure/measures.service.js';
import { MeasuresStore } from './measure/measures.store.js';
import { NeedEntity } from './need/need.entity.js';
import { NeedAcceptance } from './need/need-acceptance.service.js';
import { NeedCompetence } from './need/need-competence.service.js';
import { NeedInbox } from './need/need-inbox.service.js';
import { NeedLists } from './need/needs.query.js';
import { Needs } from './need/needs.service.js';
import { NeedsStore } from './need/needs.store.js';
import { ClientProtection, ProtectionRecord } from './protection/client-protection.service.js';
import { CounsellingReactions } from './reactions.js';
import { RecommendationEntity } from './recommendation/recommendation.entity.js';
import { RecommendationLists } from './recommendation/recommendations.query.js';
import { Recommendations } from './recommendation/recommendations.service.js';
import { RecommendationsStore } from './recommendation/recommendations.store.js';
import { CaseShares } from './share/case-shares.service.js';
import { ShareLog } from './share/share-log.js';
import { ReceivedShares } from './share/received-shares.service.js';
import { CaseShareEntity } from './share/share.entity.js';
import { ShareTenants } from './share/share-tenants.js';
import { ShareLists } from './share/shares.query.js';
import { SharesStore } from './share/shares.store.js';
import { Restings } from './resting/restings.service.js';
import { SessionDraftLists } from './session-draft/session-drafts.query.js';
import { SessionDraftRetention } from './session-draft/session-draft-retention.service.js';
import { SessionDrafts } from './session-draft/session-drafts.service.js';
import { SessionDraftsStore } from './session-draft/session-drafts.store.js';
import { SessionChanges } from './session/session-changes.service.js';
import { SessionDuties } from './session/session-duties.js';
import { PromisesStore } from './promise/promises.store.js';
import { SessionRecording } from './session/session-recording.js';
import { SessionEntity } from './session/session.entity.js';
import { SessionLists } from './session/sessions.query.js';
import { Sessions } from './session/sessions.service.js';
import { SessionsStore } from './session/sessions.store.js';
import { GroupSessions } from './group-session/group-sessions.service.js';
import { SummariesStore } from './summary/summaries.store.js';
import { SessionSummaries, SummaryRecords } from './summary/summaries.service.js';
import { TextBlockEntity } from './text-block/text-block.entity.js';
import { TextBlockLists } from './text-block/text-blocks.query.js';
import { TextBlocks } from './text-block/text-blocks.service.js';
import { TextBlocksStore } from './text-block/text-blocks.store.js';
import { Supervision, SupervisionRecord } from './supervision/supervision.service.js';

const services = [
  ClientProtection,
  Supervision,
  BreakGlass,
  Needs,
  NeedAcceptance,
  NeedLists,
  Cases,
  CaseLists,
  Closings,
  ColleagueCases,
  HandOvers,
  OfficeChanges,
  HandOverLists,
  Followers,
  CaseBulk,
  CaseBulkStore,
  BulkHandOver,
  CaseRoleHolders,
  CaseTeams,
  Restings,
  AskedOutcomes,
  Measures,
  MeasureLists,
  Sessions,
  SessionLists,
  SessionChanges,
  GroupSessions,
  SessionSummaries,
  TextBlocks,
  TextBlockLists,
  SessionDrafts,
  SessionDraftLists,
  SessionDraftRetention,
  Recommendations,
  RecommendationLists,
  CaseShares,
  ReceivedShares,
  ShareLists,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      NeedEntity,
      CaseEntity,
      SessionEntity,
      RecommendationEntity,
      CaseShareEntity,
      TransferOfferEntity,
      TextBlockEntity,
    ]),
    AuditModule,
    ClientsModule,
    CompaniesModule,
    CoursesModule,
    IdentityModule,
    ReferenceModule,
    RemindersModule,
  ],
  providers: [
    ...services,
    BreakGlassNotices,
    ProtectionRecord,
    SupervisionRecord,
    NeedCompetence,
    NeedInbox,
    CaseOffices,
    CaseOpening,
    CounsellingReactions,
    CompanyNotices,
    CompanyReactions,
    NeedsStore,
    CasesStore,
    MeasuresStore,
    CaseSteps,
    CaseReminders,
    CaseDuties,
    CaseNews,
    FollowersStore,
    CaseTeamStore,
    ContactRhythms,
    MeasureConsequences,
    HandOverContexts,
    HandOverRows,
    TransferOffersStore,
    SummariesStore,
    SummaryRecords,
    TextBlocksStore,
    SessionsStore,
    SessionRecording,
    SessionDuties,
    PromisesStore,
    SessionDraftsStore,
    RecommendationsStore,
    ShareLog,
    ShareTenants,
    SharesStore,
  ],
  exports: services,
})
export class CounsellingModule {}
