import type { BildungsgutscheinId, Cents, LocalDate, ParticipationId } from '@app/kernel';
import { mayDecide } from '../application/actions.js';
import type { Dossier } from '../application/application.js';
import { stateOfBenefit, stateOfParticipation } from '../application/application-state.js';
import type { ApplicationState } from '../application/application-states.js';
import type { Benefit, BenefitState } from '../benefit/benefit.js';
import type { Bildungsgutschein } from '../bildungsgutschein/bildungsgutschein.js';
import { deciderPrepared, notOfThisApplication, transitionNotAllowed } from '../errors.js';
import type { Participation, ParticipationState } from '../participation/participation.js';
import type { RecordStep, StepContext } from './record-step.js';
import { checkStep } from './step-guards.js';
import { mayStep, stepTable, type StepEvent } from './step-table.js';

/** What a step makes of the rows of an application; rows that are missing stay as they are. */
export type Moves = {
  readonly benefits: ReadonlyMap<Benefit['id'], Partial<Benefit> & { readonly state: BenefitState }>;
  readonly participations: ReadonlyMap<ParticipationId, Partial<Participation> & { readonly state: ParticipationState }>;
  readonly voucher: Bildungsgutschein | null;
};

/**
 * Plans a step by the table of events and its guards (domain.md 3.2). Throws Problems `funding.transition-not-allowed` (conflict, with
 * both states), `funding.decider-prepared`, `funding.not-of-this-application`, and those of `checkStep`.
 */
export const planStep = (dossier: Dossier, step: RecordStep, context: StepContext): Moves => {
  const { event } = step;
  const rule = stepTable[event];
  if (step.participationId !== null && !dossier.participations.some(({ id }) => id === step.participationId)) throw notOfThisApplication();
  const concerned = rule.of === 'participations' ? participationsOf(dossier, step, rule.to) : [];
  if (rule.of !== 'participations') refuseMove(dossier, event, rule.to);
  if (rule.fourEyes && !mayDecide(context.hands, context.userId)) throw deciderPrepared();
  const benefits = dossier.benefits.filter((benefit) => mayStep(event, [stateOfBenefit(dossier, benefit)]));
  checkStep(dossier, step, context, { benefits, participations: concerned });
  switch (rule.of) {
    case 'benefits':
      return { ...nothing, benefits: new Map(benefits.map(({ id }) => [id, benefitAfter(dossier, step, rule.to, context)])) };
    case 'voucher':
      return { ...nothing, voucher: voucherAfter(dossier, step, context) };
    case 'participations':
      return { ...nothing, participations: new Map(concerned.map(({ id }) => [id, { state: rule.to, ...daysOf(step) }])) };
  }
};

const nothing: Moves = { benefits: new Map(), participations: new Map(), voucher: null };

const refuseMove = ({ application, participations }: Dossier, event: StepEvent, to: ApplicationState): void => {
  if (!mayStep(event, [application.state])) throw transitionNotAllowed(application.state, to);
  const begun = participations.find(({ state }) => state !== 'GEPLANT');
  if (event === 'not-started' && begun) throw transitionNotAllowed(begun.state as ApplicationState, to);
};

const participationsOf = (dossier: Dossier, { event, participationId }: RecordStep, to: ApplicationState): readonly Participation[] => {
  const named = dossier.participations.find(({ id }) => id === participationId);
  const asked = named ? [named] : dossier.participations;
  const ready = asked.filter((each) => mayStep(event, [stateOfParticipation(dossier, each)]));
  if (ready.length === 0) throw transitionNotAllowed(named ? stateOfParticipation(dossier, named) : dossier.application.state, to);
  return ready;
};

const benefitAfter = (
  { benefits }: Dossier,
  { event, on, reason }: RecordStep,
  to: BenefitState,
  { userId }: StepContext,
): Partial<Benefit> & { readonly state: BenefitState } => {
  const decided = { decidedBy: userId, decidedOn: on, reason };
  switch (event) {
    case 'refuse-for-lack-of-cooperation':
      return { ...decided, state: to, grantedCents: 0 as Cents };
    case 'revoke':
      return { ...decided, state: to };
    case 'not-started':
      // Beside a refused benefit, against which an objection may still run, the application is not withdrawn as a whole.
      return { reason, state: benefits.some(({ state }) => state === 'ABGELEHNT') ? 'AUFGEHOBEN' : to };
    default:
      return { state: to };
  }
};

const voucherAfter = (
  { application, voucher }: Dossier,
  { event, on, validUntil }: RecordStep,
  { newId }: StepContext,
): Bildungsgutschein => {
  if (voucher) return event === 'redeem-voucher' ? { ...voucher, state: 'eingeloest', redeemedOn: on } : { ...voucher, state: 'verfallen' };
  return {
    id: newId() as BildungsgutscheinId,
    tenantId: application.tenantId,
    applicationId: application.id,
    state: 'erteilt',
    issuedOn: on,
    // `checkStep` has asked for it.
    validUntil: validUntil as LocalDate,
    redeemedOn: null,
    version: 1,
  };
};

// The days planned give way to the real ones.
const daysOf = ({ event, on, dropOut }: RecordStep): Partial<Participation> => {
  switch (event) {
    case 'confirm-start':
      return { startsOn: on };
    case 'drop-out':
      return {
        endsOn: on,
        dropOutReason: dropOut?.reason ?? null,
        dropOutReportedBy: dropOut?.reportedBy ?? null,
        dropOutImportant: dropOut?.important ?? null,
        dropOutCourseCostCents: dropOut?.courseCostCents ?? null,
      };
    case 'end':
      return { endsOn: on };
    default:
      return {};
  }
};
