import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor, type Version } from '@app/kernel';
import type { DomainEvent } from '@app/events';
import { Journal, type Tx } from '@app/platform';
import type { Benefit, BenefitState } from '../benefit/benefit.js';
import type { Application, Dossier } from './application.js';
import { applicationState } from './application-state.js';
import { move, type ApplicationEvent, type ApplicationState } from './application-states.js';
import { DossiersStore } from './dossiers.store.js';

/** One step of an application: what happens, what the benefits become, what else changes, and what the others are told. */
export type Step = {
  readonly event: ApplicationEvent;
  /** One change for all benefits, or one per benefit; states must be among those the event leads to. */
  readonly benefits: (benefit: Benefit) => Partial<Benefit> & { readonly state: BenefitState };
  readonly application?: Partial<Application>;
  readonly tell: DomainEvent;
};

/** Takes the steps of the state machine: the one place where the state of an application is written. */
@Injectable()
export class Steps {
  constructor(
    private readonly dossiers: DossiersStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Stores a new application; false (and nothing is stored) when its id is taken. */
  async begin(tx: Tx, actor: StaffActor, dossier: Dossier): Promise<boolean> {
    const { application } = dossier;
    const now = this.clock.now();
    const to = move('create', null, application.state);
    if (!(await this.dossiers.insert(tx, dossier, now))) return false;
    await this.dossiers.insertStateChange(tx, application, { event: 'create', from: null, to, at: now, actorId: actor.userId });
    const { id: applicationId, caseId } = application;
    await this.journal.record(tx, actor, { name: 'funding.application-drafted', payload: { applicationId, caseId } });
    return true;
  }

  /**
   * Takes the step: benefits, application with its derived state, history, journal. Throws Problems `funding.transition-not-allowed`
   * and `kernel.stale`.
   */
  async take(
    tx: Tx,
    actor: StaffActor,
    { application, benefits, participations }: Dossier,
    expected: Version,
    step: Step,
  ): Promise<Dossier> {
    const now = this.clock.now();
    const planned = benefits.map((benefit) => ({ benefit, changes: step.benefits(benefit) }));
    for (const { benefit, changes } of planned) move(step.event, benefit.state, changes.state);
    const state = applicationState(
      planned.map(({ changes }) => changes),
      participations,
    );
    const since: Partial<Application> = state === application.state ? {} : { state, stateSince: now };

    const saved = await this.dossiers.save(tx, application, expected, { ...step.application, ...since }, now);
    const savedBenefits: Benefit[] = [];
    for (const { benefit, changes } of planned) savedBenefits.push(await this.dossiers.saveBenefit(tx, benefit, changes, now));
    if (isNews(step.event, application.state, state)) {
      const change = { event: step.event, from: application.state, to: state, at: now, actorId: actor.userId };
      await this.dossiers.insertStateChange(tx, application, change);
    }
    await this.journal.record(tx, actor, step.tell);
    return { application: saved, benefits: savedBenefits, participations };
  }
}

// A new calculation that changes nothing has its own row among the assessments.
const isNews = (event: ApplicationEvent, from: ApplicationState, to: ApplicationState): boolean =>
  from !== to || (event !== 'check' && event !== 'change-facts');
