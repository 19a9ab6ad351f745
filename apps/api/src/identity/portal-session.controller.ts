import { Body, Controller, Delete, Get, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Companies } from '@app/companies';
import { Clock, notFound, type PortalActor } from '@app/kernel';
import { PortalUsers } from '@app/identity';
import { Config } from '@app/platform';
import { Answers, NoContent } from '../http/answers.js';
import type { Request } from '../http/request.js';
import { CurrentActor, Public, Requires } from '../http/requires.js';
import { PasswordGuard } from './password.strategy.js';
import { SessionDoor, type SignedInRequest } from './session-door.js';
import { credentials, portalSessionView, sessionSettings } from './session.schema.js';

/** Signing in and out as somebody of a company. */
@Controller('portal/v1/session')
export class PortalSessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly users: PortalUsers,
    private readonly companies: Companies,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @Answers(portalSessionView, { status: 201 })
  async begin(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: credentials }) _credentials: unknown,
  ) {
    return this.present((await this.door.open('portal', request, reply)) as PortalActor);
  }

  @Get()
  @Requires('self')
  @Answers(portalSessionView)
  current(@CurrentActor() actor: PortalActor) {
    return this.present(actor);
  }

  @Patch()
  @Requires('self')
  @Answers(portalSessionView)
  async change(@CurrentActor() actor: PortalActor, @Body({ schema: sessionSettings }) { language }: { language: 'de' | 'en' }) {
    await this.users.setLanguage(actor, language, this.clock.now());
    return this.present(actor);
  }

  @Delete()
  @Requires('self')
  @NoContent()
  end(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.door.close('portal', request, reply);
  }

  private async present(actor: PortalActor) {
    const profile = await this.users.profile(actor);
    const company = (await this.companies.summaries(actor.scope, [profile.establishmentId])).get(profile.establishmentId);
    if (!company) throw notFound();
    return { user: { ...profile, permissions: [...actor.permissions].toSorted(), company }, demo: this.config.settings.DEMO_MODE };
  }
}
