import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor } from '@app/kernel';
import { RestrictionsStore } from '@app/clients';
import type { Tx } from '@app/platform';
import { NoticesStore } from '../notice/notices.store.js';
import { groundOf, isReleased, isTold, type DataRequest } from './request.js';
import { RequestDeadlines } from './request-deadlines.service.js';

/** What follows from a request outside of itself: the Frist, the processing that rests, the recipients to be told. */
@Injectable()
export class RequestEffects {
  constructor(
    private readonly deadlines: RequestDeadlines,
    private readonly restrictions: RestrictionsStore,
    private readonly notices: NoticesStore,
    private readonly clock: Clock,
  ) {}

  /** It came in. */
  async begin(tx: Tx, actor: StaffActor, request: DataRequest, subjectNumber: string): Promise<void> {
    await this.deadlines.set(tx, actor, request, subjectNumber);
    const ground = groundOf[request.kind];
    if (request.stops === null || !ground) return;
    await this.restrictions.impose(tx, {
      id: randomUUID(),
      tenantId: request.tenantId,
      clientId: request.clientId,
      scope: request.stops,
      ground,
      requestId: request.id,
      imposedAt: this.clock.now(),
      imposedBy: actor.userId,
      liftedAt: null,
    });
  }

  /** It has a later deadline. */
  async prolong(tx: Tx, actor: StaffActor, request: DataRequest, subjectNumber: string): Promise<void> {
    await this.deadlines.clear(tx, actor, request);
    await this.deadlines.set(tx, actor, request, subjectNumber);
  }

  /** It was answered or refused. */
  async end(tx: Tx, actor: StaffActor, request: DataRequest): Promise<void> {
    await this.deadlines.clear(tx, actor, request);
    if (isReleased(request)) await this.restrictions.lift(tx, actor.scope, request.id, actor.userId, this.clock.now());
    if (isTold(request)) await this.notices.open(tx, actor.scope, request.clientId, request.id, this.clock.now());
  }
}
