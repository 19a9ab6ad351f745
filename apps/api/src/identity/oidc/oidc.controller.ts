import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AccessLog } from '@app/audit';
import { Problem } from '@app/kernel';
import { ExternalSignIn, SignInAttempts, type Audience } from '@app/identity';
import { AccessNotes } from '../../http/access-notes.js';
import { Answers, Redirects } from '../../http/answers.js';
import { Audited, NotAudited } from '../../http/audited.js';
import { FromMachine } from '../../http/from-machine.js';
import type { Request } from '../../http/request.js';
import { Public, Requires, WhileSigningIn } from '../../http/requires.js';
import { SessionDoor } from '../session-door.js';
import { attemptCookie, attemptCookieOptions } from './attempt-cookie.js';
import { OidcClient } from './oidc-client.js';
import { callbackQuery, logoutNotice, signOutView, startQuery } from './oidc.schema.js';
import { OidcGuard, type Refusal, type ReturnedRequest } from './oidc.strategy.js';

type Start = z.infer<typeof startQuery>;
type Notice = z.infer<typeof logoutNotice>;

const homes: Readonly<Record<Audience, string>> = { staff: '/', portal: '/portal/' };

/** Signing in and out with an account of another identity provider (OpenID Connect), for staff and portal. */
@Controller()
export class OidcController {
  constructor(
    private readonly client: OidcClient,
    private readonly attempts: SignInAttempts,
    private readonly door: SessionDoor,
    private readonly external: ExternalSignIn,
    private readonly access: AccessLog,
    private readonly notes: AccessNotes,
  ) {}

  @Get('api/v1/session/oidc')
  @Public()
  @NotAudited('nobody is known yet')
  @Redirects()
  startStaff(@Query({ schema: startQuery }) query: Start, @Req() request: Request, @Res() reply: FastifyReply) {
    return this.start('staff', query, request, reply);
  }

  @Get('portal/v1/session/oidc')
  @Public()
  @NotAudited('nobody is known yet')
  @Redirects()
  startPortal(@Query({ schema: startQuery }) query: Start, @Req() request: Request, @Res() reply: FastifyReply) {
    return this.start('portal', query, request, reply);
  }

  @Get('api/v1/session/oidc/callback')
  @Public()
  @UseGuards(OidcGuard)
  @Audited('sign-in.begin')
  @Redirects()
  returnStaff(@Query({ schema: callbackQuery }) _query: unknown, @Req() request: ReturnedRequest, @Res() reply: FastifyReply) {
    return this.finish('staff', request, reply);
  }

  @Get('portal/v1/session/oidc/callback')
  @Public()
  @UseGuards(OidcGuard)
  @Audited('sign-in.begin')
  @Redirects()
  returnPortal(@Query({ schema: callbackQuery }) _query: unknown, @Req() request: ReturnedRequest, @Res() reply: FastifyReply) {
    return this.finish('portal', request, reply);
  }

  @Post('api/v1/session/sign-out')
  @Requires('self')
  @WhileSigningIn('prove', 'enrol', 'change-password')
  @Audited('sign-in.end')
  @Answers(signOutView)
  signOutStaff(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.signOut('staff', request, reply);
  }

  @Post('portal/v1/session/sign-out')
  @Requires('self')
  @WhileSigningIn('prove', 'enrol', 'change-password')
  @Audited('sign-in.end')
  @Answers(signOutView)
  signOutPortal(@Req() request: Request, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.signOut('portal', request, reply);
  }

  @Post('api/v1/session/oidc/backchannel-logout')
  @Public()
  @FromMachine()
  @Audited('sign-in.announced-end')
  @ApiConsumes('application/x-www-form-urlencoded')
  @HttpCode(200)
  logOutStaff(@Body({ schema: logoutNotice }) notice: Notice, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.obey('staff', notice, reply);
  }

  @Post('portal/v1/session/oidc/backchannel-logout')
  @Public()
  @FromMachine()
  @Audited('sign-in.announced-end')
  @ApiConsumes('application/x-www-form-urlencoded')
  @HttpCode(200)
  logOutPortal(@Body({ schema: logoutNotice }) notice: Notice, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.obey('portal', notice, reply);
  }

  private async start(audience: Audience, { returnTo, fresh }: Start, request: Request, reply: FastifyReply): Promise<void> {
    if (!this.client.isConfigured(audience)) throw new Problem('not-found', 'http.not-found');
    const begun = await this.client.begin(audience, pageOf(audience, returnTo), fresh !== undefined).catch((error: unknown) => {
      request.log.warn({ err: error }, 'the other identity provider cannot be reached');
      return undefined;
    });
    if (!begun) return refuse(audience, 'unavailable', reply);
    const key = await this.attempts.keep(audience, begun.attempt);
    reply.setCookie(attemptCookie(audience), key, attemptCookieOptions).header('Cache-Control', 'no-store');
    await reply.redirect(begun.url.href, 302);
  }

  private async finish(audience: Audience, request: ReturnedRequest, reply: FastifyReply): Promise<void> {
    const { user: outcome } = request;
    const { maxAge: _maxAge, ...cookie } = attemptCookieOptions;
    reply.clearCookie(attemptCookie(audience), cookie).header('Cache-Control', 'no-store');
    if ('refusal' in outcome) {
      await this.noteRefusal(request, outcome.refusal);
      return refuse(audience, outcome.refusal, reply);
    }
    // A session that still owes a second factor is open, and the page asks for it.
    await this.door.open(audience, request, reply, outcome.signedIn).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
    await reply.redirect(outcome.returnTo, 302);
  }

  /** Ends the session here; `url` is the page that ends the one at the other provider too. */
  private async signOut(audience: Audience, request: Request, reply: FastifyReply) {
    await this.door.close(audience, request, reply);
    const external = request.session?.methods.includes('oidc') === true;
    return { url: (external && (await this.client.signOutUrl(audience))) || null };
  }

  private noteRefusal(request: Request, reason: Refusal): Promise<void> {
    return this.access.recordAs(
      {
        tenantId: null,
        actorKind: 'anonymous',
        actorId: null,
        roles: [],
        addressHash: this.notes.addressHash(request),
        correlationId: request.id,
      },
      { action: 'sign-in.begin', allowed: false, reason },
    );
  }

  private async obey(audience: Audience, { logout_token: token }: Notice, reply: FastifyReply): Promise<void> {
    reply.header('Cache-Control', 'no-store');
    await this.external.endSessions(await this.client.announcedLogout(audience, token));
  }
}

const refuse = async (audience: Audience, refusal: Refusal, reply: FastifyReply): Promise<void> => {
  await reply.redirect(`${homes[audience]}?anmeldung=${refusal}`, 302);
};

const pageOf = (audience: Audience, wanted: string | undefined): string =>
  wanted !== undefined && wanted.startsWith('/portal/') === (audience === 'portal') ? wanted : homes[audience];
