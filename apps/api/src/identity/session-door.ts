import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@app/kernel';
import { Sessions, type Audience, type SignedIn } from '@app/identity';
import { refuseUnfinished } from '../http/authentication.guard.js';
import type { Request } from '../http/request.js';
import { cookieName, cookieOptions } from '../http/session-cookie.js';
import { SignInLog } from './sign-in-log.js';

/** A request whose name and password were right. */
export type SignedInRequest = Request & { user: SignedIn };

/** Opens and closes sessions over HTTP: the cookie that goes with them. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly sessions: Sessions,
    private readonly log: SignInLog,
  ) {}

  /**
   * Hands out the token of a new session and answers who holds it. Throws Problem `identity.second-factor-needed` or
   * `identity.password-change-due` when the session, which is open now, owes that first.
   */
  async open(audience: Audience, request: Request, reply: FastifyReply, signedIn: SignedIn): Promise<Actor> {
    await this.replace(audience, request, reply, signedIn);
    const known = await this.sessions.actorOf(audience, signedIn.token, request.id);
    if (!known) throw new Error('a session that was just opened is not there');
    request.session = known.session;
    refuseUnfinished(known.session);
    return known.actor;
  }

  /** Hands out the token of a new session and ends the one that was open in this browser: the token rotates at every sign-in. */
  async replace(audience: Audience, request: Request, reply: FastifyReply, signedIn: SignedIn): Promise<void> {
    const former = request.cookies[cookieName(audience)];
    if (former) await this.sessions.end(audience, former);
    this.handOver(audience, reply, signedIn);
    await this.log.begun(request, audience, signedIn.userId);
  }

  /** Hands out the new token of a session that goes on. */
  handOver(audience: Audience, reply: FastifyReply, { token }: SignedIn): void {
    void reply.setCookie(cookieName(audience), token, cookieOptions);
  }

  /** Ends the session of this request and takes the cookie back. */
  async close(audience: Audience, request: Request, reply: FastifyReply): Promise<void> {
    await this.sessions.end(audience, request.sessionToken ?? '');
    void reply.clearCookie(cookieName(audience), cookieOptions);
  }
}
