import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor, type Version } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Application, Dossier } from '../application/application.js';
import { Deadlines } from '../application/deadlines.service.js';
import { Steps } from '../application/steps.service.js';
import { amendedState, planAmendment, type Amend } from './amendment.js';
import { AmendmentsStore } from './amendments.store.js';

/** Amendments of what was granted; nobody amends alone, so they come here through an approval. */
@Injectable()
export class Amendments {
  constructor(
    private readonly amendments: AmendmentsStore,
    private readonly steps: Steps,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /**
   * Amends within the caller's transaction: new amounts, history, a row per amount. An amendment is a decision of its own, which can be
   * objected to. Throws Problems `kernel.stale` and those of `planAmendment`.
   */
  async apply(tx: Tx, actor: StaffActor, dossier: Dossier, expected: Version, amend: Amend): Promise<Application> {
    const today = this.clock.today();
    const planned = planAmendment(dossier, amend, actor.userId, today);
    const { id: applicationId } = dossier.application;
    const { application } = await this.steps.take(tx, actor, dossier, expected, {
      event: 'amend',
      benefits: (benefit) => {
        const change = planned.find(({ benefitId }) => benefitId === benefit.id);
        return change && { state: amendedState(benefit, change.afterCents), grantedCents: change.afterCents };
      },
      note: { happenedOn: amend.effectiveFrom, reason: amend.reason },
      tell: { name: 'funding.application-decided', payload: { applicationId, decidedBy: actor.userId } },
    });
    for (const amendment of planned) await this.amendments.insert(tx, application, amendment, this.clock.now());
    await this.deadlines.amended(tx, actor, application, today);
    return application;
  }
}
