import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AuditModule } from '@app/audit';
import { ClientsModule } from '@app/clients';
import { CompaniesModule } from '@app/companies';
import { CounsellingModule } from '@app/counselling';
import { CoursesModule } from '@app/courses';
import { FundingModule } from '@app/funding';
import { IdentityModule } from '@app/identity';
import { PlatformModule } from '@app/platform';
import { ReferenceModule } from '@app/reference';
import { RemindersModule } from '@app/reminders';
import { ReportingModule } from '@app/reporting';
import { ClientsController } from './clients/clients.controller.js';
import { CompaniesController } from './companies/companies.controller.js';
import { CaseItems } from './counselling/case-items.js';
import { CasePages } from './counselling/case-pages.js';
import { CasesController } from './counselling/cases.controller.js';
import { NeedsController } from './counselling/needs.controller.js';
import { PeopleOf } from './counselling/people.js';
import { RecommendationViews } from './counselling/recommendation-views.js';
import { RecommendationsController } from './counselling/recommendations.controller.js';
import { SessionsController } from './counselling/sessions.controller.js';
import { CoursesController } from './courses/courses.controller.js';
import { OutboxController } from './demo/outbox.controller.js';
import { AuthenticationGuard } from './http/authentication.guard.js';
import { ApplicationScreens } from './funding/application-screens.js';
import { ApplicationsController } from './funding/applications.controller.js';
import { AssessmentsController } from './funding/assessments.controller.js';
import { CaseApplicationsController } from './funding/case-applications.controller.js';
import { DecisionsController } from './funding/decisions.controller.js';
import { StepsController } from './funding/steps.controller.js';
import { CursorCodec } from './http/cursor.js';
import { OriginGuard } from './http/origin.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.js';
import { PasswordStrategy } from './identity/password.strategy.js';
import { PortalSessionController } from './identity/portal-session.controller.js';
import { SessionDoor } from './identity/session-door.js';
import { SessionController } from './identity/session.controller.js';
import { Metrics } from './operations/metrics.js';
import { OperationsController } from './operations/operations.controller.js';
import { Readiness } from './operations/readiness.js';
import { CompanyApplicationsController } from './portal/applications.controller.js';
import { PortalCompanyController } from './portal/company.controller.js';
import { PortalNeedsController } from './portal/needs.controller.js';
import { ReferenceController } from './reference/reference.controller.js';
import { NotificationsController } from './reminders/notifications.controller.js';
import { ReminderLabels } from './reminders/reminder-labels.js';
import { RemindersController } from './reminders/reminders.controller.js';
import { CaseloadController } from './reporting/caseload.controller.js';
import { CaseHits } from './search/case-hits.js';
import { SearchController } from './search/search.controller.js';

const contexts = [
  AuditModule,
  ClientsModule,
  CompaniesModule,
  CounsellingModule,
  CoursesModule,
  FundingModule,
  IdentityModule,
  ReferenceModule,
  RemindersModule,
  ReportingModule,
];

const controllers = [
  SessionController,
  PortalSessionController,
  OperationsController,
  OutboxController,
  ClientsController,
  CompaniesController,
  CoursesController,
  ReferenceController,
  SearchController,
  CaseApplicationsController,
  ApplicationsController,
  AssessmentsController,
  DecisionsController,
  StepsController,
  CompanyApplicationsController,
  NeedsController,
  CasesController,
  SessionsController,
  RecommendationsController,
  RemindersController,
  NotificationsController,
  PortalCompanyController,
  PortalNeedsController,
  CaseloadController,
];

@Module({
  imports: [PlatformModule, PassportModule, ...contexts],
  controllers,
  providers: [
    ApplicationScreens,
    CaseHits,
    CursorCodec,
    ReminderLabels,
    RecommendationViews,
    CasePages,
    CaseItems,
    PeopleOf,
    PasswordStrategy,
    SessionDoor,
    Readiness,
    Metrics,
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_PIPE, useFactory: validationPipe },
    {
      provide: APP_INTERCEPTOR,
      inject: [Reflector],
      useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
    },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
