import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor, type UserId, type Version } from '@app/kernel';
import type { Tx } from '@app/platform';
import { planAmendment } from '../amendment/amendment.js';
import { Amendments } from '../amendment/amendments.service.js';
import type { Hands } from '../application/actions.js';
import type { Application, Dossier } from '../application/application.js';
import { decide } from '../decision/decision.js';
import { Decisions } from '../decision/decisions.service.js';
import type { RecordStep } from '../step/record-step.js';
import { Progress } from '../step/progress.service.js';
import { StepContexts } from '../step/step-contexts.service.js';
import { planStep } from '../step/step.js';
import { FourEyes } from './four-eyes.service.js';
import { handsIn, type Proposal } from './proposal.js';

/** What a proposal of each kind means: whether it could be done, and doing it. */
@Injectable()
export class ProposalActs {
  constructor(
    private readonly fourEyes: FourEyes,
    private readonly contexts: StepContexts,
    private readonly decisions: Decisions,
    private readonly progress: Progress,
    private readonly amendments: Amendments,
    private readonly clock: Clock,
  ) {}

  /** Who besides the one who proposed it may not release it. */
  async hands(tx: Tx, application: Application, proposal: Proposal): Promise<readonly (UserId | null)[]> {
    return handsIn(proposal, await this.fourEyes.handsIn(tx, application));
  }

  /** Throws the Problems of `decide`, `planStep` or `planAmendment`, as if it were done today by somebody who may. */
  async check(tx: Tx, actor: StaffActor, dossier: Dossier, proposal: Proposal): Promise<void> {
    const today = this.clock.today();
    switch (proposal.kind) {
      case 'decision':
        decide(dossier.application, dossier.benefits, { benefits: proposal.benefits, decidedOn: today }, nobody, actor.userId, today);
        return;
      case 'step':
        planStep(dossier, this.stepOf(proposal), { ...(await this.contexts.load(tx, actor, dossier.application)), hands: nobody });
        return;
      case 'amendment':
        planAmendment(dossier, proposal.amend, actor.userId, today);
    }
  }

  /** Does it, with today's day. Throws the same Problems, and `funding.decider-prepared`. */
  async carryOut(tx: Tx, actor: StaffActor, dossier: Dossier, expected: Version, proposal: Proposal): Promise<void> {
    switch (proposal.kind) {
      case 'decision':
        await this.decisions.apply(tx, actor, dossier, expected, { benefits: proposal.benefits, decidedOn: this.clock.today() });
        return;
      case 'step':
        await this.progress.apply(tx, actor, dossier, expected, this.stepOf(proposal));
        return;
      case 'amendment':
        await this.amendments.apply(tx, actor, dossier, expected, proposal.amend);
    }
  }

  private stepOf({ event, reason, hearing }: Extract<Proposal, { kind: 'step' }>): RecordStep {
    return { event, on: this.clock.today(), reason, validUntil: null, participationId: null, dropOut: null, hearing };
  }
}

// Who proposes may have prepared: the other person decides.
const nobody: Hands = { preparedBy: '' as Hands['preparedBy'], submittedBy: null, assessedBy: null };
