import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { BreakGlassNotices } from './break-glass/break-glass-notices.service.js';
import { NeedInbox } from './need/need-inbox.service.js';

/** What this context does when it hears something. */
@Injectable()
export class CounsellingReactions {
  constructor(
    private readonly inbox: NeedInbox,
    private readonly breakGlass: BreakGlassNotices,
  ) {}

  @On('counselling.break-glass-begun', 'notifications')
  tellOfBreakGlass(tx: Tx, { grantId }: Payload<'counselling.break-glass-begun'>, actor: SystemActor): Promise<void> {
    return this.breakGlass.tell(tx, actor, grantId);
  }

  @On('counselling.need-submitted', 'reminders')
  announce(tx: Tx, { needId }: Payload<'counselling.need-submitted'>, actor: SystemActor): Promise<void> {
    return this.inbox.announce(tx, actor, needId);
  }
}
