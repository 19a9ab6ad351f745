import { Injectable, SetMetadata, UseGuards, applyDecorators, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { stepUpMinutes } from '@app/identity';
import { Clock, Problem } from '@app/kernel';
import { millisecondsBetween } from '@app/platform';
import type { Request } from './request.js';

export const stepUpKey = 'weiterlotse:step-up';

/** Refuses whoever has not proved who they are within the last ten minutes. Runs after the session is known. */
@Injectable()
export class StepUpGuard implements CanActivate {
  constructor(private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    const { session } = context.switchToHttp().getRequest<Request>();
    if (!session) throw new Error('@StepUp() needs @Requires()');
    if (millisecondsBetween(session.authenticatedAt, this.clock.now()) <= stepUpMinutes * 60_000) return true;
    throw new Problem('forbidden', 'identity.step-up-needed', { minutes: stepUpMinutes });
  }
}

/**
 * For steps that a stranger at an open screen must not take: asks for a proof (password, code or passkey) within the last ten minutes, else
 * Problem `identity.step-up-needed` (403). `POST session/proof` gives a fresh one, which the pages ask for in place.
 */
export const StepUp = () => applyDecorators(SetMetadata(stepUpKey, true), UseGuards(StepUpGuard));
