import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor, type Version } from '@app/kernel';
import { Measures } from '@app/counselling';
import type { DomainEvent } from '@app/events';
import { Journal, type Tx } from '@app/platform';
import { ApprovalsStore } from '../approval/approvals.store.js';
import type { Benefit, BenefitState } from '../benefit/benefit.js';
import type { Bildungsgutschein } from '../bildungsgutschein/bildungsgutschein.js';
import type { Participation, ParticipationState } from '../participation/participation.js';
import type { Application, Dossier } from './application.js';
import { applicationState, stateOfBenefit, stateOfParticipation } from './application-state.js';
import { move, type ApplicationEvent, type ApplicationState } from './application-states.js';
import { DossiersStore, type StateChange } from './dossiers.store.js';
import { measureFactsOf } from './measure-facts.js';

/** One step of an application: what happens, what benefits, participations and voucher become, and what the others are told. */
export type Step = {
  readonly event: ApplicationEvent;
  /** What becomes of a benefit; undefined = it stays. States must be among those the event leads to. */
  readonly benefits?: (benefit: Benefit) => (Partial<Benefit> & { readonly state: BenefitState }) | undefined;
  /** The same for a participation. */
  readonly participations?: (participation: Participation) => (Partial<Participation> & { readonly state: ParticipationState }) | undefined;
  /** The Bildungsgutschein, if the step makes or changes it. */
  readonly voucher?: Bildungsgutschein | null;
  /** What the history keeps beside the states. */
  readonly note?: Pick<StateChange, 'happenedOn' | 'reason' | 'participationId' | 'hearing'>;
  readonly application?: Partial<Application>;
  readonly tell: DomainEvent;
};

/** Takes the steps of the state machine: the one place where the state of an application is written. */
@Injectable()
export class Steps {
  constructor(
    private readonly dossiers: DossiersStore,
    private readonly journal: Journal,
    private readonly approvals: ApprovalsStore,
    private readonly measures: Measures,
    private readonly clock: Clock,
  ) {}

  /** Stores a new application and tells its case; false (and nothing is stored) when its id is taken. Throws Problem `counselling.case-closed`. */
  async begin(tx: Tx, actor: StaffActor, dossier: Dossier): Promise<boolean> {
    const { application } = dossier;
    const now = this.clock.now();
    const to = move('create', null, application.state);
    if (!(await this.dossiers.insert(tx, dossier, now))) return false;
    await this.dossiers.insertStateChange(tx, application, { event: 'create', from: null, to, at: now, actorId: actor.userId });
    await this.measures.told(tx, actor, measureFactsOf(dossier), { isNew: true });
    const { id: applicationId, caseId } = application;
    await this.journal.record(tx, actor, { name: 'funding.application-drafted', payload: { applicationId, caseId } });
    return true;
  }

  /**
   * Takes the step: rows below the application, the application with its derived state, history, journal, and what its case has to know.
   * Throws Problems `funding.transition-not-allowed`,
   * `kernel.stale` and `approval.pending`.
   */
  async take(tx: Tx, actor: StaffActor, dossier: Dossier, expected: Version, step: Step): Promise<Dossier> {
    const now = this.clock.now();
    const { application } = dossier;
    const planned = plannedRows(dossier, step);
    const state = applicationState(planned.benefits, planned.participations, planned.voucher);
    const since: Partial<Application> = state === application.state ? {} : { state, stateSince: now };

    // At the applicant's wish it ends also while a proposal waits, which has lost its object.
    if (step.event === 'withdraw' && (await this.approvals.lift(tx, application, actor.userId, now)))
      await this.tellOfLifting(tx, actor, application);
    const saved = await this.dossiers.save(tx, application, expected, { ...step.application, ...since }, now);
    const below = await this.dossiers.saveBelow(tx, actor, dossier, planned, now);
    if (isNews(step.event, application.state, state)) {
      const change = { event: step.event, from: application.state, to: state, at: now, actorId: actor.userId, ...step.note };
      await this.dossiers.insertStateChange(tx, application, change);
    }
    await this.journal.record(tx, actor, step.tell);
    const after = { application: saved, ...below };
    await this.measures.told(tx, actor, measureFactsOf(after), { begun: step.event === 'confirm-start' });
    return after;
  }

  /** Tells the case who has joined an application without a step. */
  joined(tx: Tx, actor: StaffActor, dossier: Dossier): Promise<void> {
    return this.measures.told(tx, actor, measureFactsOf(dossier));
  }

  private tellOfLifting(tx: Tx, actor: StaffActor, { id: applicationId }: Application): Promise<void> {
    return this.journal.record(tx, actor, { name: 'funding.proposal-withdrawn', payload: { applicationId, withdrawnBy: actor.userId } });
  }
}

// Each row is judged by where it stands itself, not by what the whole application shows.
const plannedRows = (dossier: Dossier, { event, benefits, participations, voucher }: Step): Omit<Dossier, 'application'> => ({
  benefits: dossier.benefits.map((benefit) => {
    const changes = benefits?.(benefit);
    if (!changes) return benefit;
    const from = stateOfBenefit(dossier, benefit);
    // An amendment moves nothing: only the amount tells then whether all was granted or a part.
    move(event, from, event === 'amend' || changes.state === benefit.state ? from : (changes.state as ApplicationState));
    return { ...benefit, ...changes };
  }),
  participations: dossier.participations.map((participation) => {
    const changes = participations?.(participation);
    if (!changes) return participation;
    move(event, stateOfParticipation(dossier, participation), changes.state as ApplicationState);
    return { ...participation, ...changes };
  }),
  voucher: voucher ?? dossier.voucher,
});

// A new calculation that changes nothing has its own row among the assessments.
const isNews = (event: ApplicationEvent, from: ApplicationState, to: ApplicationState): boolean =>
  from !== to || (event !== 'check' && event !== 'change-facts');
