import { Problem, type LocalDate } from '@app/kernel';

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

/** The id has a row already, and the request says something that row does not. */
export const savedOtherwise = (): Problem => new Problem('conflict', 'clients.saved-otherwise');

/** Another team of the Träger has a file of this person; which one is not told. */
export const knownElsewhere = (): Problem => new Problem('conflict', 'clients.known-elsewhere');

/** Nobody is born tomorrow. */
export const birthDateInFuture = (birthDate: LocalDate): Problem =>
  new Problem('rule', 'clients.birth-date-in-future', { birthDate }, [{ pointer: '/birthDate', code: 'in-future' }]);

/** The day of a qualification has not come yet. */
export const qualificationInFuture = (qualificationOn: LocalDate): Problem =>
  new Problem('rule', 'clients.qualification-in-future', { qualificationOn }, [{ pointer: '/qualificationOn', code: 'in-future' }]);

/** A day of qualification for somebody who is said to have none, or of whom nothing is known. */
export const qualificationDayWithoutQualification = (): Problem =>
  new Problem('rule', 'clients.qualification-day-without-qualification', {}, [{ pointer: '/hasQualification', code: 'required' }]);

/** A status that is known is not emptied with the other facts: the history is where a wrong one is put right or taken out. */
export const statusForgotten = (): Problem =>
  new Problem('rule', 'clients.status-forgotten', {}, [{ pointer: '/employmentStatus', code: 'required' }]);

/** Nobody had a status before being born. */
export const statusBeforeBirth = (validFrom: LocalDate): Problem =>
  new Problem('rule', 'clients.status-before-birth', { validFrom }, [{ pointer: '/validFrom', code: 'before-birth' }]);

/** A change of status is planned a year ahead at most. */
export const statusTooFarAhead = (validFrom: LocalDate): Problem =>
  new Problem('rule', 'clients.status-too-far-ahead', { validFrom }, [{ pointer: '/validFrom', code: 'too-far-ahead' }]);

/** Another entry of the person begins on that day. */
export const statusDayTaken = (validFrom: LocalDate): Problem =>
  new Problem('conflict', 'clients.status-day-taken', { validFrom }, [{ pointer: '/validFrom', code: 'day-taken' }]);

/** The correction would leave nothing known for today. */
export const statusNoneToday = (): Problem =>
  new Problem('rule', 'clients.status-none-today', {}, [{ pointer: '/validFrom', code: 'none-today' }]);

/** What is entered as known has not happened yet. */
export const entryInFuture = (field: string): Problem =>
  new Problem('rule', 'clients.entry-in-future', {}, [{ pointer: `/${field}`, code: 'in-future' }]);

/** Nobody learned or worked before being born. */
export const entryBeforeBirth = (field: string): Problem =>
  new Problem('rule', 'clients.entry-before-birth', {}, [{ pointer: `/${field}`, code: 'before-birth' }]);

/** The last day lies before the first. */
export const entryEndsEarly = (field: string): Problem =>
  new Problem('rule', 'clients.entry-ends-early', {}, [{ pointer: `/${field}`, code: 'ends-early' }]);

/** What this kind of entry cannot do without. */
export const entryIncomplete = (field: string): Problem =>
  new Problem('rule', 'clients.entry-incomplete', {}, [{ pointer: `/${field}`, code: 'required' }]);

/** No occupation of the loaded KldB 2010 has this code. */
export const occupationUnknown = (kldb: string): Problem =>
  new Problem('rule', 'clients.occupation-unknown', { kldb }, [{ pointer: '/kldb', code: 'not-in-kldb' }]);

/** A person has one entry per language. */
export const languageTwice = (): Problem =>
  new Problem('conflict', 'clients.language-twice', {}, [{ pointer: '/language', code: 'taken' }]);

/** Whether there is a Berufsabschluss follows from the recorded ones. */
export const qualificationFollows = (): Problem =>
  new Problem('rule', 'clients.qualification-follows', {}, [{ pointer: '/hasQualification', code: 'follows' }]);

/** A consent counts only if the person knew what follows from a refusal (§ 67b(2) S. 2 SGB X). */
export const consequenceNotTold = (): Problem =>
  new Problem('rule', 'clients.consent-consequence-not-told', {}, [{ pointer: '/consequenceTold', code: 'required' }]);

/** Nobody agreed tomorrow. */
export const consentDayInFuture = (givenOn: LocalDate): Problem =>
  new Problem('rule', 'clients.consent-in-future', { givenOn }, [{ pointer: '/givenOn', code: 'in-future' }]);

/** The last day lies before the first. */
export const consentEndsBeforeItBegins = (): Problem =>
  new Problem('rule', 'clients.consent-ends-early', {}, [{ pointer: '/validUntil', code: 'invalid' }]);

/** In writing or electronically is the rule; what was only said needs a note that can be shown (§ 67b(2) S. 1 SGB X, Art. 7(1) DSGVO). */
export const oralWithoutNote = (): Problem =>
  new Problem('rule', 'clients.consent-oral-without-note', {}, [{ pointer: '/document', code: 'required' }]);

