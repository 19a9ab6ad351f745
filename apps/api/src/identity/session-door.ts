import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@app/kernel';
import { SignIn, type Audience, type SignedIn } from '@app/identity';
import type { Request } from '../http/request.js';
import { cookieName, cookieOptions } from '../http/session-cookie.js';

/** A request whose name and password were right. */
export type SignedInRequest = Request & { user: SignedIn };

/** Opens and closes sessions over HTTP: the cookie that goes with them. */
@Injectable()
export class SessionDoor {
  constructor(private readonly signIn: SignIn) {}

  /** Hands out the new token and ends the session that was open in this browser: the token rotates at every sign-in. */
  async open(audience: Audience, request: SignedInRequest, reply: FastifyReply): Promise<Actor> {
    const former = request.cookies[cookieName(audience)];
    if (former) await this.signIn.end(former);
    reply.setCookie(cookieName(audience), request.user.token, cookieOptions);
    const known = await this.signIn.actorOf(audience, request.user.token, request.id);
    if (!known) throw new Error('a session that was just opened is not there');
    return known.actor;
  }

  /** Ends the session of this request and takes the cookie back. */
  async close(audience: Audience, request: Request, reply: FastifyReply): Promise<void> {
    await this.signIn.end(request.sessionToken ?? '');
    reply.clearCookie(cookieName(audience), cookieOptions);
  }
}
