import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Clock, Problem, requirePermission, type Permission } from '@app/kernel';
import { requireTrust, Sessions, type Audience, type KnownSession } from '@app/identity';
import { Config, millisecondsBetween } from '@app/platform';
import { SignInLog } from '../identity/sign-in-log.js';
import { AccessNotes } from './access-notes.js';
import { cookieName } from './session-cookie.js';
import { permissionKey, publicKey, signInStepsKey, type SignInStep } from './requires.js';
import type { Request } from './request.js';

/** Session cookie → actor, then the permission the handler names. A handler that names none is closed to everybody. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly notes: AccessNotes,
    private readonly signIns: SignInLog,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (this.reflector.get<boolean>(publicKey, context.getHandler())) return true;
    const session = await this.authenticate(context, request);
    context
      .switchToHttp()
      .getResponse<FastifyReply>()
      .header('Session-Ends-In', String(this.secondsLeft(session)));
    refuseUnfinished(session, this.reflector.get<readonly SignInStep[] | undefined>(signInStepsKey, context.getHandler()));
    const permission = this.reflector.get<Permission | undefined>(permissionKey, context.getHandler());
    if (!permission || !request.actor) throw new Problem('forbidden', 'kernel.forbidden');
    requirePermission(request.actor, permission);
    // Once the settings say which trust levels the portal's provider vouches for, some steps ask for one.
    if (session.audience === 'portal' && this.config.settings.OIDC_PORTAL_TRUST_MAP) requireTrust(permission, session.methods);
    return true;
  }

  private secondsLeft({ endsAt, idleEndsAt }: KnownSession): number {
    const now = this.clock.now();
    return Math.max(0, Math.floor(Math.min(millisecondsBetween(now, endsAt), millisecondsBetween(now, idleEndsAt)) / 1_000));
  }

  private async authenticate(context: ExecutionContext, request: Request): Promise<KnownSession> {
    const audience = audienceOf(request);
    const token = request.cookies[cookieName(audience)];
    const known = token ? await this.sessions.actorOf(audience, token, request.id, { touch: !isBackground(request) }) : undefined;
    if (!known || !token) {
      const holder = token && (await this.sessions.takeEnded(audience, token));
      if (holder) await this.signIns.ended(request, audience, holder, this.notes.nameOf(context));
      throw new Problem('unauthenticated', 'identity.not-signed-in');
    }
    request.actor = this.notes.attach(context, known.actor);
    request.language = known.language;
    request.sessionToken = token;
    request.session = known.session;
    return known.session;
  }
}

// Pages that ask by themselves whether something is new do not keep anybody signed in.
const isBackground = ({ headers }: Request): boolean => headers['x-background'] !== undefined;

/** Which of the two APIs a request belongs to. */
export const audienceOf = (request: Request): Audience => (request.url.startsWith('/portal/') ? 'portal' : 'staff');

/**
 * Throws Problem `identity.second-factor-needed` (with `step`: prove or enrol) or `identity.password-change-due` when the session owes a step
 * that is not among the allowed ones.
 */
export const refuseUnfinished = ({ pendingFactor, passwordChangeDue }: KnownSession, allowed: readonly SignInStep[] = []): void => {
  if (pendingFactor) {
    if (allowed.includes(pendingFactor)) return;
    throw new Problem('forbidden', 'identity.second-factor-needed', { step: pendingFactor });
  }
  if (passwordChangeDue && !allowed.includes('change-password')) throw new Problem('forbidden', 'identity.password-change-due');
};
