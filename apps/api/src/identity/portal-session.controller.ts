import { Body, Controller, Delete, Get, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock, type PortalActor, type PortalScope } from '@app/kernel';
import { PortalUsers, type KnownSession } from '@app/identity';
import { Answers, NoContent } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import type { Request } from '../http/request.js';
import { CurrentActor, CurrentSession, Public, Requires, WhileSigningIn } from '../http/requires.js';
import { PasswordGuard } from './password.strategy.js';
import { PortalSessions } from './portal-sessions.js';
import { SessionDoor, type SignedInRequest } from './session-door.js';
import { credentials, portalSessionView, sessionSettings } from './session.schema.js';

/** Signing in and out as somebody of a company, a provider or a partner organisation. */
@Controller('portal/v1/session')
export class PortalSessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly users: PortalUsers,
    private readonly sessions: PortalSessions,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Public()
  @Audited('sign-in.begin')
  @UseGuards(PasswordGuard)
  @Answers(portalSessionView, { status: 201 })
  async begin(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: credentials }) _credentials: unknown,
  ) {
    const actor = (await this.door.open('portal', request, reply, request.user)) as PortalActor<PortalScope>;
    return this.sessions.present(actor, request.session!);
  }

  @Get()
  @Requires('self')
  @NotAudited('own account')
  @Answers(portalSessionView)
  current(@CurrentActor() actor: PortalActor<PortalScope>, @CurrentSession() session: KnownSession) {
    return this.sessions.present(actor, session);
  }

  @Patch()
  @Requires('self')
  @NotAudited('own language')
  @Answers(portalSessionView)
  async change(
    @CurrentActor() actor: PortalActor<PortalScope>,
    @CurrentSession() session: KnownSession,
    @Body({ schema: sessionSettings }) { language }: { language: 'de' | 'en' },
  ) {
    await this.users.setLanguage(actor, language, this.clock.now());
    return this.sessions.present(actor, session);
  }

  @Delete()
  @Requires('self')
  @Audited('sign-in.end')
  @WhileSigningIn('prove', 'enrol', 'change-password')
  @NoContent()
  end(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.door.close('portal', request, reply);
  }
}
