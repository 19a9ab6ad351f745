import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { CompanyNotices } from './company-notices.service.js';

/** What this context does when it hears of companies. */
@Injectable()
export class CompanyReactions {
  constructor(private readonly notices: CompanyNotices) {}

  @On('companies.relationship-assigned', 'notifications')
  tellAssigned(tx: Tx, { stepId }: Payload<'companies.relationship-assigned'>, actor: SystemActor): Promise<void> {
    return this.notices.tellAssigned(tx, actor, stepId);
  }

  @On('companies.transition-carried-out', 'notifications')
  tellPlanned(tx: Tx, { stepId }: Payload<'companies.transition-carried-out'>, actor: SystemActor): Promise<void> {
    return this.notices.tellPlanned(tx, actor, stepId);
  }
}
