import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type ApplicationId, type AssessmentId, type LocalDate, type StaffActor, type Version } from '@app/kernel';
import { assess } from '@app/funding-rules';
import { Transactions, type Tx } from '@app/platform';
import type { Application, Dossier } from '../application/application.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { Steps } from '../application/steps.service.js';
import { computedCents, isPassed, type StoredAssessment } from './assessment.js';
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
      const stored = await this.calculate(tx, actor, dossier, dossier.application.appliedOn ?? this.clock.today());
      await this.steps.take(tx, actor, dossier, expected, {
        event: 'check',
        benefits: ({ kind, state }) => ({
          state: isDraft(dossier.application) ? (isPassed(resultsOf(stored)) ? 'VORPRUEFUNG_OK' : 'ENTWURF') : state,
          computedCents: computedCents(kind, resultsOf(stored)),
        }),
        tell: { name: 'funding.application-assessed', payload: { applicationId: id, assessmentId: stored[0]!.id } },
      });
      return stored;
    });
  }

  /** Calculates and stores within the caller's transaction, as applied for on that day. */
  async calculate(tx: Tx, actor: StaffActor, dossier: Dossier, applicationDate: LocalDate): Promise<readonly StoredAssessment[]> {
    const stored: StoredAssessment[] = [];
    for (const { participation, facts } of await this.sources.gather(tx, actor, dossier, applicationDate)) {
      const { id: applicationId, tenantId } = dossier.application;
      const assessment: StoredAssessment = {
        id: randomUUID() as AssessmentId,
        tenantId,
        applicationId,
        participationId: participation.id,
        facts,
        result: assess(facts),
        createdAt: this.clock.now(),
        createdBy: actor.userId,
      };
      await this.assessments.insert(tx, assessment);
      stored.push(assessment);
    }
    return stored;
  }
}

const isDraft = ({ state }: Pick<Application, 'state'>): boolean => state === 'ENTWURF' || state === 'VORPRUEFUNG_OK';

/** What the rules said, without who asked and when. */
export const resultsOf = (stored: readonly StoredAssessment[]) => stored.map(({ result }) => result);
