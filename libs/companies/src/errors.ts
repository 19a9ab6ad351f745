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

/** A document is named, so that somebody else finds it. */
export const evidenceMissing = (): Problem =>
  new Problem('rule', 'companies.evidence-missing', {}, [{ pointer: '/evidence', code: 'required' }]);

/** The count was corrected already. */
export const headcountReplaced = (): Problem => new Problem('conflict', 'companies.headcount-replaced');

/** Nobody leaves a Betrieb before they came. */
export const contactEndsEarly = (validFrom: LocalDate, validTo: LocalDate): Problem =>
  new Problem('rule', 'companies.contact-ends-early', { validFrom, validTo }, [{ pointer: '/validTo', code: 'too-early' }]);

/** Whoever has left is nobody's main contact. */
export const mainContactLeft = (): Problem =>
  new Problem('rule', 'companies.main-contact-left', {}, [{ pointer: '/main', code: 'invalid' }]);

/** The table has no such event in this state. */
export const forbiddenStep = (event: string, state: string): Problem =>
  new Problem('conflict', 'companies.forbidden-step', { event, state }, [{ pointer: '/event', code: 'invalid' }]);

/** What the event needs is missing, field by field. */
export const stepIncomplete = (event: string, fields: readonly string[]): Problem =>
  new Problem(
    'rule',
    'companies.step-incomplete',
    { event },
    fields.map((field) => ({ pointer: `/${field}`, code: 'required' })),
  );

/** A plan lies ahead, at most two years. */
export const planNotAhead = (on: LocalDate, pointer: string): Problem =>
  new Problem('rule', 'companies.plan-not-ahead', { on }, [{ pointer, code: 'invalid' }]);

/** A rest without an end would be forgotten. */
export const restNeedsEnd = (): Problem => new Problem('rule', 'companies.rest-needs-end');

/** Nothing is planned. */
export const nothingPlanned = (): Problem => new Problem('conflict', 'companies.nothing-planned');

/** Owner and deputy are two different people, and there is no deputy without an owner. */
export const deputyWithoutOwner = (): Problem =>
  new Problem('rule', 'companies.deputy-without-owner', {}, [{ pointer: '/deputyId', code: 'invalid' }]);

/** Only active colleagues of the own Träger look after a Betrieb. */
export const colleagueUnknown = (pointer: string): Problem =>
  new Problem('rule', 'companies.colleague-unknown', {}, [{ pointer, code: 'invalid' }]);

/** Nothing about owner and deputy would change. */
export const peopleUnchanged = (): Problem => new Problem('rule', 'companies.people-unchanged');
