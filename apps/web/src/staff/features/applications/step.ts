import type { Action, Application, NextStep, StepActionName, StepEvent } from './application.js';

/** What a step asks for beside its day; the compiler wants every one. */
const steps: Readonly<Record<StepActionName, { readonly reason?: true; readonly person?: true; readonly danger?: true }>> = {
  'request-documents': {},
  complete: {},
  'refuse-for-lack-of-cooperation': { reason: true, danger: true },
  'issue-voucher': {},
  'redeem-voucher': {},
  'voucher-expired': { danger: true },
  'not-started': { reason: true, danger: true },
  'confirm-start': { person: true },
  interrupt: { reason: true, person: true },
  resume: { person: true },
  'drop-out': { reason: true, person: true, danger: true },
  end: { person: true },
  'open-settlement': { person: true },
  settle: { person: true },
  finish: {},
  object: {},
  'decide-objection': {},
  revoke: { reason: true, danger: true },
};

export type StepAction = Action & { readonly name: StepActionName };
export type CaseworkAction = Action & { readonly name: Exclude<Action['name'], StepActionName> };

/** True for the steps after the application was handed in; the others have dialogs of their own. */
export const isStep = (action: Action): action is StepAction => action.name in steps;

/** True for what is done with an application up to its decision. */
export const isCasework = (action: Action): action is CaseworkAction => !isStep(action);

/** Whether the step is told with a reason or a list. */
export const needsReason = (name: StepActionName): boolean => steps[name].reason === true;

/** Whether the step ends something, or cannot be taken back easily. */
export const isGrave = (name: StepActionName): boolean => steps[name].danger === true;

/** Whether somebody has to say whom it concerns: only where several take part. */
export const asksPerson = (name: StepActionName, { participations }: Pick<Application, 'participations'>): boolean =>
  steps[name].person === true && participations.length > 1;

/** The step the application waits for; the one button that stands out. */
export const primaryStep = (next: Pick<NextStep, 'what'> | null): StepActionName | undefined => next?.what && waitsFor[next.what];

const waitsFor: Readonly<Partial<Record<NextStep['what'], StepActionName>>> = {
  'supply-documents': 'complete',
  'confirm-start': 'confirm-start',
  'redeem-voucher': 'redeem-voucher',
  'report-resumption': 'resume',
  'open-settlement': 'open-settlement',
  settle: 'settle',
  'ask-retention': 'finish',
  'decide-objection': 'decide-objection',
  'settle-repayment': 'finish',
};

/** True for what is recorded with a day; an objection is decided like an application. */
export const isRecorded = (name: StepActionName): name is StepEvent => name !== 'decide-objection';
