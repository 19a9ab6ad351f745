import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { LinkRequests, SignInLinks } from '@app/identity';
import type { PortalActor, PortalScope } from '@app/kernel';
import { Answers } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import type { Request } from '../http/request.js';
import { Public } from '../http/requires.js';
import { linkRequest, linkToken } from './link.schema.js';
import { PortalSessions } from './portal-sessions.js';
import { SessionDoor } from './session-door.js';
import { portalSessionView } from './session.schema.js';
import { SignInLog } from './sign-in-log.js';

/** The one-time link by mail: asking for one, and signing in with it. */
@Controller('portal/v1')
export class SignInLinksController {
  constructor(
    private readonly links: SignInLinks,
    private readonly requests: LinkRequests,
    private readonly door: SessionDoor,
    private readonly sessions: PortalSessions,
    private readonly log: SignInLog,
  ) {}

  @Post('sign-in-links')
  @Public()
  @NotAudited('a row would tell whether the account exists')
  @HttpCode(202)
  async request(@Body({ schema: linkRequest }) { email }: z.infer<typeof linkRequest>, @Req() request: Request): Promise<void> {
    await this.requests.request(email, request.ip);
  }

  @Post('session/link')
  @Public()
  @Audited('sign-in.begin')
  @Answers(portalSessionView, { status: 201 })
  async redeem(
    @Body({ schema: linkToken }) { token }: z.infer<typeof linkToken>,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const attempt = this.links.redeem(token, request.headers['user-agent']);
    const signedIn = await this.log.attempted(request, { audience: 'portal' }, attempt);
    const actor = (await this.door.open('portal', request, reply, signedIn)) as PortalActor<PortalScope>;
    return this.sessions.present(actor, request.session!);
  }
}
