import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AuditModule } from '@app/audit';
import { CalendarModule } from '@app/calendar';
import { ClientsModule } from '@app/clients';
import { CompaniesModule } from '@app/companies';
import { CounsellingModule } from '@app/counselling';
import { CoursesModule } from '@app/courses';
import { DocumentsModule } from '@app/documents';
import { ExportsModule } from '@app/exports';
import { FundingModule } from '@app/funding';
import { IdentityModule } from '@app/identity';
import { PlatformModule } from '@app/platform';
import { NetworkModule } from '@app/network';
import { PrivacyModule } from '@app/privacy';
import { ReferenceModule } from '@app/reference';
import { RemindersModule } from '@app/reminders';
import { ReportingModule } from '@app/reporting';
import { ListedFieldsInterceptor } from './access/listed-fields.interceptor.js';
import { AccessGrantsController } from './access/access-grants.controller.js';
import { BreakGlassController } from './access/break-glass.controller.js';
import { ProtectionsController } from './access/protections.controller.js';
import { SupervisionController } from './access/supervision.controller.js';
import { AppointmentViews } from './calendar/appointment-views.js';
import { WalkInViews } from './calendar/walk-in-views.js';
import { CalendarPages } from './calendar/calendar-pages.js';
import { calendarControllers } from './calendar/calendar-controllers.js';
import { clientControllers } from './clients/client-controllers.js';
import { ClientImportViews } from './clients/client-import-views.js';
import { CompaniesController } from './companies/companies.controller.js';
import { DirectoryController } from './companies/directory.controller.js';
import { CompanyKnowledgeController } from './companies/known.controller.js';
import { RelationshipController } from './companies/relationship.controller.js';
import { CaseItems } from './counselling/case-items.js';
import { CaseProgress } from './counselling/case-progress.js';
import { CaseTeamController } from './counselling/case-team.controller.js';
import { HandOversController } from './counselling/hand-overs.controller.js';
import { CaseOfficesController } from './counselling/case-offices.controller.js';
import { CaseStepsController } from './counselling/case-steps.controller.js';
import { CasePages } from './counselling/case-pages.js';
import { CasesController } from './counselling/cases.controller.js';
import { listControllers, listProviders } from './lists/list-parts.js';
import { NeedsController } from './counselling/needs.controller.js';
import { HandOverPacks } from './leaving/hand-over-packs.js';
import { AbsenceDigestController } from './leaving/absence-digest.controller.js';
import { LeavingController } from './leaving/leaving.controller.js';
import { PackContents } from './leaving/pack-contents.js';
import { CaseEnds } from './counselling/case-ends.js';
import { NeedPages } from './counselling/need-pages.js';
import { PeopleOf } from './counselling/people.js';
import { RecommendationViews } from './counselling/recommendation-views.js';
import { RecommendationsController } from './counselling/recommendations.controller.js';
import { ReceivedSharesController } from './counselling/received-shares.controller.js';
import { SharesController } from './counselling/shares.controller.js';
import { sessionControllers } from './counselling/session-controllers.js';
import { SessionViews } from './counselling/session-views.js';
import { CoursesController } from './courses/courses.controller.js';
import { CaseDocumentsController } from './documents/case-documents.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { FilesController } from './documents/files.controller.js';
import { OutboxController } from './demo/outbox.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { LastOpenedController } from './audit/last-opened.controller.js';
import { TenantSettingsController } from './identity/tenant-settings.controller.js';
import { AccessInterceptor } from './http/access.interceptor.js';
import { AccessNotes } from './http/access-notes.js';
import { AuthenticationGuard } from './http/authentication.guard.js';
import { ApplicationScreens } from './funding/application-screens.js';
import { ApplicationsController } from './funding/applications.controller.js';
import { AssessmentsController } from './funding/assessments.controller.js';
import { PortalUsersController } from './companies/portal-users.controller.js';
import { CalculationsController } from './funding/calculations.controller.js';
import { FundingRoutesController } from './funding/routes.controller.js';
import { AttendancesController } from './funding/attendances.controller.js';
import { ApprovalsController } from './funding/approvals.controller.js';
import { BudgetsController } from './funding/budgets.controller.js';
import { IssuedDocumentsController } from './funding/issued-documents.controller.js';
import { PaymentsController } from './funding/payments.controller.js';
import { ChecklistsController } from './funding/checklists.controller.js';
import { GroupListController } from './funding/group-list.controller.js';
import { GroupListScreens } from './funding/group-list-screens.js';
import { GroupListsController } from './funding/group-lists.controller.js';
import { CaseApplicationsController } from './funding/case-applications.controller.js';
import { DecisionsController } from './funding/decisions.controller.js';
import { StepsController } from './funding/steps.controller.js';
import { CursorCodec } from './http/cursor.js';
import { OriginGuard } from './http/origin.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SupervisionGuard } from './http/supervision.guard.js';
import { validationPipe } from './http/validation.js';
import { ReferralsController } from './network/referrals.controller.js';
import { OidcClient } from './identity/oidc/oidc-client.js';
import { OidcController } from './identity/oidc/oidc.controller.js';
import { OidcStrategy } from './identity/oidc/oidc.strategy.js';
import { Organisations } from './identity/organisations.js';
import { ColleaguesController } from './identity/colleagues.controller.js';
import { OfficesController } from './identity/offices.controller.js';
import { DeputyshipsController } from './identity/deputyships.controller.js';
import { AccountController } from './identity/account.controller.js';
import { PasswordStrategy } from './identity/password.strategy.js';
import { PortalSessionController } from './identity/portal-session.controller.js';
import { PortalSessions } from './identity/portal-sessions.js';
import { SessionDoor } from './identity/session-door.js';
import { UsersController } from './identity/users.controller.js';
import { SessionController } from './identity/session.controller.js';
import { OrganisationAccountsController } from './identity/organisation-accounts.controller.js';
import { SignInLinksController } from './identity/sign-in-links.controller.js';
import { SignInWaysController } from './identity/sign-in-ways.controller.js';
import { SignInLog } from './identity/sign-in-log.js';
import { SignInStepsController } from './identity/sign-in-steps.controller.js';
import { Metrics } from './operations/metrics.js';
import { OperationsController } from './operations/operations.controller.js';
import { Readiness } from './operations/readiness.js';
import { CompanyDocumentsController } from './portal/issued-documents.controller.js';
import { CompanyApplicationsController } from './portal/applications.controller.js';
import { PortalCompanyController } from './portal/company.controller.js';
import { PortalNeedsController } from './portal/needs.controller.js';
import { ReceivedReferralsController } from './portal/received-referrals.controller.js';
import { ProviderCoursesController } from './portal/provider-courses.controller.js';
import { AccessPacksController } from './privacy/access-packs.controller.js';
import { ConsequencesController } from './privacy/consequences.controller.js';
import { ErasuresController } from './privacy/erasures.controller.js';
import { ProcessingRegisterController } from './privacy/processing-register.controller.js';
import { DataRequestsController } from './privacy/requests.controller.js';
import { ReferenceController } from './reference/reference.controller.js';
import { NotificationsController } from './reminders/notifications.controller.js';
import { DayListController } from './reminders/day-list.controller.js';
import { DayLists } from './reminders/day-lists.js';
import { ReminderLabels } from './reminders/reminder-labels.js';
import { ReminderBatchesController } from './reminders/reminder-batches.controller.js';
import { ReminderStepsController } from './reminders/reminder-steps.controller.js';
import { RemindersController } from './reminders/reminders.controller.js';
import { CaseloadController } from './reporting/caseload.controller.js';
import { TimelineRecords } from './timeline/timeline-records.js';
import { TimelinesController } from './timeline/timelines.controller.js';
import { CaseHits } from './search/case-hits.js';
import { RecordsByNumber } from './search/records-by-number.js';
import { SearchController } from './search/search.controller.js';

