import type { ApplicationId, Brand, ParticipationId, TenantId, UserId, Version } from '@app/kernel';
import type { ApplicationEvent } from '../application/application-states.js';
import type { Benefit } from '../benefit/benefit.js';
import {
  letterAfterObjection,
  letterHasNoAddressee,
  letterNeedsDecision,
  letterNotADraft,
  letterOutdated,
  letterReasonMissing,
  letterTellsDisability,
} from './errors.js';

export type IssuedDocumentId = Brand<string, 'IssuedDocumentId'>;

/** Letters about an application: overview of the funding, summary in the order of the e-service, decision, page in plain language. */
export const issuedDocumentKinds = ['foerderuebersicht', 'antragszusammenfassung', 'bescheid', 'klartext'] as const;
export type IssuedDocumentKind = (typeof issuedDocumentKinds)[number];

/** Only one draft and one released letter per kind and addressee: the next one throws the draft away and replaces the released one. */
export const issuedDocumentStates = ['entwurf', 'freigegeben', 'ersetzt', 'verworfen'] as const;
export type IssuedDocumentState = (typeof issuedDocumentStates)[number];

/** A letter as it was written. Its content is kept sealed; the file is made from it and has this digest. */
export type IssuedDocument = {
  readonly id: IssuedDocumentId;
  readonly tenantId: TenantId;
  readonly applicationId: ApplicationId;
  /** The person it is for; null = for the company. */
  readonly participationId: ParticipationId | null;
  readonly kind: IssuedDocumentKind;
  readonly state: IssuedDocumentState;
  /** Version of the application it tells of. */
  readonly applicationVersion: Version;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  /** Null where nothing was calculated. */
  readonly ruleSet: string | null;
  readonly engineVersion: string | null;
  readonly rendererVersion: string;
  readonly createdAt: string;
  readonly createdBy: UserId;
  readonly releasedAt: string | null;
  readonly releasedBy: UserId | null;
  readonly version: Version;
};

/** What somebody wants written. `reason` (§ 35 SGB X) stands in a decision letter. */
export type WriteLetter = {
  readonly kind: IssuedDocumentKind;
  readonly participationId: ParticipationId | null;
  readonly reason: string | null;
};

const decidedStates: readonly Benefit['state'][] = ['BEWILLIGT', 'TEILBEWILLIGT', 'ABGELEHNT'];

/** The benefits a decision letter is about: those its addressee applied for and that are decided. */
export const decidedFor = (benefits: readonly Benefit[], participationId: ParticipationId | null): readonly Benefit[] => {
  const applicant = participationId === null ? 'employer' : 'employee';
  return benefits.filter((benefit) => benefit.applicant === applicant && decidedStates.includes(benefit.state));
};

/** What a letter tells of as it stands; `lastDecision` = the newest of `decidingEvents`, null where nothing was decided. */
type Decided = {
  readonly benefits: readonly Benefit[];
  readonly participations: readonly unknown[];
  readonly lastDecision: ApplicationEvent | null;
};

/** The events that decide what is granted. */
export const decidingEvents: readonly ApplicationEvent[] = ['decide', 'refuse-for-lack-of-cooperation', 'decide-objection', 'amend'];

// Whoever writes to a company may not tell it by hand either (decisions.md 4).
const tellsDisability =
  /schwerbehind|behinder|\bGdB\b|SGB\s*IX\b|Nachteilsausgleich|gleichgestellt|Gleichstellung|S(atz|\.)\s*4\s*,?\s*(Nr\.?|Nummer)\s*[12]|C0[23]\b/i;

/**
 * Whether this letter can be written now. Throws Problems `funding.letter-has-no-addressee`, `funding.letter-needs-decision` and
 * `funding.letter-after-objection` (both conflict: against a decided objection only an action lies, §§ 85, 87 SGG),
 * `funding.letter-reason-missing` for what is not granted in full, `funding.letter-tells-disability` for a reason a company may not read.
 */
export const checkLetter = ({ kind, participationId, reason }: WriteLetter, { benefits, participations, lastDecision }: Decided): void => {
  if (kind === 'klartext' && participationId === null) throw letterHasNoAddressee('required');
  if ((kind === 'foerderuebersicht' || kind === 'antragszusammenfassung') && participationId !== null)
    throw letterHasNoAddressee('unknown');
  if (kind !== 'bescheid') return;
  const decided = decidedFor(benefits, participationId);
  if (decided.length === 0) throw letterNeedsDecision();
  if (lastDecision === 'decide-objection') throw letterAfterObjection();
  if (!reason && decided.some(({ state }) => state !== 'BEWILLIGT')) throw letterReasonMissing();
  if ((participationId === null || participations.length > 1) && reason && tellsDisability.test(reason)) throw letterTellsDisability();
};

/**
 * Whether a letter may leave the house as it was looked at. Throws Problems `funding.letter-not-a-draft`, `funding.letter-outdated` (both
 * conflict): what it tells of has changed since.
 */
export const checkRelease = (
  { state, applicationVersion }: Pick<IssuedDocument, 'state' | 'applicationVersion'>,
  application: { readonly version: Version },
): void => {
  if (state !== 'entwurf') throw letterNotADraft(state);
  if (applicationVersion !== application.version) throw letterOutdated();
};

/** Name of the file: kind and number of the application, no name. */
export const fileNameOf = (kind: IssuedDocumentKind, number: string): string => `${kind}-${number}.pdf`;
