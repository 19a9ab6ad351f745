import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AuditName } from '@app/audit';
import { AccessNote, Clock, isUuid, type AccessRow, type Actor } from '@app/kernel';
import { Config } from '@app/platform';
import { auditKey, type RouteAudit } from './audited.js';
import type { Request } from './request.js';

/** Makes the row a request owes the access log: the name of its route, whom it is about, who asks from where. */
@Injectable()
export class AccessNotes {
  private readonly key: Buffer;

  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.settings.SESSION_SECRET, '', 'weiterlotse address', 32));
  }

  /**
   * The actor with the note of this request in his scope. Routes that leave no row get none there; the request has one all the same, for
   * a refusal, which is noted as `other`.
   */
  attach<A extends Actor>(context: ExecutionContext, actor: A): A {
    const request = context.switchToHttp().getRequest<Request>();
    const route = this.reflector.get<RouteAudit | undefined>(auditKey, context.getHandler());
    const named = route && 'name' in route ? route : undefined;
    const id = named?.subject ? idOf(request, named.idFrom) : null;
    request.note = this.noteOf(request, actor, {
      action: named?.name ?? 'other',
      subjectKind: id ? (named?.subject ?? null) : null,
      subjectId: id,
      details: named ? {} : { route: `${context.getClass().name}.${context.getHandler().name}` },
    });
    return named ? { ...actor, scope: { ...actor.scope, note: request.note } } : actor;
  }

  /** The name of this route in the access log. */
  nameOf(context: ExecutionContext): AuditName {
    const route = this.reflector.get<RouteAudit | undefined>(auditKey, context.getHandler());
    return route && 'name' in route ? route.name : 'other';
  }

  private noteOf(request: Request, actor: Actor, row: Pick<AccessRow, 'action' | 'subjectKind' | 'subjectId' | 'details'>): AccessNote {
    return new AccessNote({
      tenantId: 'tenantId' in actor.scope ? actor.scope.tenantId : null,
      at: this.clock.now(),
      actorKind: actor.kind,
      actorId: actor.userId,
      roles: actor.roles,
      allowed: true,
      reason: null,
      purpose: null,
      legalBasis: null,
      addressHash: this.addressHash(request),
      correlationId: actor.correlationId,
      ...row,
    });
  }

  /** The address as a keyed hash: the same address gives the same text, and nobody gets from the text to the address. */
  addressHash({ ip }: Pick<Request, 'ip'>): string {
    return createHmac('sha256', this.key).update(ip).digest('hex').slice(0, 32);
  }
}

const idOf = ({ params, headers }: Request, from: string): string | null => {
  const value = from === 'idempotency-key' ? headers[from] : (params as Record<string, unknown>)[from];
  return typeof value === 'string' && isUuid(value) ? value : null;
};
