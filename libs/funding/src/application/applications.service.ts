import { Injectable } from '@nestjs/common';
import { Clock, type ApplicationId, type StaffActor, type Version } from '@app/kernel';
import { Transactions } from '@app/platform';
import { computedCents, isPassed } from '../assessment/assessment.js';
import { Assessments, resultsOf } from '../assessment/assessments.service.js';
import { refuseFutureApplication, submissionOf, type Application, type Submission } from './application.js';
import { stateOfBenefit } from './application-state.js';
import { mayHappen, move } from './application-states.js';
import { Deadlines } from './deadlines.service.js';
import { DossiersStore } from './dossiers.store.js';
import { Steps } from './steps.service.js';

/** What becomes of an application between draft and decision. */
@Injectable()
export class Applications {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly assessments: Assessments,
    private readonly steps: Steps,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands the application in, calculated once more with the real day of application. Also with a failed or open check (§ 20(3) SGB X),
   * then with a note. Throws Problems `kernel.not-found`, `kernel.stale`, `funding.transition-not-allowed`,
   * `funding.applied-in-future`, `funding.check-note-missing`.
   */
  submit(actor: StaffActor, id: ApplicationId, expected: Version, submission: Submission): Promise<Application> {
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.dossiers.get(tx, actor.scope, id);
      move('submit', dossier.application.state, 'EINGEREICHT');
      refuseFutureApplication(submission, this.clock.today());
      const results = resultsOf(await this.assessments.calculate(tx, actor, dossier, submission.appliedOn));
      const { application } = await this.steps.take(tx, actor, dossier, expected, {
        event: 'submit',
        benefits: ({ kind }) => ({ state: 'EINGEREICHT', computedCents: computedCents(kind, results) }),
        application: submissionOf(submission, isPassed(results)),
        tell: { name: 'funding.application-submitted', payload: { applicationId: id, caseId: dossier.application.caseId } },
      });
      await this.deadlines.submitted(tx, actor, application);
      return application;
    });
  }

  /** The application is complete and under examination. Throws Problems `kernel.not-found`, `kernel.stale`, `funding.transition-not-allowed`. */
  examine(actor: StaffActor, id: ApplicationId, expected: Version): Promise<Application> {
    return this.transactions.run(actor, async (tx) => {
      const dossier = await this.dossiers.get(tx, actor.scope, id);
      const { application } = await this.steps.take(tx, actor, dossier, expected, {
        event: 'complete',
        benefits: () => ({ state: 'IN_PRUEFUNG' }),
        tell: { name: 'funding.application-examined', payload: { applicationId: id } },
      });
      return application;
    });
  }

  /** Ends the application at the applicant's wish; a proposal that was pending has lost its object. Throws Problems `kernel.not-found`, `kernel.stale`, `funding.transition-not-allowed`. */
  withdraw(actor: StaffActor, id: ApplicationId, expected: Version, reason: string): Promise<Application> {
    return this.transactions.run(actor, async (tx) => {
      await this.dossiers.lock(tx, actor.scope, id);
      const dossier = await this.dossiers.get(tx, actor.scope, id);
      const { application } = await this.steps.take(tx, actor, dossier, expected, {
        event: 'withdraw',
        // What is not objected to is decided and stays so.
        benefits: (benefit) => (mayHappen('withdraw', stateOfBenefit(dossier, benefit)) ? { state: 'ZURUECKGEZOGEN', reason } : undefined),
        tell: { name: 'funding.application-withdrawn', payload: { applicationId: id } },
      });
      await this.deadlines.withdrawn(tx, actor, application);
      return application;
    });
  }
}
