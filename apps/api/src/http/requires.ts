import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import type { Actor, Permission } from '@app/kernel';
import type { Request } from './request.js';

export const permissionKey = 'weiterlotse:permission';
export const publicKey = 'weiterlotse:public';

/** Only for actors whose roles carry this permission. Every handler has this or `@Public()`. */
export const Requires = (permission: Permission) => applyDecorators(SetMetadata(permissionKey, permission), ApiCookieAuth());

/** Open to everybody, signed in or not. */
export const Public = () => SetMetadata(publicKey, true);

/** The signed-in person of this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request>();
  if (!actor) throw new Error('handler without @Requires asked for the actor');
  return actor;
});
