import { Injectable } from '@nestjs/common';
import { Clock, type ApplicationId, type StaffActor, type Version } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import type { Application, Dossier } from '../application/application.js';
import { Deadlines } from '../application/deadlines.service.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { Steps } from '../application/steps.service.js';
import { FourEyes } from '../approval/four-eyes.service.js';
import { decide, decisionEvent, type Decide } from './decision.js';

/** Decisions, by another person than the one who prepared. */
@Injectable()
export class Decisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly fourEyes: FourEyes,
    private readonly steps: Steps,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides without a proposal before it, and keeps both hands on record all the same. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `approval.pending` and those of `decide`.
   */
  decide(actor: StaffActor, id: ApplicationId, expected: Version, input: Decide): Promise<Application> {
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.dossiers.get(tx, actor.scope, id);
      const after = await this.apply(tx, actor, dossier, expected, input);
      // An objection to a decision was never prepared as a proposal.
      if (decisionEvent(dossier.application.state) === 'decide')
        await this.fourEyes.record(tx, actor, dossier.application, { kind: 'decision', benefits: input.benefits });
      return after;
    });
  }

  /** Decides all benefits together, or those objected to, and sets the reminder for the end of the objection period. Throws Problems `kernel.stale`, `approval.pending` and those of `decide`. */
  async apply(tx: Tx, actor: StaffActor, dossier: Dossier, expected: Version, input: Decide): Promise<Application> {
    const { id: applicationId, state } = dossier.application;
    const hands = await this.fourEyes.handsIn(tx, dossier.application);
    const decisions = decide(dossier.application, dossier.benefits, input, hands, actor.userId, this.clock.today());
    const { application } = await this.steps.take(tx, actor, dossier, expected, {
      event: decisionEvent(state),
      benefits: ({ id }) => decisions.get(id),
      tell: { name: 'funding.application-decided', payload: { applicationId, decidedBy: actor.userId } },
    });
    await this.deadlines.decided(tx, actor, application, input.decidedOn);
    return application;
  }
}
