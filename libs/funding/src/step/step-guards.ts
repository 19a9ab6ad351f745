import type { LocalDate } from '@app/kernel';
import type { Dossier } from '../application/application.js';
import { objectionEnd } from '../application/deadlines.js';
import type { Benefit } from '../benefit/benefit.js';
import {
  documentsMissing,
  dropOutMissing,
  hearingMissing,
  heardAfterwards,
  notApproved,
  nothingMissing,
  objectionLate,
  objectionOpen,
  redeemedTooLate,
  stepInFuture,
  stepReasonMissing,
  stepTooEarly,
  untilTooEarly,
  validUntilMissing,
  validUntilTooEarly,
  voucherOver,
  voucherStillValid,
  warningMissing,
  warningRuns,
} from '../errors.js';
import type { Participation } from '../participation/participation.js';
import { checkSettlement } from '../payment/due.js';
import type { RecordStep, StepContext } from './record-step.js';
import { stepTable, type StepEvent } from './step-table.js';

/** The rows the step would move. */
type Concerned = { readonly benefits: readonly Benefit[]; readonly participations: readonly Participation[] };
type Guard = (dossier: Dossier, step: RecordStep, concerned: Concerned, amendedOn: LocalDate | null) => void;

/**
 * What has to be true of a step beside its place in the table of events (domain.md 3.2). Throws Problems (conflict)
 * `funding.nothing-missing`, `.documents-missing`, `.sums-differ`, (rule)
 * `funding.step-in-future`, `.step-too-early`, `.step-reason-missing`, `.valid-until-missing`, `.valid-until-too-early`, `.until-too-early`,
 * `.drop-out-missing`, `.redeemed-too-late`, `.voucher-over`, `.not-approved`, `.voucher-still-valid`, `.objection-late`, `.objection-open`,
 * `.due-unknown`, `.hearing-missing`, `.heard-afterwards`, `.warning-missing`, `.warning-runs`.
 */
export const checkStep = (
  dossier: Dossier,
  step: RecordStep,
  {
    today,
    approvedAtStart,
    missingDocuments,
    settlements,
    amendedOn,
  }: Pick<StepContext, 'today' | 'approvedAtStart' | 'missingDocuments' | 'settlements' | 'amendedOn'>,
  concerned: Concerned,
): void => {
  const { event, on, reason } = step;
  if (on > today) throw stepInFuture(on);
  notBefore(dossier.application.appliedOn, on);
  if (stepTable[event].needsReason && !reason) throw stepReasonMissing();
  if (event === 'request-documents' && missingDocuments.length === 0) throw nothingMissing();
  if (event === 'complete' && missingDocuments.length > 0) throw documentsMissing(missingDocuments);
  guards[event]?.(dossier, step, concerned, amendedOn);
  // Payments belong to the application: its last participation settles them.
  if (event === 'settle' && settlesAll(dossier, concerned)) checkSettlement(settlements, reason);
  // § 81(1) S. 1 Nr. 3 with §§ 176 to 180 SGB III.
  if (event === 'redeem-voucher' && !approvedAtStart) throw notApproved(dossier.application.measureStart);
};

const settlesAll = (dossier: Dossier, { participations }: Concerned): boolean =>
  dossier.participations.every((each) => each.state === 'ABGERECHNET' || participations.includes(each));

const notBefore = (earliest: LocalDate | null, on: LocalDate): void => {
  if (earliest !== null && on < earliest) throw stepTooEarly(on, earliest);
};

const notBeforeDecision: Guard = ({ benefits }, { on }) => notBefore(lastDecision(benefits), on);

const notBeforeStart: Guard = (_dossier, { on }, { participations }) => {
  for (const { startsOn } of participations) notBefore(startsOn, on);
};

const guards: Partial<Record<StepEvent, Guard>> = {
  'issue-voucher': (dossier, step, concerned) => {
    notBeforeDecision(dossier, step, concerned, null);
    if (step.validUntil === null) throw validUntilMissing();
    if (step.validUntil <= step.on) throw validUntilTooEarly(step.on);
  },
  'redeem-voucher': ({ application: { measureStart }, voucher }, { on }) => {
    if (!voucher) return;
    notBefore(voucher.issuedOn, on);
    if (on >= measureStart) throw redeemedTooLate(measureStart);
    if (on > voucher.validUntil) throw voucherOver(voucher.validUntil);
  },
  'voucher-expired': ({ voucher }, { on }) => {
    if (voucher && on <= voucher.validUntil) throw voucherStillValid(voucher.validUntil);
  },
  'not-started': notBeforeDecision,
  revoke: (dossier, step, concerned) => {
    notBeforeDecision(dossier, step, concerned, null);
    const { heardOn = null, noHearingReason = null } = step.hearing ?? {};
    if (heardOn === null && noHearingReason === null) throw hearingMissing();
    if (heardOn !== null && heardOn > step.on) throw heardAfterwards(step.on);
  },
  'refuse-for-lack-of-cooperation': (_dossier, { on, hearing }) => {
    const warningEndedOn = hearing?.warningEndedOn ?? null;
    if (warningEndedOn === null) throw warningMissing();
    if (warningEndedOn >= on) throw warningRuns(warningEndedOn);
  },
  interrupt: (dossier, step, concerned) => {
    notBeforeStart(dossier, step, concerned, null);
    if (step.until && step.until <= step.on) throw untilTooEarly(step.on);
  },
  resume: notBeforeStart,
  'drop-out': (dossier, step, concerned) => {
    notBeforeStart(dossier, step, concerned, null);
    if (step.dropOut === null) throw dropOutMissing();
  },
  end: notBeforeStart,
  'open-settlement': notBeforeStart,
  settle: notBeforeStart,
  object: (_dossier, { on }, { benefits }, amendedOn) => {
    notBefore(lastDecision(benefits), on);
    const decidedOn = later(lastDecision(benefits), amendedOn);
    if (decidedOn !== null && on > objectionEnd(decidedOn)) throw objectionLate(objectionEnd(decidedOn));
  },
  finish: ({ application: { state }, benefits }, { on }, _concerned, amendedOn) => {
    const decidedOn = later(lastDecision(benefits), amendedOn);
    if (state !== 'ABGERECHNET' && decidedOn !== null && on <= objectionEnd(decidedOn)) throw objectionOpen(objectionEnd(decidedOn));
  },
};

const later = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && other > one) ? other : one;

const lastDecision = (benefits: readonly Benefit[]): LocalDate | null =>
  benefits.reduce<LocalDate | null>(
    (last, { decidedOn }) => (decidedOn !== null && (last === null || decidedOn > last) ? decidedOn : last),
    null,
  );
