import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Hands } from '../application/actions.js';
import type { Application } from '../application/application.js';
import { HandsStore } from '../decision/hands.store.js';
import { ApprovalsStore } from './approvals.store.js';
import type { Proposal } from './proposal.js';

/** Whose hands were in a decision, and that both of them stay on record. */
@Injectable()
export class FourEyes {
  constructor(
    private readonly hands: HandsStore,
    private readonly approvals: ApprovalsStore,
    private readonly clock: Clock,
  ) {}

  /** Who had a hand in the application so far. */
  handsIn(tx: Tx, application: Pick<Application, 'id' | 'tenantId' | 'preparedBy'>): Promise<Hands> {
    return this.hands.of(tx, application);
  }

  /** Records what was decided without a proposal before it: whoever handed the application in, or else prepared it, is the first person. */
  async record(tx: Tx, { userId }: StaffActor, application: Application, proposal: Proposal): Promise<void> {
    const { submittedBy, preparedBy } = await this.hands.of(tx, application);
    const now = this.clock.now();
    const approval = {
      proposal,
      state: 'approved' as const,
      preparedBy: submittedBy ?? preparedBy,
      preparedAt: application.stateSince,
      decidedBy: userId,
      decidedAt: now,
      reasons: [],
      explanation: null,
    };
    await this.approvals.insert(tx, application, approval, now);
  }
}
