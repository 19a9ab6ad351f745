import { Injectable } from '@nestjs/common';
import { requirePermission, stale, type ApplicationId, type StaffActor, type Version } from '@app/kernel';
import type { DomainEvent } from '@app/events';
import { Transactions, type Tx } from '@app/platform';
import type { Application, Dossier } from '../application/application.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { Steps } from '../application/steps.service.js';
import { StepConsequences } from './step-consequences.service.js';
import { StepContexts } from './step-contexts.service.js';
import type { RecordStep } from './record-step.js';
import { planStep } from './step.js';
import { stepTable } from './step-table.js';

/** What becomes of an application beside its way to the decision: documents, Bildungsgutschein, participation, settlement, objection. */
@Injectable()
export class Progress {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly contexts: StepContexts,
    private readonly steps: Steps,
    private readonly consequences: StepConsequences,
  ) {}

  /**
   * Records a step with what follows from it. Throws Problems `kernel.forbidden`, `kernel.not-found`, `kernel.stale`, `approval.pending`
   * and those of `planStep`.
   */
  record(actor: StaffActor, id: ApplicationId, expected: Version, input: RecordStep): Promise<Application> {
    requirePermission(actor, stepTable[input.event].permission);
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.dossiers.get(tx, actor.scope, id);
      if (dossier.application.version !== expected) throw stale();
      return this.apply(tx, actor, dossier, expected, input);
    });
  }

  /** The same within the caller's transaction, who has checked permission and version. */
  async apply(tx: Tx, actor: StaffActor, dossier: Dossier, expected: Version, input: RecordStep): Promise<Application> {
    const { id } = dossier.application;
    const moves = planStep(dossier, input, await this.contexts.load(tx, actor, dossier.application));
    const after = await this.steps.take(tx, actor, dossier, expected, {
      event: input.event,
      benefits: ({ id: benefitId }) => moves.benefits.get(benefitId),
      participations: ({ id: participationId }) => moves.participations.get(participationId),
      voucher: moves.voucher,
      note: { happenedOn: input.on, reason: input.reason, participationId: input.participationId, hearing: input.hearing },
      tell: newsOf(actor, id, input),
    });
    await this.consequences.of(tx, actor, dossier, after, input);
    return after.application;
  }
}

// A refusal or a revocation is a decision: the company hears of it like of any other.
const newsOf = ({ userId }: StaffActor, applicationId: ApplicationId, { event }: RecordStep): DomainEvent =>
  stepTable[event].fourEyes
    ? { name: 'funding.application-decided', payload: { applicationId, decidedBy: userId } }
    : { name: 'funding.application-moved', payload: { applicationId, step: event } };
