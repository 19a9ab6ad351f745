import { Problem, type Permission, type StaffActor } from '@app/kernel';
import { activeStatuses, type Case, type CaseStatus, type ClosingReason, type RestingReason } from './case.js';

/** What somebody can decide about a case as a whole; everything else about its status follows from what is on record. */
export const caseEvents = [
  'take-on',
  'rest',
  'resume',
  'take-over',
  'offer-transfer',
  'change-offices',
  'record-outcome',
  'close',
  'refuse',
  'reopen',
] as const;
export type CaseEvent = (typeof caseEvents)[number];

/** The events of which the case keeps a line of their own; hand-overs and outcomes have their rows. */
export const caseStepEvents = [
  'take-on',
  'rest',
  'resume',
  'close',
  'refuse',
  'reopen',
  'change-offices',
] as const satisfies readonly CaseEvent[];

/** One decision about a case; `code` says why of a closed list, `reason` in words. */
export type CaseStep = {
  readonly event: (typeof caseStepEvents)[number];
  readonly code?: RestingReason | ClosingReason | null;
  readonly reason?: string | null;
};

/** Why an event is not possible now. */
export const caseActionReasons = [
  'wrong-status',
  'missing-permission',
  'already-yours',
  'application-open',
  'outcome-missing',
  'offer-open',
] as const;
export type CaseActionReason = (typeof caseActionReasons)[number];

type Rule = { readonly from: readonly CaseStatus[]; readonly permission: Permission; readonly problem: string };

const working = [...activeStatuses, 'RUHEND'] as const satisfies readonly CaseStatus[];
const open = ['ANFRAGE', ...working] as const satisfies readonly CaseStatus[];

/** The one table of a case: from which status each event is possible, whom it takes, and how it is refused. API and screens ask it. */
export const caseTable: Readonly<Record<CaseEvent, Rule>> = {
  'take-on': { from: ['ANFRAGE'], permission: 'case.change', problem: 'counselling.cannot-take-on' },
  rest: { from: activeStatuses, permission: 'case.change', problem: 'counselling.cannot-rest' },
  resume: { from: ['RUHEND'], permission: 'case.change', problem: 'counselling.cannot-resume' },
  'take-over': { from: open, permission: 'case.take-over', problem: 'counselling.cannot-take-over' },
  'offer-transfer': { from: open, permission: 'case.take-over', problem: 'counselling.cannot-offer-transfer' },
  'change-offices': { from: open, permission: 'case.change', problem: 'counselling.cannot-change-offices' },
  'record-outcome': { from: working, permission: 'case.change', problem: 'counselling.cannot-record-outcome' },
  close: { from: working, permission: 'case.change', problem: 'counselling.cannot-close' },
  refuse: { from: ['ANFRAGE'], permission: 'case.change', problem: 'counselling.cannot-refuse' },
  reopen: { from: ['ABGESCHLOSSEN'], permission: 'case.change', problem: 'counselling.cannot-reopen' },
};

/** Throws the Problem (rule) of the table, `counselling.cannot-…`, naming the status, when the event is not possible from it. */
export const checkEvent = ({ status }: Pick<Case, 'status'>, event: CaseEvent): void => {
  const { from, problem } = caseTable[event];
  if (!from.includes(status)) throw new Problem('rule', problem, { status });
};

export type CaseAction = { readonly name: CaseEvent; readonly allowed: boolean; readonly reasons: readonly CaseActionReason[] };

/** What stands in the way beside the status. */
export type CaseObstacles = { readonly applicationOpen: boolean; readonly outcomeMissing: boolean; readonly offerOpen: boolean };

/** All events of the table that belong to the status; one that is blocked says why. */
export const caseActionsOf = (
  kase: Pick<Case, 'status' | 'ownerId'>,
  { userId, permissions }: Pick<StaffActor, 'userId' | 'permissions'>,
  { applicationOpen, outcomeMissing, offerOpen }: CaseObstacles,
): readonly CaseAction[] =>
  caseEvents.map((name) => {
    const { from, permission } = caseTable[name];
    const ending = name === 'close';
    const reasons: CaseActionReason[] = [
      ...(from.includes(kase.status) ? [] : (['wrong-status'] as const)),
      ...(permissions.has(permission) ? [] : (['missing-permission'] as const)),
      ...(name === 'take-over' && kase.ownerId === userId ? (['already-yours'] as const) : []),
      ...(ending && applicationOpen ? (['application-open'] as const) : []),
      ...(ending && outcomeMissing ? (['outcome-missing'] as const) : []),
      ...((ending || name === 'refuse' || name === 'offer-transfer') && offerOpen ? (['offer-open'] as const) : []),
    ];
    return { name, allowed: reasons.length === 0, reasons };
  });

/** Who has to act in a case. */
export const caseWaitsFor = ['adviser', 'company', 'person', 'decider', 'nobody'] as const;

/** Whose turn it is, as the status tells it. */
export const waitsFor: Readonly<Record<CaseStatus, (typeof caseWaitsFor)[number]>> = {
  ANFRAGE: 'adviser',
  OFFEN: 'adviser',
  IN_BERATUNG: 'adviser',
  FOERDERUNG_IN_VORBEREITUNG: 'decider',
  MASSNAHME_LAEUFT: 'person',
  NACHBETREUUNG: 'adviser',
  RUHEND: 'nobody',
  ABGESCHLOSSEN: 'nobody',
  ZUR_LOESCHUNG: 'nobody',
  GELOESCHT: 'nobody',
};
