import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '@app/clients';
import { CompaniesModule } from '@app/companies';
import { CounsellingModule } from '@app/counselling';
import { CoursesModule } from '@app/courses';
import { IdentityModule } from '@app/identity';
import { RemindersModule } from '@app/reminders';
import { Amendments } from './amendment/amendments.service.js';
import { AmendmentsStore } from './amendment/amendments.store.js';
import { ApplicationEntity } from './application/application.entity.js';
import { ApplicationLists } from './application/applications.query.js';
import { Applications } from './application/applications.service.js';
import { Deadlines } from './application/deadlines.service.js';
import { DossiersStore } from './application/dossiers.store.js';
import { DraftBases } from './application/draft-basis.service.js';
import { Drafts } from './application/drafts.service.js';
import { Steps } from './application/steps.service.js';
import { Approvals } from './approval/approvals.service.js';
import { FourEyes } from './approval/four-eyes.service.js';
import { ProposalActs } from './approval/proposal-acts.service.js';
import { ProposalNews } from './approval/proposal-news.service.js';
import { ApprovalsStore } from './approval/approvals.store.js';
import { Assessments } from './assessment/assessments.service.js';
import { AssessmentsStore } from './assessment/assessments.store.js';
import { FactSources } from './assessment/fact-sources.service.js';
import { Attendances } from './attendance/attendances.service.js';
import { AttendancesStore } from './attendance/attendances.store.js';
import { BenefitEntity } from './benefit/benefit.entity.js';
import { BildungsgutscheinEntity } from './bildungsgutschein/bildungsgutschein.entity.js';
import { Budgets } from './budget/budgets.service.js';
import { BudgetsStore } from './budget/budgets.store.js';
import { Checklists } from './checklist/checklists.service.js';
import { ChecklistsStore } from './checklist/checklists.store.js';
import { Announcements } from './decision/announcements.service.js';
import { CompanyApplications } from './decision/company-applications.query.js';
import { Decisions } from './decision/decisions.service.js';
import { HandsStore } from './decision/hands.store.js';
import { GroupDrafts } from './group-list/group-drafts.service.js';
import { GroupListRetention } from './group-list/group-list-retention.service.js';
import { GroupListFiles } from './group-list/group-list-files.service.js';
import { GroupLists } from './group-list/group-lists.service.js';
import { GroupListsStore } from './group-list/group-lists.store.js';
import { GroupMembers } from './group-list/group-members.service.js';
import { GroupParticipationsStore } from './group-list/group-participations.store.js';
import { GroupTakeOvers } from './group-list/group-take-overs.service.js';
import { IssuedDocumentLists } from './issued-document/issued-documents.query.js';
import { IssuedDocuments } from './issued-document/issued-documents.service.js';
import { IssuedDocumentsStore } from './issued-document/issued-documents.store.js';
import { LetterDrafts } from './issued-document/letter-drafts.service.js';
import { LetterFiles } from './issued-document/letter-files.js';
import { LetterSenders } from './issued-document/letter-senders.service.js';
import { LetterSourcesOf } from './issued-document/letter-sources.service.js';
import { ParticipationEntity } from './participation/participation.entity.js';
import { Participations } from './participation/participations.service.js';
import { Priors } from './prior/priors.service.js';
import { PaymentLists } from './payment/payment-lists.query.js';
import { Payments } from './payment/payments.service.js';
import { PaymentsStore } from './payment/payments.store.js';
import { FundingReactions } from './reactions.js';
import { Progress } from './step/progress.service.js';
import { StepConsequences } from './step/step-consequences.service.js';
import { StepContexts } from './step/step-contexts.service.js';

const services = [
  Priors,
  Drafts,
  Applications,
  Progress,
  Participations,
  Attendances,
  Checklists,
  Budgets,
  Payments,
  PaymentLists,
  Assessments,
  Decisions,
  Approvals,
  ApplicationLists,
  CompanyApplications,
  IssuedDocuments,
  LetterDrafts,
  IssuedDocumentLists,
  GroupLists,
  GroupListFiles,
  GroupTakeOvers,
  GroupListRetention,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([ApplicationEntity, BenefitEntity, ParticipationEntity, BildungsgutscheinEntity]),
    ClientsModule,
    CompaniesModule,
    CoursesModule,
    CounsellingModule,
    IdentityModule,
    RemindersModule,
  ],
  providers: [
    ...services,
    Steps,
    StepContexts,
    StepConsequences,
    Deadlines,
    DraftBases,
    FactSources,
    Announcements,
    FundingReactions,
    DossiersStore,
    AssessmentsStore,
    AttendancesStore,
    ChecklistsStore,
    IssuedDocumentsStore,
    LetterFiles,
    LetterSourcesOf,
    LetterSenders,
    BudgetsStore,
    PaymentsStore,
    HandsStore,
    GroupListsStore,
    GroupParticipationsStore,
    GroupDrafts,
    GroupMembers,
    ApprovalsStore,
    FourEyes,
    ProposalActs,
    ProposalNews,
    AmendmentsStore,
    Amendments,
  ],
  exports: services,
})
export class FundingModule {}
