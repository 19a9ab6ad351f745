import { Injectable } from '@nestjs/common';
import type { StaffActor, UserId } from '@app/kernel';
import { Users } from '@app/identity';
import type { Tx } from '@app/platform';
import { Reminders } from '@app/reminders';
import type { DataRequest } from './request.js';
import { requestTexts } from './request-texts.js';

/** The Frist of a request, on the desk of whoever looks after data protection, else of whoever took the request in. */
@Injectable()
export class RequestDeadlines {
  constructor(
    private readonly reminders: Reminders,
    private readonly users: Users,
  ) {}

  async set(tx: Tx, actor: StaffActor, { id, kind, dueOn }: DataRequest, subjectNumber: string): Promise<void> {
    const [desk] = await this.users.withRole(tx, actor.scope.tenantId, 'data-protection');
    const ownerId: UserId = desk ?? actor.userId;
    const address = await this.users.mailAddress(tx, ownerId);
    const text = requestTexts[address?.language ?? 'de'](kind);
    await this.reminders.schedule(tx, actor, {
      kind: 'frist',
      subjectKind: 'privacy-request',
      subjectId: id,
      subjectNumber,
      ownerId,
      text,
      dueOn,
    });
  }

  clear(tx: Tx, actor: StaffActor, { id }: DataRequest): Promise<void> {
    return this.reminders.cancelFor(tx, actor, 'privacy-request', id);
  }
}
