import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { Announcements } from './decision/announcements.service.js';

/** Everything this context does when it hears an event. */
@Injectable()
export class FundingReactions {
  constructor(private readonly announcements: Announcements) {}

  @On('funding.application-submitted', 'notifications')
  tellDeciders(tx: Tx, { applicationId }: Payload<'funding.application-submitted'>, actor: SystemActor): Promise<void> {
    return this.announcements.tellDeciders(tx, actor, applicationId);
  }

  @On('funding.application-decided', 'notifications')
  tellCompany(tx: Tx, { applicationId }: Payload<'funding.application-decided'>, actor: SystemActor): Promise<void> {
    return this.announcements.tellCompany(tx, actor, applicationId);
  }

  @On('funding.application-decided', 'notifications')
  tellPreparer(tx: Tx, { applicationId }: Payload<'funding.application-decided'>, actor: SystemActor): Promise<void> {
    return this.announcements.tellPreparer(tx, actor, applicationId);
  }
}
