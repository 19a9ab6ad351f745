import type { components } from '../../../api/staff.d.js';

export type Application = components['schemas']['Application'];
export type ApplicationItem = components['schemas']['ApplicationItem'];
export type ApplicationState = Application['state'];
export type Participation = components['schemas']['Participation'];
export type ParticipationFacts = components['schemas']['ParticipationFacts'];
export type Benefit = components['schemas']['Benefit'];
export type BenefitState = Benefit['state'];
export type Assessment = components['schemas']['Assessment'];
export type Action = Application['actions'][number];
export type AttendanceMonth = components['schemas']['AttendanceMonth'];
export type RecordAttendance = components['schemas']['RecordAttendance'];
export type AbsenceReason = RecordAttendance['reasons'][number];
export type DropOut = components['schemas']['DropOut'];
export type DropOutReason = NonNullable<DropOut['reason']>;
export type DropOutReporter = NonNullable<DropOut['reportedBy']>;
export type CaseFile = components['schemas']['Document'];
export type ChecklistItem = components['schemas']['ChecklistItem'];
export type ChangeChecklistItem = components['schemas']['ChangeChecklistItem'];
export type Approval = components['schemas']['Approval'];
export type Amendment = components['schemas']['Amendment'];
export type Proposable = Application['proposable'][number];
export type ProposeDecision = components['schemas']['ProposeDecision'];
export type ProposeStep = components['schemas']['ProposeStep'];
export type ProposeAmendment = components['schemas']['ProposeAmendment'];
export type AmendmentGround = ProposeAmendment['ground'];
export type JudgeProposal = components['schemas']['JudgeProposal'];
export type ReturnReason = Approval['reasons'][number];
export type RecordStep = components['schemas']['RecordStep'];
/** A step that is recorded with its day. */
export type StepEvent = RecordStep['event'];
/** What may follow once the application is handed in. */
export type StepActionName = StepEvent | 'decide-objection';
/** What is done with an application up to its decision. */
export type ActionName = Exclude<Action['name'], StepActionName>;
export type HistoryEntry = components['schemas']['ApplicationHistoryEntry'];
export type HistoryEvent = HistoryEntry['event'];
export type ActionReason = Action['reasons'][number];
export type NextStep = NonNullable<Application['nextStep']>;
export type DraftApplication = components['schemas']['DraftApplication'];
export type SubmitApplication = components['schemas']['SubmitApplication'];
export type DecideApplication = components['schemas']['DecideApplication'];
export type Grant = DecideApplication['benefits'][number]['granted'];

/** The states in the order an application passes them; the compiler wants every one. */
export const applicationStates = Object.keys({
  ENTWURF: true,
  VORPRUEFUNG_OK: true,
  EINGEREICHT: true,
  UNTERLAGEN_FEHLEN: true,
  IN_PRUEFUNG: true,
  BEWILLIGT: true,
  TEILBEWILLIGT: true,
  ABGELEHNT: true,
  WIDERSPRUCH: true,
  GUTSCHEIN_ERTEILT: true,
  GUTSCHEIN_EINGELOEST: true,
  LAUFEND: true,
  UNTERBROCHEN: true,
  ABGEBROCHEN: true,
  BEENDET: true,
  ABRECHNUNG_OFFEN: true,
  ABGERECHNET: true,
  ZURUECKGEZOGEN: true,
  VERFALLEN: true,
  AUFGEHOBEN: true,
  ERLEDIGT: true,
} satisfies Record<ApplicationState, true>) as readonly ApplicationState[];

/** Passed = no hard condition has failed and none is open; the same question the server asks at submission. */
export const isPassed = (assessment: Pick<Assessment, 'findings'> | null): boolean =>
  assessment !== null &&
  !assessment.findings.some(({ strength, status }) => strength === 'HARD' && (status === 'not-met' || status === 'open'));

/** The action that carries the application on; the one button that stands out. */
export const primaryAction = (next: Pick<NextStep, 'what'> | null): ActionName | undefined => {
  switch (next?.what) {
    case 'complete-and-check':
      return 'assess';
    case 'submit':
    case 'examine':
    case 'decide':
      return next.what;
    default:
      return undefined;
  }
};

/** True when facts were changed after the calculation: the server has then taken back the computed amounts. */
export const isOutdated = ({ assessment, benefits }: Pick<Application, 'assessment' | 'benefits'>): boolean =>
  assessment?.amounts.agencyShareCents !== null &&
  assessment !== null &&
  benefits.some(({ kind, computedCents }) => kind === 'lehrgangskosten' && computedCents === null);
