import { Problem, type FieldProblem } from '@app/kernel';

/** The state machine knows no such step. */
export const transitionNotAllowed = (from: string | null, to: string): Problem =>
  new Problem('conflict', 'funding.transition-not-allowed', { from, to });

/** Four eyes: whoever prepared, handed in or last calculated the application does not decide it. */
export const deciderPrepared = (): Problem => new Problem('rule', 'funding.decider-prepared');

/** The check failed or is open: it may be handed in all the same, with a note that the result was shown (§ 20(3) SGB X). */
export const checkNoteMissing = (): Problem =>
  new Problem('rule', 'funding.check-note-missing', {}, [{ pointer: '/checkNote', code: 'required' }]);

export const appliedInFuture = (appliedOn: string): Problem =>
  new Problem('rule', 'funding.applied-in-future', { date: appliedOn }, [{ pointer: '/appliedOn', code: 'in-future' }]);

export const decidedInFuture = (decidedOn: string): Problem =>
  new Problem('rule', 'funding.decided-in-future', { date: decidedOn }, [{ pointer: '/decidedOn', code: 'in-future' }]);

export const decidedBeforeApplication = (decidedOn: string, appliedOn: string): Problem =>
  new Problem('rule', 'funding.decided-before-application', { date: decidedOn, appliedOn }, [{ pointer: '/decidedOn', code: 'invalid' }]);

/** The decision has to name each benefit of the application exactly once. */
export const decisionIncomplete = (): Problem =>
  new Problem('invalid', 'funding.decision-incomplete', {}, [{ pointer: '/benefits', code: 'invalid' }]);

/** Something is wrong with the amount or reason of single benefits of a decision. */
export const decisionInvalid = (errors: readonly FieldProblem[]): Problem => new Problem('rule', 'funding.decision-invalid', {}, errors);

/** Something is wrong with single fields of an amendment. */
export const amendmentInvalid = (errors: readonly FieldProblem[]): Problem => new Problem('rule', 'funding.amendment-invalid', {}, errors);

export const caseWithoutCompany = (): Problem => new Problem('rule', 'funding.case-without-company');

export const clientMissing = (): Problem => new Problem('rule', 'funding.client-missing', {}, [{ pointer: '/clientId', code: 'required' }]);

/** The course run does not say everything an application needs; the request has to. */
export const measureIncomplete = (pointers: readonly string[]): Problem =>
  new Problem(
    'rule',
    'funding.measure-incomplete',
    {},
    pointers.map((pointer) => ({ pointer, code: 'required' })),
  );

export const measureEndsBeforeStart = (): Problem =>
  new Problem('rule', 'funding.measure-ends-before-start', {}, [{ pointer: '/measureEnd', code: 'invalid' }]);

export const releasedMoreThanContract = (): Problem =>
  new Problem('rule', 'funding.released-more-than-contract', {}, [{ pointer: '/releasedMinutesPerWeek', code: 'invalid' }]);

/** A participation that belongs to another application. */
export const notOfThisApplication = (): Problem =>
  new Problem('rule', 'funding.not-of-this-application', {}, [{ pointer: '/participationId', code: 'invalid' }]);

const onDay = (code: 'in-future' | 'invalid'): readonly FieldProblem[] => [{ pointer: '/on', code }];

export const stepInFuture = (date: string): Problem => new Problem('rule', 'funding.step-in-future', { date }, onDay('in-future'));

/** Before the application, the decision or the start it follows. */
export const stepTooEarly = (date: string, earliest: string): Problem =>
  new Problem('rule', 'funding.step-too-early', { date, earliest }, onDay('invalid'));

export const stepReasonMissing = (): Problem =>
  new Problem('rule', 'funding.step-reason-missing', {}, [{ pointer: '/reason', code: 'required' }]);

export const validUntilMissing = (): Problem =>
  new Problem('rule', 'funding.valid-until-missing', {}, [{ pointer: '/validUntil', code: 'required' }]);

