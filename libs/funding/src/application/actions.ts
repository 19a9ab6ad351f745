import type { Permission, StaffActor, UserId } from '@app/kernel';
import { decidingSteps, mayStep, stepEvents, stepTable, type StepEvent } from '../step/step-table.js';
import type { Application } from './application.js';
import { mayHappen, type ApplicationEvent, type ApplicationState } from './application-states.js';

/** What a member of staff can do with an application. */
export const actionNames = ['record-facts', 'assess', 'submit', 'examine', 'decide', 'withdraw'] as const;
export type ActionName = (typeof actionNames)[number];

/** What may follow once it is handed in: the recorded steps, and the decision on an objection. */
export const stepActionNames = [...stepEvents, 'decide-objection'] as const;
export type StepActionName = (typeof stepActionNames)[number];

/** Why an action is blocked. */
export const actionReasons = [
  'wrong-state',
  'missing-permission',
  'decider-prepared',
  'documents-missing',
  'nothing-missing',
  'approval-pending',
] as const;
export type ActionReason = (typeof actionReasons)[number];

export type Action = { readonly name: ActionName | StepActionName; readonly allowed: boolean; readonly reasons: readonly ActionReason[] };

/** Which event of the state machine an action is, and whom it takes; API guards and UI ask the same table. */
export const actionTable: Readonly<Record<ActionName, { readonly event: ApplicationEvent; readonly permission: Permission }>> = {
  'record-facts': { event: 'change-facts', permission: 'application.draft' },
  assess: { event: 'check', permission: 'application.assess' },
  submit: { event: 'submit', permission: 'application.submit' },
  examine: { event: 'complete', permission: 'application.decide' },
  decide: { event: 'decide', permission: 'application.decide' },
  withdraw: { event: 'withdraw', permission: 'application.submit' },
};

/** Who had a hand in an application before its decision. */
export type Hands = { readonly preparedBy: UserId; readonly submittedBy: UserId | null; readonly assessedBy: UserId | null };

/** Four eyes: whoever prepared, handed in or last calculated an application does not decide it. */
export const mayDecide = ({ preparedBy, submittedBy, assessedBy }: Hands, userId: UserId): boolean =>
  ![preparedBy, submittedBy, assessedBy].includes(userId);

/** What else stands in the way of an action, or does not. */
export type Circumstances = {
  /** Where the participations stand. */
  readonly within: readonly ApplicationState[];
  /** How many documents have not arrived, null where nobody asked. */
  readonly missing: number | null;
  /** Whether a proposal waits for a second person: nothing but a withdrawal is possible then. */
  readonly pending: boolean;
};

/**
 * The actions up to the decision, all of them: blocked ones stay visible and say why. Of the many steps after it only those the table
 * allows.
 */
export const actionsOf = (
  state: ApplicationState,
  hands: Hands,
  actor: Pick<StaffActor, 'userId' | 'permissions'>,
  { within, missing, pending }: Circumstances = { within: [state], missing: null, pending: false },
): readonly Action[] =>
  [...casework(state, hands, actor), ...stepsFrom(state, within).map((name) => stepAction(name, hands, actor, missing))].map((action) =>
    pending && action.name !== 'withdraw' && action.reasons.length === 0
      ? { ...action, allowed: false, reasons: ['approval-pending'] }
      : action,
  );

/** What somebody can propose to a second person. */
export const proposables = ['decision', ...decidingSteps, 'amendment'] as const;
export type Proposable = (typeof proposables)[number];

/** What this person can propose now; nothing while another proposal waits. `amendable` = whether an amount can be amended. */
export const proposablesOf = (
  state: ApplicationState,
  amendable: boolean,
  { permissions }: Pick<StaffActor, 'permissions'>,
  pending: boolean,
): readonly Proposable[] =>
  pending || !permissions.has('application.submit')
    ? []
    : proposables.filter((each) => {
        if (each === 'decision') return mayHappen('decide', state) || mayHappen('decide-objection', state);
        return each === 'amendment' ? amendable : mayStep(each, [state]);
      });

const stepsFrom = (state: ApplicationState, within: readonly ApplicationState[]): readonly StepActionName[] =>
  stepActionNames.filter((name) =>
    name === 'decide-objection' ? mayHappen(name, state) : mayStep(name, stepTable[name].of === 'participations' ? within : [state]),
  );