/** It has been withdrawn already. */
export const consentWithdrawn = (withdrawnOn: LocalDate): Problem => new Problem('conflict', 'clients.consent-withdrawn', { withdrawnOn });

/** Nobody was handed a text tomorrow. */
export const informationInFuture = (givenOn: LocalDate): Problem =>
  new Problem('rule', 'clients.privacy-information-in-future', { givenOn }, [{ pointer: '/givenOn', code: 'in-future' }]);

/** The row proves nothing any more. */
export const informationTakenBack = (): Problem => new Problem('conflict', 'clients.privacy-information-taken-back');

/** Nobody said so tomorrow. */
export const targetGroupInFuture = (statedOn: LocalDate): Problem =>
  new Problem('rule', 'clients.target-group-in-future', { statedOn }, [{ pointer: '/statedOn', code: 'in-future' }]);

/** The last day lies before the day it was stated. */
export const targetGroupEndsEarly = (): Problem =>
  new Problem('rule', 'clients.target-group-ends-early', {}, [{ pointer: '/expiresOn', code: 'invalid' }]);

/** Neither the Träger is a Jobcenter nor does the person draw Grundsicherungsgeld. */
export const householdWithoutPurpose = (): Problem => new Problem('conflict', 'clients.household-without-purpose');

/** The two are in one household already. */
export const householdLinked = (): Problem => new Problem('conflict', 'clients.household-linked');

/** A member who is the person herself, or a year of birth that does not belong there or lies ahead. */
export const householdMemberAmiss = (pointer: '/memberClientId' | '/birthYear'): Problem =>
  new Problem('rule', 'clients.household-member-amiss', {}, [{ pointer, code: 'invalid' }]);

/** The last day lies before the first. */
export const householdEndsEarly = (): Problem =>
  new Problem('rule', 'clients.household-ends-early', {}, [{ pointer: '/endsOn', code: 'invalid' }]);

/** Nobody could reach the person that way: there is no number or address. */
export const contactWayUnknown = (way: string): Problem =>
  new Problem('rule', 'clients.contact-way-unknown', { way }, [{ pointer: '/channel', code: 'invalid' }]);

/** Nobody saw a paper tomorrow. */
export const seenInFuture = (seenOn: LocalDate): Problem =>
  new Problem('rule', 'clients.seen-in-future', { seenOn }, [{ pointer: '/seenOn', code: 'in-future' }]);

/** A day a paper was seen, for something that was only said. */
export const seenWithoutPaper = (): Problem =>
  new Problem('rule', 'clients.seen-without-paper', {}, [{ pointer: '/seenOn', code: 'invalid' }]);

/** A reason or an evidence that does not go with the kind of fact. */
export const restrictedFactAmiss = (pointer: '/reason' | '/evidence'): Problem =>
  new Problem('rule', 'clients.restricted-fact-amiss', {}, [{ pointer, code: 'invalid' }]);

/** A social-insurance number or an IBAN whose check digits are wrong, or a fact about health that is neither yes nor no. */
export const restrictedFactInvalid = (kind: string): Problem =>
  new Problem('rule', 'clients.restricted-fact-invalid', {}, [{ pointer: '/value', code: kind }]);

/** Nobody is merged with herself. */
export const mergeWithItself = (): Problem =>
  new Problem('rule', 'clients.merge-with-itself', {}, [{ pointer: '/absorbedId', code: 'invalid' }]);

/** A file only some may see does not become one with another: less protection would be the result. */
export const mergeProtected = (): Problem => new Problem('conflict', 'clients.merge-protected');

/** The processing of one of the files is restricted (Art. 18 DSGVO). */
export const mergeLocked = (): Problem => new Problem('conflict', 'clients.file-restricted');

/** An erasure of one of the two is proposed or approved; it would take the other along. */
export const mergeErasurePending = (): Problem => new Problem('conflict', 'clients.merge-erasure-pending');

/** Both are linked to a row of another Träger, and not to the same. */
export const mergeLinkedTwice = (): Problem => new Problem('conflict', 'clients.merge-linked-twice');

/** Both have what there may be only one of and others rely on: the same application, the same referral. */
export const mergeCollides = (): Problem => new Problem('conflict', 'clients.merge-collides');

/** It has been undone already. */
export const mergeUndone = (): Problem => new Problem('conflict', 'clients.merge-undone');

/** The days of undoing are over. */
export const mergeTooLate = (undoUntil: string): Problem => new Problem('conflict', 'clients.merge-too-late', { undoUntil });

/** The record goes on as another one, whose id is told. */
export const clientMerged = (clientId: string, number: string): Problem => new Problem('conflict', 'clients.merged', { clientId, number });

/** Somebody has dealt with the pair. */
export const pairDismissed = (): Problem => new Problem('conflict', 'clients.pair-dismissed');
