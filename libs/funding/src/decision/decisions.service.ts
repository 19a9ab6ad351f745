import { Injectable } from '@nestjs/common';
import { Clock, type ApplicationId, type StaffActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import type { Application } from '../application/application.js';
import { Deadlines } from '../application/deadlines.service.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { Steps } from '../application/steps.service.js';
import { decide, decisionEvent, type Decide } from './decision.js';
import { HandsStore } from './hands.store.js';

/** Decisions, by another person than the one who prepared. */
@Injectable()
export class Decisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly hands: HandsStore,
    private readonly steps: Steps,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /** Decides all benefits together, or those objected to, and sets the reminder for the end of the objection period. Throws Problems `kernel.not-found`, `kernel.stale` and those of `decide`. */
  decide(actor: StaffActor, id: ApplicationId, expected: Version, input: Decide): Promise<Application> {
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.dossiers.get(tx, actor.scope, id);
      const hands = await this.hands.of(tx, dossier.application);
      const decisions = decide(dossier.application, dossier.benefits, input, hands, actor.userId, this.clock.today());
      const { application } = await this.steps.take(tx, actor, dossier, expected, {
        event: decisionEvent(dossier.application.state),
        benefits: ({ id: benefitId }) => decisions.get(benefitId),
        tell: { name: 'funding.application-decided', payload: { applicationId: id, decidedBy: actor.userId } },
      });
      await this.deadlines.decided(tx, actor, application, input.decidedOn);
      return application;
    });
  }
}
