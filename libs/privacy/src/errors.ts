import { Problem, type LocalDate } from '@app/kernel';

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

/** A letter cannot have come tomorrow. */
export const receivedInFuture = (receivedOn: LocalDate): Problem =>
  new Problem('rule', 'privacy.received-in-future', { receivedOn }, [{ pointer: '/receivedOn', code: 'in-future' }]);

/** What is done or refused stays so. */
export const requestClosed = (): Problem => new Problem('conflict', 'privacy.request-closed');

/** Nobody gets data, or has them erased, before it is certain who asks (Art. 12(6) DSGVO). */
export const identityPending = (): Problem =>
  new Problem('rule', 'privacy.identity-pending', {}, [{ pointer: '/identityCheck', code: 'required' }]);

/** A refusal names its reasons (Art. 12(4) DSGVO, § 83(3) SGB X). */
export const outcomeMissing = (): Problem =>
  new Problem('rule', 'privacy.outcome-missing', {}, [{ pointer: '/outcome', code: 'required' }]);

/** The month can be extended once, by two more (Art. 12(3) S. 2 DSGVO). */
export const extendedBefore = (): Problem => new Problem('conflict', 'privacy.extended-before');

/** This kind of request is answered otherwise. */
export const notAnAccessRequest = (): Problem => new Problem('rule', 'privacy.not-an-access-request');

/** Every exception of § 83 SGB X has to be answered, and one that applies needs its reason (§ 83(3) S. 1). */
export const checklistIncomplete = (missing: readonly string[]): Problem =>
  new Problem(
    'rule',
    'privacy.checklist-incomplete',
    { missing: missing.join(', ') },
    missing.map((code) => ({ pointer: `/checklist/${code}`, code: 'required' })),
  );

/** A mark that lies outside of its text: the text was changed since. */
export const markOutside = (): Problem => new Problem('rule', 'privacy.mark-outside');

/** The pack is being built, is finished or has expired. */
export const packNotInReview = (): Problem => new Problem('conflict', 'privacy.pack-not-in-review');

/** It was approved, called off or carried out already. */
export const erasureDecided = (): Problem => new Problem('conflict', 'privacy.erasure-decided');

/** Four eyes: whoever proposed an erasure does not approve it. */
export const sameHands = (): Problem => new Problem('rule', 'privacy.same-hands');

/** The notice of thirty days still runs. */
export const notYetExecutable = (executableFrom: LocalDate): Problem =>
  new Problem('rule', 'privacy.not-yet-executable', { executableFrom });

/** An erasure of this person waits for its approval already. */
export const erasureOpen = (): Problem => new Problem('conflict', 'privacy.erasure-open');

/** Nothing can be erased or restricted for this cause now. */
export const nothingToErase = (): Problem => new Problem('rule', 'privacy.nothing-to-erase');

/** A proposal follows from a request for erasure or restriction only. */
export const notAnErasureRequest = (): Problem => new Problem('rule', 'privacy.not-an-erasure-request');

/** An objection names the processing it is about; access and erasure stop none. */
export const stopsMismatch = (): Problem => new Problem('rule', 'privacy.stops-mismatch', {}, [{ pointer: '/stops', code: 'required' }]);

/** A change may carry out an open request for rectification of this person only. */
export const notARectification = (): Problem =>
  new Problem('rule', 'privacy.not-a-rectification', {}, [{ pointer: '/rectifies', code: 'invalid' }]);

/** It was told, or found to be impossible, already. */
export const noticeSettled = (): Problem => new Problem('conflict', 'privacy.notice-settled');

/** That somebody cannot be told needs its reason (Art. 19 S. 1 DSGVO). */
export const noticeReasonMissing = (): Problem =>
  new Problem('rule', 'privacy.notice-reason-missing', {}, [{ pointer: '/note', code: 'required' }]);
