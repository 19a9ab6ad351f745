import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { Relationships } from './relationship/relationships.service.js';

/** What this context does when it hears something. */
@Injectable()
export class CompaniesReactions {
  constructor(private readonly relationships: Relationships) {}

  @On('identity.user-closed', 'reminders')
  handOn(tx: Tx, { userId }: Payload<'identity.user-closed'>, actor: SystemActor): Promise<void> {
    return this.relationships.colleagueLeft(tx, actor, userId);
  }
}
