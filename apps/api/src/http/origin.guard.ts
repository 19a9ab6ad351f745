import { Config } from '@app/platform';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '@app/kernel';
import { fromMachineKey } from './from-machine.js';
import type { Request } from './request.js';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses state changes that another site's page sent (CSRF). Without Origin and Sec-Fetch-Site only JSON passes, which no form can send. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (safe.includes(request.method) || isOurs(request, this.config.settings.PUBLIC_URL)) return true;
    if (this.reflector.get<boolean>(fromMachineKey, context.getHandler())) return true;
    throw new Problem('forbidden', 'http.foreign-origin');
  }
}

const isOurs = (request: Request, publicUrl: string): boolean => {
  const { origin, 'content-type': type = '', 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') return false;
  // With the protocol: a page of the same name over http is not ours. Behind a proxy we know ourselves only by PUBLIC_URL.
  if (origin !== undefined) return origin === `${request.protocol}://${request.host}` || origin === new URL(publicUrl).origin;
  return site !== undefined || /^application\/json\s*(;|$)/i.test(type);
};
