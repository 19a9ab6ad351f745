import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { BreakGlassNotices } from './break-glass/break-glass-notices.service.js';
import { CaseTeams } from './case-team/case-team.service.js';
import { CaseNews } from './hand-over/case-news.service.js';
import { TransferOffersStore } from './hand-over/transfer-offers.store.js';
import { ContactRhythms } from './contact-rhythm/contact-rhythms.service.js';
import { NeedInbox } from './need/need-inbox.service.js';

/** What this context does when it hears something. */
@Injectable()
export class CounsellingReactions {
  constructor(
    private readonly inbox: NeedInbox,
    private readonly breakGlass: BreakGlassNotices,
    private readonly news: CaseNews,
    private readonly offers: TransferOffersStore,
    private readonly rhythms: ContactRhythms,
    private readonly teams: CaseTeams,
  ) {}

  @On('counselling.break-glass-begun', 'notifications')
  tellOfBreakGlass(tx: Tx, { grantId }: Payload<'counselling.break-glass-begun'>, actor: SystemActor): Promise<void> {
    return this.breakGlass.tell(tx, actor, grantId);
  }

  @On('counselling.case-news', 'notifications')
  announceNews(tx: Tx, payload: Payload<'counselling.case-news'>, actor: SystemActor): Promise<void> {
    return this.news.announce(tx, actor, payload);
  }

  @On('counselling.transfer-answered', 'notifications')
  endSight(tx: Tx, { caseId }: Payload<'counselling.transfer-answered'>, actor: SystemActor): Promise<void> {
    return this.offers.updateSight(tx, actor.scope, caseId);
  }

  @On('counselling.session-recorded', 'reminders')
  reckonContact(tx: Tx, { caseId, sessionId }: Payload<'counselling.session-recorded'>, actor: SystemActor): Promise<void> {
    return this.rhythms.talked(tx, actor, caseId, sessionId);
  }

  @On('identity.user-closed', 'reminders')
  releaseRoles(tx: Tx, { userId }: Payload<'identity.user-closed'>, actor: SystemActor): Promise<void> {
    return this.teams.colleagueLeft(tx, actor, userId);
  }

  @On('counselling.need-submitted', 'reminders')
  announce(tx: Tx, { needId }: Payload<'counselling.need-submitted'>, actor: SystemActor): Promise<void> {
    return this.inbox.announce(tx, actor, needId);
  }
}
