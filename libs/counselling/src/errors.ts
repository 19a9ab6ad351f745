import { Problem, type CaseId, type LocalDate } from '@app/kernel';

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

export const caseIsClosed = (caseId: CaseId): Problem => new Problem('rule', 'counselling.case-closed', { caseId });

export const alreadyYours = (): Problem => new Problem('conflict', 'counselling.case-already-yours');

export const caseWithoutSubject = (): Problem =>
  new Problem('invalid', 'counselling.case-without-client-and-company', {}, [{ pointer: '/clientId', code: 'client-or-company' }]);

export const heldInFuture = (heldOn: LocalDate): Problem =>
  new Problem('rule', 'counselling.session-held-in-future', { heldOn }, [{ pointer: '/heldOn', code: 'in-future' }]);

export const startedOnOtherDay = (heldOn: LocalDate): Problem =>
  new Problem('rule', 'counselling.session-started-on-other-day', { heldOn }, [{ pointer: '/startedAt', code: 'other-day' }]);

export const followUpInPast = (dueOn: LocalDate): Problem =>
  new Problem('rule', 'counselling.follow-up-in-past', { dueOn }, [{ pointer: '/followUp/dueOn', code: 'in-past' }]);

export const needWithoutContact = (): Problem =>
  new Problem('invalid', 'counselling.need-without-contact', {}, [{ pointer: '/contactPhone', code: 'phone-or-email' }]);

export const needStartsInPast = (startsFrom: LocalDate): Problem =>
  new Problem('rule', 'counselling.need-starts-in-past', { startsFrom }, [{ pointer: '/startsFrom', code: 'in-past' }]);

export const needAlreadyAccepted = (): Problem => new Problem('conflict', 'counselling.need-already-accepted');

export const noResponsibleOffice = (ags: string): Problem => new Problem('rule', 'counselling.no-responsible-office', { ags });

export const shareWithoutPerson = (): Problem => new Problem('rule', 'counselling.share-without-person');

export const shareEndsInPast = (until: LocalDate): Problem =>
  new Problem('rule', 'counselling.share-ends-in-past', { until }, [{ pointer: '/until', code: 'in-past' }]);

export const summaryNotPartOfPurpose = (): Problem =>
  new Problem('rule', 'counselling.share-summary-not-needed', {}, [{ pointer: '/transferSummary', code: 'not-needed' }]);

export const shareOfProtected = (): Problem => new Problem('rule', 'counselling.share-protected');

export const shareIsOver = (): Problem => new Problem('conflict', 'counselling.share-over');

export const unknownTenant = (): Problem =>
  new Problem('rule', 'counselling.share-unknown-tenant', {}, [{ pointer: '/toTenantId', code: 'choice' }]);

export const runNotFound = (): Problem =>
  new Problem('rule', 'counselling.run-not-found', {}, [{ pointer: '/runId', code: 'run-not-found' }]);

export const runHasBegun = (startsOn: LocalDate): Problem =>
  new Problem('rule', 'counselling.run-has-begun', { startsOn }, [{ pointer: '/runId', code: 'run-has-begun' }]);

export const outcomeMissing = (): Problem => new Problem('rule', 'counselling.outcome-missing');
export const measureNotOver = (): Problem => new Problem('rule', 'counselling.measure-not-over');

export const certificateInFuture = (certificateOn: LocalDate): Problem =>
  new Problem('rule', 'counselling.certificate-in-future', { certificateOn }, [{ pointer: '/certificateOn', code: 'in-future' }]);

export const certificateBeforeStart = (certificateOn: LocalDate): Problem =>
  new Problem('rule', 'counselling.certificate-before-start', { certificateOn }, [{ pointer: '/certificateOn', code: 'before-start' }]);

export const restsUntilPast = (until: LocalDate): Problem =>
  new Problem('rule', 'counselling.rests-until-past', { until }, [{ pointer: '/until', code: 'not-ahead' }]);

export const applicationsOpen = (numbers: readonly string[]): Problem =>
  new Problem('rule', 'counselling.applications-open', { numbers: numbers.join(', ') });

export const outcomesMissing = (numbers: readonly string[]): Problem =>
  new Problem('rule', 'counselling.outcomes-missing', { numbers: numbers.join(', ') });

/** The file is no longer kept; a new case begins where somebody comes again. */
export const retentionOver = (keptUntil: LocalDate): Problem => new Problem('rule', 'counselling.retention-over', { keptUntil });

export const transferOpen = (): Problem => new Problem('rule', 'counselling.transfer-open');

export const dutiesOpen = (count: number): Problem =>
  new Problem('rule', 'counselling.duties-open', { count }, [{ pointer: '/duties', code: 'duties-open' }]);

export const colleagueUnknown = (pointer: string): Problem =>
  new Problem('rule', 'counselling.colleague-unknown', {}, [{ pointer, code: 'choice' }]);

export const promiseInPast = (dueOn: LocalDate, index: number): Problem =>
  new Problem('rule', 'counselling.promise-in-past', { dueOn }, [{ pointer: `/promises/${index}/dueOn`, code: 'in-past' }]);

export const sessionSignedOff = (): Problem => new Problem('conflict', 'counselling.session-signed-off');

export const sessionOfAnother = (): Problem => new Problem('rule', 'counselling.session-of-another');

/** The id has a session already, and the request says something that session does not. */
export const sessionSavedOtherwise = (): Problem => new Problem('conflict', 'counselling.session-saved-otherwise');

/** The same for what is added to a session: an addition, a version of its summary. */
export const additionSavedOtherwise = (): Problem => new Problem('conflict', 'counselling.addition-saved-otherwise');

export const sessionStillOpen = (): Problem => new Problem('conflict', 'counselling.session-still-open');

export const textBlockRetired = (): Problem => new Problem('conflict', 'counselling.text-block-retired');

export const textBlockNameTaken = (shortName: string): Problem =>
  new Problem('conflict', 'counselling.text-block-name-taken', { shortName }, [{ pointer: '/shortName', code: 'taken' }]);

export const priorReasonMissing = (count: number): Problem =>
  new Problem('rule', 'counselling.prior-reason-missing', { count }, [{ pointer: '/priorReason', code: 'required' }]);
export const summaryWithoutPerson = (): Problem => new Problem('rule', 'counselling.summary-without-person');

export const summaryEmpty = (): Problem => new Problem('rule', 'counselling.summary-empty', {}, [{ pointer: '/about', code: 'required' }]);

export const groupOfNobody = (): Problem =>
  new Problem('rule', 'counselling.group-of-nobody', {}, [{ pointer: '/persons', code: 'required' }]);

export const groupNamesAnother = (fields: readonly string[]): Problem =>
  new Problem(
    'rule',
    'counselling.group-names-another',
    {},
    fields.map((pointer) => ({ pointer, code: 'names-another' })),
  );
