import { Body, Controller, Delete, Get, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock, type StaffActor } from '@app/kernel';
import { SignIn, Users, type SignedIn } from '@app/identity';
import { Config } from '@app/platform';
import { Answers, NoContent } from '../http/answers.js';
import type { Request } from '../http/request.js';
import { CurrentActor, Public, Requires } from '../http/requires.js';
import { cookieName, cookieOptions } from '../http/session-cookie.js';
import { PasswordGuard } from './password.strategy.js';
import { credentials, presentStaffSession, sessionSettings, staffSessionView } from './session.schema.js';

/** Signing in and out as staff. */
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly users: Users,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  @Answers(staffSessionView, { status: 201 })
  async begin(
    @Req() request: Request & { user: SignedIn },
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: credentials }) _credentials: unknown,
  ) {
    const { token } = request.user;
    // A session that was open in this browser ends: the token rotates at every sign-in.
    const former = request.cookies[cookieName('staff')];
    if (former) await this.signIn.end(former);
    reply.setCookie(cookieName('staff'), token, cookieOptions);
    const known = await this.signIn.actorOf('staff', token, request.id);
    return this.present(known?.actor as StaffActor);
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
  async end(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.signIn.end(request.sessionToken ?? '');
    reply.clearCookie(cookieName('staff'), cookieOptions);
  }

  private async present(actor: StaffActor) {
    return presentStaffSession(await this.users.profile(actor), actor.permissions, this.config.settings.DEMO_MODE);
  }
}
