import { Body, Controller, Delete, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { toString as qrCodeOf } from 'qrcode';
import { Enrolments, Passwords, Sessions, type Caller, type Enrolled } from '@app/identity';
import { Answers, NoContent } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { CurrentCaller } from '../http/caller.js';
import type { Request } from '../http/request.js';
import { Requires, WhileSigningIn } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { StepUp } from '../http/step-up.js';
import { enrolledView, passwordChange, recoveryCodesView, securityView, sessionsView, totpStart } from './account.schema.js';
import { newPasskey, passkeyId, passkeyOptions, totpConfirmation } from './proof.schema.js';
import { SessionDoor } from './session-door.js';
import { SignInLog } from './sign-in-log.js';

/** The own account of whoever is signed in: password, second factors, open sessions. The same for staff and portal. */
@Controller(['api/v1/account', 'portal/v1/account'])
export class AccountController {
  constructor(
    private readonly passwords: Passwords,
    private readonly enrolments: Enrolments,
    private readonly sessions: Sessions,
    private readonly door: SessionDoor,
    private readonly log: SignInLog,
  ) {}

  @Get()
  @Requires('self')
  @NotAudited('own account')
  @Answers(securityView)
  security(@CurrentCaller() caller: Caller) {
    return this.enrolments.security(caller);
  }

  @Put('password')
  @Requires('self')
  @Audited('account.password-change')
  @WhileSigningIn('change-password')
  @StepUp()
  @NoContent()
  async changePassword(
    @Req() request: Request,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: passwordChange }) given: { current: string; next: string },
  ) {
    this.door.handOver(caller.session.audience, reply, await this.log.orRefused(request, this.passwords.change(caller, given)));
  }

  @Post('totp')
  @Requires('self')
  @NotAudited('a secret that counts from its first code on')
  @WhileSigningIn('enrol')
  @StepUp()
  @Answers(totpStart)
  async startTotp(@CurrentCaller() caller: Caller) {
    const { secret, address } = await this.enrolments.startTotp(caller);
    return { secret, qrCode: await qrCodeOf(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }) };
  }

  @Post('totp/confirmation')
  @Requires('self')
  @Audited('account.factor-add')
  @WhileSigningIn('enrol')
  @StepUp()
  @Answers(enrolledView)
  async confirmTotp(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: totpConfirmation }) { code }: { code: string },
  ) {
    return this.enrolled(caller, reply, await this.enrolments.confirmTotp(caller, code));
  }

  @Delete('totp')
  @Requires('self')
  @Audited('account.factor-remove')
  @StepUp()
  @NoContent()
  removeTotp(@CurrentCaller() caller: Caller) {
    return this.enrolments.removeTotp(caller);
  }

  @Post('passkeys/options')
  @Requires('self')
  @NotAudited('a question to the browser')
  @WhileSigningIn('enrol')
  @StepUp()
  @Answers(passkeyOptions)
  passkeyOptions(@CurrentCaller() caller: Caller) {
    return this.enrolments.passkeyOptions(caller);
  }

  @Post('passkeys')
  @Requires('self')
  @Audited('account.factor-add')
  @WhileSigningIn('enrol')
  @StepUp()
  @Answers(enrolledView)
  async addPasskey(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: newPasskey }) given: { name: string; response: object },
  ) {
    return this.enrolled(caller, reply, await this.enrolments.addPasskey(caller, given));
  }

  @Delete('passkeys/:passkeyId')
  @Requires('self')
  @Audited('account.factor-remove')
  @StepUp()
  @NoContent()
  removePasskey(@CurrentCaller() caller: Caller, @Param('passkeyId', { schema: passkeyId }) id: string) {
    return this.enrolments.removePasskey(caller, id);
  }

  @Post('recovery-codes')
  @Requires('self')
  @Audited('account.recovery-codes')
  @StepUp()
  @Answers(recoveryCodesView)
  async newRecoveryCodes(@CurrentCaller() caller: Caller) {
    return { recoveryCodes: await this.enrolments.newRecoveryCodes(caller) };
  }

  @Get('sessions')
  @Requires('self')
  @NotAudited('own sessions')
  @Answers(sessionsView)
  async listSessions(@CurrentCaller() { session, actor }: Caller) {
    const items = await this.sessions.list(session, actor.userId);
    return { items: items.map((item) => ({ ...item, current: item.id === session.id })) };
  }

  @Delete('sessions/:sessionId')
  @Requires('self')
  @Audited('account.sessions-end')
  @NoContent()
  endSession(@CurrentCaller() { session, actor }: Caller, @Param('sessionId', { schema: idParam() }) id: string) {
    return this.sessions.endOne(session, actor.userId, id);
  }

  @Delete('sessions')
  @Requires('self')
  @Audited('account.sessions-end')
  @StepUp()
  @NoContent()
  endOtherSessions(@CurrentCaller() { session, actor }: Caller) {
    return this.sessions.endAllOthers(session, actor.userId);
  }

  private enrolled({ session }: Caller, reply: FastifyReply, { signedIn, recoveryCodes }: Enrolled) {
    this.door.handOver(session.audience, reply, signedIn);
    return { recoveryCodes };
  }
}