export const validUntilTooEarly = (issuedOn: string): Problem =>
  new Problem('rule', 'funding.valid-until-too-early', { issuedOn }, [{ pointer: '/validUntil', code: 'invalid' }]);

/** An interruption ends after the day it began. */
export const untilTooEarly = (on: string): Problem =>
  new Problem('rule', 'funding.until-too-early', { date: on }, [{ pointer: '/until', code: 'invalid' }]);

export const redeemedTooLate = (measureStart: string): Problem =>
  new Problem('rule', 'funding.redeemed-too-late', { measureStart }, onDay('invalid'));

export const voucherOver = (validUntil: string): Problem => new Problem('rule', 'funding.voucher-over', { validUntil }, onDay('invalid'));

export const voucherStillValid = (validUntil: string): Problem =>
  new Problem('rule', 'funding.voucher-still-valid', { validUntil }, onDay('invalid'));

/** Provider or measure is not approved on the day the measure starts, or nobody knows. */
export const notApproved = (measureStart: string): Problem => new Problem('rule', 'funding.not-approved', { measureStart });

export const objectionLate = (last: string): Problem => new Problem('rule', 'funding.objection-late', { last }, onDay('invalid'));

export const objectionOpen = (last: string): Problem => new Problem('rule', 'funding.objection-open', { last }, onDay('invalid'));

/** Absences are recorded from the start of a participation until it is settled. */
export const attendanceClosed = (state: string): Problem => new Problem('conflict', 'funding.attendance-closed', { state });

/** A month in which the person takes no part, or one still to come. */
export const attendanceOutside = (month: string): Problem =>
  new Problem('rule', 'funding.attendance-outside', { month }, [{ pointer: '/month', code: 'invalid' }]);

export const missedMoreThanPlanned = (plannedMinutes: number): Problem =>
  new Problem('rule', 'funding.missed-more-than-planned', { plannedHours: plannedMinutes / 60 }, [
    { pointer: '/missedMinutes', code: 'invalid' },
  ]);

export const missedReasonMissing = (): Problem =>
  new Problem('rule', 'funding.missed-reason-missing', {}, [{ pointer: '/reasons', code: 'required' }]);

/** Of a drop-out somebody says why, who told and whether the reason was important. */
export const dropOutMissing = (): Problem =>
  new Problem('rule', 'funding.drop-out-missing', {}, [{ pointer: '/dropOut', code: 'required' }]);

/** The application has ended: its documents stay as they are. */
export const checklistClosed = (state: string): Problem => new Problem('conflict', 'funding.checklist-closed', { state });

export const itemReasonMissing = (): Problem =>
  new Problem('rule', 'funding.item-reason-missing', {}, [{ pointer: '/reason', code: 'required' }]);

/** The examination goes on when nothing is missing any more. */
export const documentsMissing = (kinds: readonly string[]): Problem =>
  new Problem('conflict', 'funding.documents-missing', { count: kinds.length, kinds: kinds.join(', ') });

/** Nothing on the checklist is missing, so nothing can be asked for. */
export const nothingMissing = (): Problem => new Problem('conflict', 'funding.nothing-missing');

/** Nothing is paid for a benefit that is not granted, or once the application is settled. */
export const paymentClosed = (state: string): Problem => new Problem('conflict', 'funding.payment-closed', { state });

export const paidInFuture = (date: string): Problem =>
  new Problem('rule', 'funding.paid-in-future', { date }, [{ pointer: '/paidOn', code: 'in-future' }]);

/** Before the decision it follows, or before the payment it takes back. */
export const paidTooEarly = (date: string, earliest: string): Problem =>
  new Problem('rule', 'funding.paid-too-early', { date, earliest }, [{ pointer: '/paidOn', code: 'invalid' }]);

export const paymentPeriodReversed = (): Problem =>
  new Problem('rule', 'funding.payment-period-reversed', {}, [{ pointer: '/periodTo', code: 'invalid' }]);

