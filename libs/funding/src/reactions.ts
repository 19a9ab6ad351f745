import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { ProposalNews } from './approval/proposal-news.service.js';
import { Announcements } from './decision/announcements.service.js';

/** Everything this context does when it hears an event. */
@Injectable()
export class FundingReactions {
  constructor(
    private readonly announcements: Announcements,
    private readonly proposals: ProposalNews,
  ) {}

  @On('funding.application-submitted', 'notifications')
  tellDeciders(tx: Tx, { applicationId }: Payload<'funding.application-submitted'>, actor: SystemActor): Promise<void> {
    return this.announcements.tellDeciders(tx, actor, applicationId);
  }

  @On('funding.decision-proposed', 'notifications')
  tellOfProposal(tx: Tx, { applicationId, preparedBy }: Payload<'funding.decision-proposed'>, actor: SystemActor): Promise<void> {
    return this.announcements.tellDeciders(tx, actor, applicationId, preparedBy);
  }

  @On('funding.proposal-answered', 'notifications')
  tellOfAnswer(tx: Tx, { applicationId, answeredBy }: Payload<'funding.proposal-answered'>, actor: SystemActor): Promise<void> {
    return this.proposals.answered(tx, actor, applicationId, answeredBy);
  }

  @On('funding.proposal-withdrawn', 'notifications')
  tellOfWithdrawal(tx: Tx, { applicationId, withdrawnBy }: Payload<'funding.proposal-withdrawn'>, actor: SystemActor): Promise<void> {
    return this.proposals.answered(tx, actor, applicationId, withdrawnBy);
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
