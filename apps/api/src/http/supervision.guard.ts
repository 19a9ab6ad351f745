import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUuid, type CaseId, type ClientId } from '@app/kernel';
import { Supervision } from '@app/counselling';
import type { Request } from './request.js';

/** What `Supervised` says of a route, for tests. */
export const supervisedKey = 'weiterlotse:supervised';

type Supervised = { readonly client: string } | { readonly case: string };

/**
 * For routes into a person's file, restricted record or notes: team leads need a reason there, and write nothing (`write`). Names the
 * parameter of the path that holds the person or the case.
 */
export const Supervised = (subject: Supervised, { write = false }: { write?: boolean } = {}) =>
  SetMetadata(supervisedKey, { ...subject, write });

/** Asks for the reason before anything is opened. */
@Injectable()
export class SupervisionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly supervision: Supervision,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const asked = this.reflector.get<(Supervised & { write: boolean }) | undefined>(supervisedKey, context.getHandler());
    const { actor, params } = context.switchToHttp().getRequest<Request>();
    if (!asked || actor?.kind !== 'staff') return true;
    const id = (params as Record<string, string>)['client' in asked ? asked.client : asked.case];
    // What is no id is refused by the schema of the path.
    if (!id || !isUuid(id)) return true;
    const { write } = asked;
    await this.supervision.check(actor, 'client' in asked ? { clientId: id as ClientId, write } : { caseId: id as CaseId, write });
    return true;
  }
}