export const paymentOverGrant = (grantedCents: number, paidCents: number, amountCents: number): Problem =>
  new Problem('rule', 'funding.payment-over-grant', { grantedCents, paidCents, amountCents }, [{ pointer: '/reason', code: 'required' }]);

export const reversalReasonMissing = (): Problem =>
  new Problem('rule', 'funding.reversal-reason-missing', {}, [{ pointer: '/reason', code: 'required' }]);

export const reversedMoreThanPaid = (leftCents: number): Problem =>
  new Problem('rule', 'funding.reversed-more-than-paid', { leftCents }, [{ pointer: '/amountCents', code: 'invalid' }]);

/** Settled is only what was paid as it is due (domain.md 3.2: sums equal payments). */
export const sumsDiffer = (dueCents: number, paidCents: number, benefit: string): Problem =>
  new Problem('conflict', 'funding.sums-differ', { dueCents, paidCents, benefit });

/** A drop-out was not calculated to the end: somebody has to say how the settled amount came about. */
export const dueUnknown = (paidCents: number, benefit: string): Problem =>
  new Problem('rule', 'funding.due-unknown', { paidCents, benefit }, [{ pointer: '/reason', code: 'required' }]);

const onFile = (code: string, problem: string, params: Record<string, unknown> = {}): Problem =>
  new Problem('invalid', problem, params, [{ pointer: '/file', code, params }]);

/** The bytes are neither a sheet of Excel nor a CSV file, whatever their name says. */
export const listUnreadable = (): Problem => onFile('list-type', 'funding.list-unreadable');
export const listEmpty = (): Problem => onFile('list-empty', 'funding.list-empty');
export const listWithoutColumns = (headers: readonly string[]): Problem =>
  onFile('list-columns', 'funding.list-columns-missing', { headers: headers.map((header) => `«${header}»`).join(', ') });
export const listTooLong = (count: number, most: number): Problem => onFile('list-length', 'funding.list-too-long', { count, most });

export const listAppliedInFuture = (date: string): Problem =>
  new Problem('rule', 'funding.list-applied-in-future', { date }, [{ pointer: '/appliedOn', code: 'in-future' }]);
export const listAppliedTooEarly = (): Problem =>
  new Problem('rule', 'funding.list-applied-too-early', {}, [{ pointer: '/appliedOn', code: 'invalid' }]);

/** The row is part of an application; what it says is changed there. */
export const listRowTakenOver = (row: number): Problem => new Problem('conflict', 'funding.list-row-taken-over', { row });

export const einverstaendnisInFuture = (date: string): Problem =>
  new Problem('rule', 'funding.einverstaendnis-in-future', { date }, [{ pointer: '/givenOn', code: 'in-future' }]);
/** What the Betriebsvertretung agreed to has its document. */
export const einverstaendnisWithoutDocument = (): Problem =>
  new Problem('rule', 'funding.einverstaendnis-without-document', {}, [{ pointer: '/documentId', code: 'required' }]);
/** The document is none of this case. */
export const documentOfOtherCase = (): Problem =>
  new Problem('rule', 'funding.document-of-other-case', {}, [{ pointer: '/documentId', code: 'invalid' }]);

/** § 24 SGB X: nothing is revoked before those concerned were heard, or it is said why that was not necessary. */
export const hearingMissing = (): Problem =>
  new Problem('rule', 'funding.hearing-missing', {}, [{ pointer: '/heardOn', code: 'hearing-missing' }]);

export const heardAfterwards = (date: string): Problem =>
  new Problem('rule', 'funding.heard-afterwards', { date }, [{ pointer: '/heardOn', code: 'invalid' }]);

/** § 66(3) SGB I: a refusal for lack of cooperation follows a written warning. */
export const warningMissing = (): Problem =>
  new Problem('rule', 'funding.warning-missing', {}, [{ pointer: '/warningEndedOn', code: 'required' }]);

/** The period the warning set is not over. */
export const warningRuns = (date: string): Problem =>
  new Problem('rule', 'funding.warning-runs', { date }, [{ pointer: '/warningEndedOn', code: 'invalid' }]);
