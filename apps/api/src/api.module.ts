import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { CompaniesModule } from '@app/companies';
import { IdentityModule } from '@app/identity';
import { PlatformModule } from '@app/platform';
import { OutboxController } from './demo/outbox.controller.js';
import { AuthenticationGuard } from './http/authentication.guard.js';
import { CursorCodec } from './http/cursor.js';
import { OriginGuard } from './http/origin.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.js';
import { PasswordStrategy } from './identity/password.strategy.js';
import { PortalSessionController } from './identity/portal-session.controller.js';
import { SessionController } from './identity/session.controller.js';
import { Metrics } from './operations/metrics.js';
import { OperationsController } from './operations/operations.controller.js';
import { Readiness } from './operations/readiness.js';

const contexts = [CompaniesModule, IdentityModule];

const controllers = [SessionController, PortalSessionController, OperationsController, OutboxController];

@Module({
  imports: [PlatformModule, PassportModule, ...contexts],
  controllers,
  providers: [
    CursorCodec,
    PasswordStrategy,
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