const stepAction = (
  name: StepActionName,
  hands: Hands,
  { userId, permissions }: Pick<StaffActor, 'userId' | 'permissions'>,
  missing: number | null,
): Action => {
  const { permission, fourEyes } = name === 'decide-objection' ? stepTable.revoke : stepTable[name satisfies StepEvent];
  const reasons: ActionReason[] = [
    ...(permissions.has(permission) ? [] : (['missing-permission'] as const)),
    ...(fourEyes && !mayDecide(hands, userId) ? (['decider-prepared'] as const) : []),
    ...(name === 'complete' && missing ? (['documents-missing'] as const) : []),
    ...(name === 'request-documents' && missing === 0 ? (['nothing-missing'] as const) : []),
  ];
  return { name, allowed: reasons.length === 0, reasons };
};

const casework = (
  state: ApplicationState,
  hands: Hands,
  { userId, permissions }: Pick<StaffActor, 'userId' | 'permissions'>,
): readonly Action[] =>
  actionNames.map((name) => {
    const { event, permission } = actionTable[name];
    const reasons: ActionReason[] = [
      ...(mayHappen(event, state) ? [] : (['wrong-state'] as const)),
      ...(permissions.has(permission) ? [] : (['missing-permission'] as const)),
      ...(name === 'decide' && !mayDecide(hands, userId) ? (['decider-prepared'] as const) : []),
    ];
    return { name, allowed: reasons.length === 0, reasons };
  });

export const waitedFor = ['adviser', 'decider', 'company', 'provider'] as const;
export type WaitedFor = (typeof waitedFor)[number];

export const nextStepCodes = [
  'complete-and-check',
  'submit',
  'examine',
  'supply-documents',
  'decide',
  'confirm-start',
  'redeem-voucher',
  'report-absences',
  'report-resumption',
  'open-settlement',
  'settle',
  'ask-retention',
  'objection-possible',
  'decide-objection',
  'settle-repayment',
] as const;
export type NextStepCode = (typeof nextStepCodes)[number];

/** Who has to act, since when, and what comes next; null when nobody has to. */
export type NextStep = { readonly who: WaitedFor; readonly since: string; readonly what: NextStepCode };

/** The next step as the house sees it. */
export const nextStep = ({ state, stateSince }: Pick<Application, 'state' | 'stateSince'>): NextStep | null => {
  const step = steps[state];
  return step && { who: step[0], since: stateSince, what: step[1] };
};

/** The next step as the company sees it: whoever acts inside the house is the Agentur. */
export const nextStepForCompany = (
  application: Pick<Application, 'state' | 'stateSince'>,
): { readonly who: 'agency' | 'company' | 'provider'; readonly since: string; readonly what: NextStepCode } | null => {
  const step = nextStep(application);
  return step && { ...step, who: step.who === 'company' || step.who === 'provider' ? step.who : 'agency' };
};

const steps: Readonly<Record<ApplicationState, readonly [WaitedFor, NextStepCode] | null>> = {
  ENTWURF: ['adviser', 'complete-and-check'],
  VORPRUEFUNG_OK: ['adviser', 'submit'],
  EINGEREICHT: ['decider', 'examine'],
  UNTERLAGEN_FEHLEN: ['company', 'supply-documents'],
  IN_PRUEFUNG: ['decider', 'decide'],
  BEWILLIGT: ['adviser', 'confirm-start'],
  TEILBEWILLIGT: ['adviser', 'confirm-start'],
  GUTSCHEIN_ERTEILT: ['provider', 'redeem-voucher'],
  GUTSCHEIN_EINGELOEST: ['adviser', 'confirm-start'],
  LAUFEND: ['provider', 'report-absences'],
  UNTERBROCHEN: ['provider', 'report-resumption'],
  ABGEBROCHEN: ['adviser', 'open-settlement'],
  BEENDET: ['adviser', 'open-settlement'],
  ABRECHNUNG_OFFEN: ['adviser', 'settle'],
  ABGERECHNET: ['adviser', 'ask-retention'],
  ABGELEHNT: ['company', 'objection-possible'],
  WIDERSPRUCH: ['decider', 'decide-objection'],
  AUFGEHOBEN: ['adviser', 'settle-repayment'],
  ERLEDIGT: null,
  ZURUECKGEZOGEN: null,
  VERFALLEN: null,
};
