import { Problem, type LocalDate } from '@app/kernel';

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

/** Nobody is born tomorrow. */
export const birthDateInFuture = (birthDate: LocalDate): Problem =>
  new Problem('rule', 'clients.birth-date-in-future', { birthDate }, [{ pointer: '/birthDate', code: 'in-future' }]);

/** The day of a qualification has not come yet. */
export const qualificationInFuture = (qualificationOn: LocalDate): Problem =>
  new Problem('rule', 'clients.qualification-in-future', { qualificationOn }, [{ pointer: '/qualificationOn', code: 'in-future' }]);

/** A day of qualification for somebody who is said to have none, or of whom nothing is known. */
export const qualificationDayWithoutQualification = (): Problem =>
  new Problem('rule', 'clients.qualification-day-without-qualification', {}, [{ pointer: '/hasQualification', code: 'required' }]);
