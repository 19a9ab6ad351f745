import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Problem } from '@app/kernel';
import type { Request } from './request.js';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses state changes that another site's page sent (CSRF). Without Origin and Sec-Fetch-Site only JSON passes, which no form can send. */
@Injectable()
export class OriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (safe.includes(request.method) || isOurs(request)) return true;
    throw new Problem('forbidden', 'http.foreign-origin');
  }
}

const isOurs = ({ headers }: Request): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (headers.origin !== undefined) return hostOf(headers.origin) === headers.host;
  return site !== undefined || /^application\/json\b/i.test(headers['content-type'] ?? '');
};

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
