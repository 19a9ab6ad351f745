import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem, requirePermission, type Permission } from '@app/kernel';
import { SignIn, type Audience } from '@app/identity';
import { cookieName } from './session-cookie.js';
import { permissionKey, publicKey } from './requires.js';
import type { Request } from './request.js';

/** Session cookie → actor, then the permission the handler names. A handler that names none is closed to everybody. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (this.reflector.get<boolean>(publicKey, context.getHandler())) return true;
    await this.authenticate(request);
    const permission = this.reflector.get<Permission | undefined>(permissionKey, context.getHandler());
    if (!permission || !request.actor) throw new Problem('forbidden', 'kernel.forbidden');
    requirePermission(request.actor, permission);
    return true;
  }

  private async authenticate(request: Request): Promise<void> {
    const audience = audienceOf(request);
    const token = request.cookies[cookieName(audience)];
    const known = token ? await this.signIn.actorOf(audience, token, request.id) : undefined;
    if (!known || !token) throw new Problem('unauthenticated', 'identity.not-signed-in');
    request.actor = known.actor;
    request.language = known.language;
    request.sessionToken = token;
  }
}

/** Which of the two APIs a request belongs to. */
export const audienceOf = (request: Request): Audience => (request.url.startsWith('/portal/') ? 'portal' : 'staff');
