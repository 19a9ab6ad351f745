import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SecondFactors, Sessions, SignIn, type Caller, type KnownSession, type Proof } from '@app/identity';
import { Answers, NoContent } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { audienceOf } from '../http/authentication.guard.js';
import { CurrentCaller } from '../http/caller.js';
import type { Request } from '../http/request.js';
import { CurrentSession, Public, Requires, WhileSigningIn } from '../http/requires.js';
import { sessionEnds } from './account.schema.js';
import { availableProofs, passkeyOptions, passkeySignIn, proof } from './proof.schema.js';
import { SessionDoor } from './session-door.js';
import { SignInLog } from './sign-in-log.js';

/** Signing in by passkey, the second factor, fresh proofs, staying signed in. The same for staff and portal. */
@Controller(['api/v1/session', 'portal/v1/session'])
export class SignInStepsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly door: SessionDoor,
    private readonly log: SignInLog,
  ) {}

  /** The same for everybody: nothing tells who has a passkey. */
  @Post('passkey-options')
  @Public()
  @NotAudited('a question to the browser, the same for everybody')
  @Answers(passkeyOptions)
  passkeyOptions(@Req() request: Request) {
    return this.signIn.passkeyOptions(audienceOf(request));
  }

  @Post('passkey')
  @Public()
  @Audited('sign-in.begin')
  @NoContent()
  async beginByPasskey(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: passkeySignIn }) { response }: { response: { id: string } },
  ) {
    const audience = audienceOf(request);
    const attempt = { audience, response, address: request.ip, userAgent: request.headers['user-agent'] };
    const signedIn = await this.log.attempted(request, { audience }, this.signIn.signInByPasskey(attempt));
    await this.door.replace(audience, request, reply, signedIn);
  }

  /** What the caller can show, as second factor or as a fresh proof. */
  @Get('proof')
  @Requires('self')
  @NotAudited('own account')
  @WhileSigningIn('prove', 'change-password')
  @Answers(availableProofs)
  availableProofs(@CurrentCaller() caller: Caller) {
    return this.factors.available(caller);
  }

  @Post('proof/passkey-options')
  @Requires('self')
  @NotAudited('a question to the browser')
  @WhileSigningIn('prove', 'change-password')
  @Answers(passkeyOptions)
  proofOptions(@CurrentCaller() caller: Caller) {
    return this.factors.passkeyOptions(caller);
  }

  /** Second factor after the password, or step-up: the session gets a new token and a fresh time of authentication. */
  @Post('proof')
  @Requires('self')
  @Audited('sign-in.prove')
  @WhileSigningIn('prove', 'change-password')
  @NoContent()
  async prove(
    @Req() request: Request,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: proof }) given: Proof,
  ) {
    this.door.handOver(caller.session.audience, reply, await this.log.orRefused(request, this.factors.prove(caller, given)));
  }

  /** The caller stays signed in. */
  @Post('extension')
  @Requires('self')
  @NotAudited('own session')
  @Answers(sessionEnds)
  extend(@CurrentSession() session: KnownSession) {
    return this.sessions.extend(session);
  }
}
