import { Problem, type LocalDate } from '@app/kernel';

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

export const unknownRecipient = (): Problem =>
  new Problem('rule', 'network.unknown-recipient', {}, [{ pointer: '/recipientId', code: 'choice' }]);

export const endsInPast = (until: LocalDate): Problem =>
  new Problem('rule', 'network.referral-ends-in-past', { until }, [{ pointer: '/until', code: 'in-past' }]);

export const consentMissing = (): Problem =>
  new Problem('rule', 'network.consent-missing', {}, [{ pointer: '/purpose', code: 'consent-missing' }]);

export const personProtected = (): Problem => new Problem('rule', 'network.person-protected');

export const referralOver = (): Problem => new Problem('conflict', 'network.referral-over');

export const alreadyReferred = (): Problem => new Problem('conflict', 'network.already-referred');

export const reasonMissing = (): Problem =>
  new Problem('rule', 'network.decline-reason-missing', {}, [{ pointer: '/reason', code: 'required' }]);
