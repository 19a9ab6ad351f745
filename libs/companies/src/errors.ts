import { Problem, type LocalDate } from '@app/kernel';

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

/** Heads are counted on a day that has come. */
export const headcountInFuture = (asOf: LocalDate): Problem =>
  new Problem('rule', 'companies.headcount-in-future', { asOf }, [{ pointer: '/asOf', code: 'in-future' }]);

/** A Betrieb without anybody employs nobody to be trained. */
export const headcountEmpty = (): Problem =>
  new Problem('rule', 'companies.headcount-empty', {}, [{ pointer: '/over30', code: 'too-small', params: { minimum: 1 } }]);

/** Two different counts of one day would contradict each other. */
export const headcountExists = (asOf: LocalDate): Problem =>
  new Problem('conflict', 'companies.headcount-exists', { asOf }, [{ pointer: '/asOf', code: 'taken' }]);

/** An agreement cannot end before it begins. */
export const agreementEndsEarly = (validFrom: LocalDate, validTo: LocalDate): Problem =>
  new Problem('rule', 'companies.agreement-ends-early', { validFrom, validTo }, [{ pointer: '/validTo', code: 'too-early' }]);
