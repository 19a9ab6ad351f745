import { Injectable } from '@nestjs/common';
import { Clock, judged, stale, takenBack, type ApplicationId, type StaffActor, type Verdict, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import type { Dossier } from '../application/application.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { ApprovalsStore } from './approvals.store.js';
import { ProposalActs } from './proposal-acts.service.js';
import type { Proposal } from './proposal.js';

/** Decisions in two steps: one person proposes, another releases, returns or lets wait. Until then the application does not change. */
@Injectable()
export class Approvals {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly approvals: ApprovalsStore,
    private readonly acts: ProposalActs,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Proposes a decision, checked as if it were taken today, and tells those who decide. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `approval.pending` (conflict) and those of `decide`, `planStep` or `planAmendment`.
   */
  propose(actor: StaffActor, id: ApplicationId, expected: Version, proposal: Proposal): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.current(tx, actor, id, expected);
      await this.acts.check(tx, actor, dossier, proposal);
      const now = this.clock.now();
      await this.dossiers.save(tx, dossier.application, expected, {}, now);
      const nobody = { decidedBy: null, decidedAt: null, reasons: [], explanation: null };
      const approval = { proposal, state: 'open' as const, preparedBy: actor.userId, preparedAt: now, ...nobody };
      await this.approvals.insert(tx, dossier.application, approval, now);
      await this.journal.record(tx, actor, { name: 'funding.decision-proposed', payload: { applicationId: id, preparedBy: actor.userId } });
    });
  }

  /**
   * Says the second word. Approved, what was proposed happens now, with today's day. Throws Problems `kernel.not-found` (also when nothing is
   * pending), `kernel.stale`, those of `judged`, and when approved those of the decision itself.
   */
  judge(actor: StaffActor, id: ApplicationId, expected: Version, verdict: Verdict): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.current(tx, actor, id, expected);
      const pending = await this.approvals.pending(tx, dossier.application);
      const hands = await this.acts.hands(tx, dossier.application, pending.proposal);
      const now = this.clock.now();
      const after = { ...judged(pending, verdict, actor.userId, now, hands), id: pending.id };
      await this.approvals.update(tx, after, now);
      if (after.state === 'approved') await this.acts.carryOut(tx, actor, dossier, expected, pending.proposal);
      else await this.dossiers.touch(tx, dossier.application, expected, now);
      await this.journal.record(tx, actor, { name: 'funding.proposal-answered', payload: { applicationId: id, answeredBy: actor.userId } });
    });
  }

  /** Takes the proposal back; whoever prepared it, and whoever let it wait, hear of it. Throws Problems `kernel.not-found`, `kernel.stale`. */
  withdraw(actor: StaffActor, id: ApplicationId, expected: Version): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { application } = await this.current(tx, actor, id, expected);
      const pending = await this.approvals.pending(tx, application);
      const now = this.clock.now();
      await this.approvals.update(tx, { ...takenBack(pending, actor.userId, now), id: pending.id }, now);
      await this.dossiers.touch(tx, application, expected, now);
      await this.journal.record(tx, actor, {
        name: 'funding.proposal-withdrawn',
        payload: { applicationId: id, withdrawnBy: actor.userId },
      });
    });
  }

  // Of two at once, the second reads what the first has made of it.
  private async current(tx: Tx, actor: StaffActor, id: ApplicationId, expected: Version): Promise<Dossier> {
    await this.dossiers.lock(tx, actor.scope, id);
    const dossier = await this.dossiers.get(tx, actor.scope, id);
    if (dossier.application.version !== expected) throw stale();
    return dossier;
  }
}
