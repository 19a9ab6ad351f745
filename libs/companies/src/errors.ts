import { Problem, type EstablishmentId, type LocalDate } from '@app/kernel';

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

/** The check digit is wrong, or the number is one of the demo. */
export const betriebsnummerInvalid = (betriebsnummer: string): Problem =>
  new Problem('rule', 'companies.betriebsnummer-invalid', { betriebsnummer }, [{ pointer: '/betriebsnummer', code: 'check-digit' }]);

/** A Betriebsnummer is given once (§ 18i SGB IV): the entry that has it is named, so that nobody has to look for it. */
export const betriebsnummerTaken = (
  betriebsnummer: string,
  { id, name, town }: { readonly id: EstablishmentId; readonly name: string; readonly town: string },
): Problem =>
  new Problem('conflict', 'companies.betriebsnummer-taken', { betriebsnummer, existingId: id, name, town }, [
    { pointer: '/betriebsnummer', code: 'taken' },
  ]);

/** No municipality has this key. */
export const unknownPlace = (ags: string): Problem =>
  new Problem('rule', 'companies.unknown-place', { ags }, [{ pointer: '/ags', code: 'unknown-code' }]);

/** The classification has no such code in that version, or one of the two is missing. */
export const unknownWz = (wzCode: string | null): Problem =>
  new Problem('rule', 'companies.unknown-wz', { wzCode: wzCode ?? '–' }, [{ pointer: '/wzCode', code: 'unknown-code' }]);

/** A correction corrects something. */
export const directoryUnchanged = (): Problem => new Problem('rule', 'companies.directory-unchanged');

/** A belonging is entered once it has begun. */
export const affiliationInFuture = (since: LocalDate): Problem =>
  new Problem('rule', 'companies.affiliation-in-future', { since }, [{ pointer: '/since', code: 'in-future' }]);

/** A Betrieb always belongs to an Unternehmen. */
export const companyNeeded = (): Problem => new Problem('rule', 'companies.company-needed', {}, [{ pointer: '/to', code: 'required' }]);