const contexts = [
  AuditModule,
  CalendarModule,
  ClientsModule,
  CompaniesModule,
  CounsellingModule,
  CoursesModule,
  DocumentsModule,
  ExportsModule,
  FundingModule,
  IdentityModule,
  NetworkModule,
  PrivacyModule,
  ReferenceModule,
  RemindersModule,
  ReportingModule,
];

const controllers = [
  SessionController,
  PortalSessionController,
  OidcController,
  OrganisationAccountsController,
  SignInLinksController,
  SignInWaysController,
  SignInStepsController,
  AccountController,
  OperationsController,
  OutboxController,
  BreakGlassController,
  AccessGrantsController,
  AuditController,
  LastOpenedController,
  TenantSettingsController,
  SupervisionController,
  ProtectionsController,
  ColleaguesController,
  LeavingController,
  AbsenceDigestController,
  OfficesController,
  DeputyshipsController,
  UsersController,
  ...clientControllers,
  CompaniesController,
  DirectoryController,
  CompanyKnowledgeController,
  RelationshipController,
  PortalUsersController,
  CoursesController,
  ReferenceController,
  SearchController,
  CalculationsController,
  FundingRoutesController,
  CaseApplicationsController,
  ApplicationsController,
  AssessmentsController,
  AttendancesController,
  ApprovalsController,
  ChecklistsController,
  GroupListsController,
  GroupListController,
  PaymentsController,
  IssuedDocumentsController,
  BudgetsController,
  DecisionsController,
  StepsController,
  CompanyApplicationsController,
  CompanyDocumentsController,
  NeedsController,
  ...listControllers,
  CasesController,
  CaseStepsController,
  CaseOfficesController,
  HandOversController,
  CaseTeamController,
  CaseDocumentsController,
  DocumentsController,
  FilesController,
  ...sessionControllers,
  RecommendationsController,
  SharesController,
  ReceivedSharesController,
  ReferralsController,
  RemindersController,
  ReminderBatchesController,
  ReminderStepsController,
  DayListController,
  NotificationsController,
  ...calendarControllers,
  PortalCompanyController,
  PortalNeedsController,
  ProviderCoursesController,
  ReceivedReferralsController,
  CaseloadController,
  TimelinesController,
  DataRequestsController,
  AccessPacksController,
  ConsequencesController,
  ProcessingRegisterController,
  ErasuresController,
];

@Module({
  imports: [PlatformModule, PassportModule, ...contexts],
  controllers,
  providers: [
    ...listProviders,
    AccessNotes,
    AppointmentViews,
    WalkInViews,
    CalendarPages,
    ApplicationScreens,
    ClientImportViews,
    GroupListScreens,
    CaseHits,
    RecordsByNumber,
    TimelineRecords,
    CursorCodec,
    DayLists,
    ReminderLabels,
    RecommendationViews,
    CasePages,
    CaseProgress,
    CaseItems,
    HandOverPacks,
    PackContents,
    CaseEnds,
    NeedPages,
    PeopleOf,
    SessionViews,
    Organisations,
    OidcClient,
    OidcStrategy,
    PortalSessions,
    PasswordStrategy,
    SessionDoor,
    SignInLog,
    Readiness,
    Metrics,
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: SupervisionGuard },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_INTERCEPTOR, useClass: AccessInterceptor },
    // Outside of the serializer: it sees what the schema let through.
    { provide: APP_INTERCEPTOR, useClass: ListedFieldsInterceptor },
    {
      provide: APP_INTERCEPTOR,
      inject: [Reflector],
      useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
    },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
