import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import type { Actor, Permission } from '@app/kernel';
import type { KnownSession, PendingFactor } from '@app/identity';
import type { Request } from './request.js';

export const permissionKey = 'weiterlotse:permission';
export const publicKey = 'weiterlotse:public';
export const signInStepsKey = 'weiterlotse:sign-in-steps';

/** What a session may owe before it opens the pages. */
export type SignInStep = PendingFactor | 'change-password';

/** Only for actors whose roles carry this permission. Every handler has this or `@Public()`. */
export const Requires = (permission: Permission) => applyDecorators(SetMetadata(permissionKey, permission), ApiCookieAuth());

/** Open to everybody, signed in or not. */
export const Public = () => SetMetadata(publicKey, true);

/** Open to a session that still owes a second factor (`prove`, `enrol`) or a new password: the steps that settle it, and leaving. */
export const WhileSigningIn = (...steps: readonly SignInStep[]) => SetMetadata(signInStepsKey, steps);

/** The session of this request. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): KnownSession => {
  const { session } = context.switchToHttp().getRequest<Request>();
  if (!session) throw new Error('handler without @Requires asked for the session');
  return session;
});

/** The signed-in person of this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request>();
  if (!actor) throw new Error('handler without @Requires asked for the actor');
  return actor;
});
