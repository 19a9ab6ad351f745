import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller } from '@app/identity';
import type { Request } from './request.js';

/** Who changes something about the own account, in which session and from where. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { actor, session, ip } = context.switchToHttp().getRequest<Request>();
  if (!actor || actor.kind === 'system' || !session) throw new Error('handler without @Requires asked for the caller');
  return { actor, session, address: ip };
});
