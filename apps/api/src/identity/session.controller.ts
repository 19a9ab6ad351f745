import { Body, Controller, Delete, Get, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock, type StaffActor } from '@app/kernel';
import { Users, type KnownSession } from '@app/identity';
import { Config, KeyRing } from '@app/platform';
import { Answers, NoContent } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import type { Request } from '../http/request.js';
import { CurrentActor, CurrentSession, Public, Requires, WhileSigningIn } from '../http/requires.js';
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
    private readonly keys: KeyRing,
  ) {}

  @Post()
  @Public()
  @Audited('sign-in.begin')
  @UseGuards(PasswordGuard)
  @Answers(staffSessionView, { status: 201 })
  async begin(
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: credentials }) _credentials: unknown,
  ) {
    const actor = (await this.door.open('staff', request, reply, request.user)) as StaffActor;
    return this.present(actor, request.session!);
  }

  @Get()
  @Requires('self')
  @NotAudited('own account')
  @Answers(staffSessionView)
  current(@CurrentActor() actor: StaffActor, @CurrentSession() session: KnownSession) {
    return this.present(actor, session);
  }

  @Patch()
  @Requires('self')
  @NotAudited('own language')
  @Answers(staffSessionView)
  async change(
    @CurrentActor() actor: StaffActor,
    @CurrentSession() session: KnownSession,
    @Body({ schema: sessionSettings }) { language }: { language: 'de' | 'en' },
  ) {
    await this.users.setLanguage(actor, language, this.clock.now());
    return this.present(actor, session);
  }

  @Delete()
  @Requires('self')
  @Audited('sign-in.end')
  @WhileSigningIn('prove', 'enrol', 'change-password')
  @NoContent()
  end(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.door.close('staff', request, reply);
  }

  private async present(actor: StaffActor, { endsAt, idleEndsAt }: KnownSession) {
    const demo = this.config.settings.DEMO_MODE;
    const draftKeys = this.keys.derived(`session-draft ${actor.userId}`).map((key) => key.toString('base64'));
    return { ...presentStaffSession(await this.users.profile(actor), actor.permissions, draftKeys, demo), endsAt, idleEndsAt };
  }
}
