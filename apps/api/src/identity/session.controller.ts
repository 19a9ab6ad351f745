import { Body, Controller, Delete, Get, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock, type StaffActor } from '@app/kernel';
import { Users } from '@app/identity';
import { Config } from '@app/platform';
import { Answers, NoContent } from '../http/answers.js';
import type { Request } from '../http/request.js';
import { CurrentActor, Public, Requires } from '../http/requires.js';
import { PasswordGuard } from './password.strategy.js';
import { SessionDoor, type SignedInRequest } from './session-door.js';
import { credentials, presentStaffSession, sessionSettings, staffSessionView } from './session.schema.js';

/** Signing in and out as staff. */
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly door: SessionDoor,
    private readonly users: Users,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @Answers(staffSessionView, { status: 201 })
  async begin(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: credentials }) _credentials: unknown,
  ) {
    return this.present((await this.door.open('staff', request, reply)) as StaffActor);
  }

  @Get()
  @Requires('self')
  @Answers(staffSessionView)
  current(@CurrentActor() actor: StaffActor) {
    return this.present(actor);
  }

  @Patch()
  @Requires('self')
  @Answers(staffSessionView)
  async change(@CurrentActor() actor: StaffActor, @Body({ schema: sessionSettings }) { language }: { language: 'de' | 'en' }) {
    await this.users.setLanguage(actor, language, this.clock.now());
    return this.present(actor);
  }

  @Delete()
  @Requires('self')
  @NoContent()
  end(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.door.close('staff', request, reply);
  }

  private async present(actor: StaffActor) {
    return presentStaffSession(await this.users.profile(actor), actor.permissions, this.config.settings.DEMO_MODE);
  }
}
