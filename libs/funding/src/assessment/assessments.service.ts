import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type ApplicationId, type AssessmentId, type LocalDate, type StaffActor, type Version } from '@app/kernel';
import { assess, type Facts } from '@app/funding-rules';
import { Transactions, type Tx } from '@app/platform';
import type { Application, Dossier } from '../application/application.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { Steps } from '../application/steps.service.js';
import { factsAfterDropOut } from '../participation/drop-out.js';
import type { Participation } from '../participation/participation.js';
import { computedCents, isPassed, type AssessmentOccasion, type StoredAssessment } from './assessment.js';
import { AssessmentsStore } from './assessments.store.js';
import { FactSources } from './fact-sources.service.js';

/** The preliminary check: facts in, findings and amounts out, stored as they were. */
@Injectable()
export class Assessments {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly sources: FactSources,
    private readonly assessments: AssessmentsStore,
    private readonly steps: Steps,
    private readonly clock: Clock,
  ) {}

  /**
   * Calculates every participation anew. A draft moves to VORPRUEFUNG_OK when no hard condition failed or is open, and back when one
   * does; after submission the state stays. Throws Problems `kernel.not-found`, `kernel.stale`, `funding.transition-not-allowed`,
   * `funding-rules.no-parameters`.
   */
  assess(actor: StaffActor, id: ApplicationId, expected: Version): Promise<readonly StoredAssessment[]> {
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.dossiers.get(tx, actor.scope, id);
      return this.assessWithin(tx, actor, dossier, expected, dossier.application.appliedOn ?? this.clock.today());
    });
  }

  /** The same within the caller's transaction, as applied for on that day. */
  async assessWithin(
    tx: Tx,
    actor: StaffActor,
    dossier: Dossier,
    expected: Version,
    applicationDate: LocalDate,
  ): Promise<readonly StoredAssessment[]> {
    const stored = await this.calculate(tx, actor, dossier, applicationDate);
    await this.steps.take(tx, actor, dossier, expected, {
      event: 'check',
      benefits: ({ kind, state }) => ({
        state: isDraft(dossier.application) ? (isPassed(resultsOf(stored)) ? 'VORPRUEFUNG_OK' : 'ENTWURF') : state,
        computedCents: computedCents(kind, resultsOf(stored)),
      }),
      tell: { name: 'funding.application-assessed', payload: { applicationId: dossier.application.id, assessmentId: stored[0]!.id } },
    });
    return stored;
  }

  /** Calculates and stores within the caller's transaction, as applied for on that day. */
  async calculate(tx: Tx, actor: StaffActor, dossier: Dossier, applicationDate: LocalDate): Promise<readonly StoredAssessment[]> {
    const stored: StoredAssessment[] = [];
    for (const { participation, facts } of await this.sources.gather(tx, actor, dossier, applicationDate))
      stored.push(await this.store(tx, actor, participation, 'application', facts));
    return stored;
  }

  /**
   * Calculates what remains for whoever dropped out: the facts the decision rested on, up to the real last day. Whoever was never calculated,
   * or whose facts were erased, stays without.
   */
  async afterDropOut(tx: Tx, actor: StaffActor, { application }: Dossier, droppedOut: readonly Participation[]): Promise<void> {
    if (droppedOut.length === 0) return;
    const latest = await this.assessments.latest(tx, actor.scope, application.id);
    for (const participation of droppedOut) {
      const before = latest.find(({ participationId }) => participationId === participation.id);
      if (before && Object.keys(before.facts).length > 0)
        await this.store(tx, actor, participation, 'drop-out', factsAfterDropOut(before.facts, participation));
    }
  }

  private async store(
    tx: Tx,
    { userId }: StaffActor,
    { id: participationId, applicationId, tenantId }: Participation,
    occasion: AssessmentOccasion,
    facts: Facts,
  ): Promise<StoredAssessment> {
    const assessment: StoredAssessment = {
      id: randomUUID() as AssessmentId,
      tenantId,
      applicationId,
      participationId,
      occasion,
      facts,
      result: assess(facts),
      createdAt: this.clock.now(),
      createdBy: userId,
    };
    await this.assessments.insert(tx, assessment);
    return assessment;
  }
}

const isDraft = ({ state }: Pick<Application, 'state'>): boolean => state === 'ENTWURF' || state === 'VORPRUEFUNG_OK';

/** What the rules said, without who asked and when. */
export const resultsOf = (stored: readonly StoredAssessment[]) => stored.map(({ result }) => result);
