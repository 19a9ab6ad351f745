import type { CaseId, ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { refuseClosed, type Case } from '../case/case.js';
import { shareEndsInPast, shareIsOver, shareWithoutPerson, summaryNotPartOfPurpose } from '../errors.js';

/** What may be shared of a case at all. Notes of sessions, disability and other restricted records are not among it. */
export const shareFields = [
  'lastName',
  'firstName',
  'birthDate',
  'phone',
  'email',
  'street',
  'plz',
  'town',
  'employmentStatus',
  'hasQualification',
  'caseNumber',
  'subject',
  'status',
  'adviser',
  /** Written for the handover; nothing of the original notes. */
  'transferSummary',
] as const;
export type ShareField = (typeof shareFields)[number];

export const sharePurposes = ['transfer', 'joint-counselling', 'funding-clarification'] as const;
export type SharePurpose = (typeof sharePurposes)[number];

/** § 69(1) Nr. 1 SGB X; § 9a SGB III (Agentur to Jobcenter); § 50(1) SGB II (Jobcenter to Agentur): sharing-law.ts says when. */
export const shareBases = ['sgbx-69-1-1', 'sgb3-9a', 'sgb2-50-1'] as const;
export type ShareBasis = (typeof shareBases)[number];

export const shareStates = ['offered', 'accepted', 'declined', 'ended'] as const;
export type ShareState = (typeof shareStates)[number];

const who = ['lastName', 'firstName', 'birthDate'] as const;

/** The agreed fields of each purpose, and no more (§ 67d(1), § 69(1) Nr. 1 SGB X: only what the task needs). */
export const fieldsOfPurpose: Readonly<Record<SharePurpose, readonly ShareField[]>> = {
  // The other Träger takes over: it has to reach the person and go on where the case stands.
  transfer: [
    ...who,
    'phone',
    'email',
    'street',
    'plz',
    'town',
    'employmentStatus',
    'hasQualification',
    'caseNumber',
    'subject',
    'status',
    'transferSummary',
  ],
  // Both advise: who is responsible here, and what was agreed.
  'joint-counselling': [...who, 'phone', 'email', 'caseNumber', 'subject', 'status', 'adviser', 'transferSummary'],
  // Who pays (§ 22(4) SGB III): no address, no summary.
  'funding-clarification': [...who, 'employmentStatus', 'hasQualification', 'caseNumber', 'subject', 'status'],
};

export type CaseShare = {
  readonly id: string;
  /** The Träger whose case it is. */
  readonly tenantId: TenantId;
  readonly toTenantId: TenantId;
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  readonly samePersonId: string;
  readonly purpose: SharePurpose;
  readonly legalBasis: ShareBasis;
  readonly fields: ShareField[];
  readonly transferSummary: string | null;
  readonly until: LocalDate;
  readonly state: ShareState;
  readonly offeredBy: UserId;
  readonly acceptedClientId: ClientId | null;
  readonly answeredBy: UserId | null;
  readonly answeredAt: string | null;
  readonly endedByTenantId: TenantId | null;
  readonly endedAt: string | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

export type OfferShare = {
  readonly toTenantId: TenantId;
  readonly purpose: SharePurpose;
  readonly until: LocalDate;
  readonly transferSummary: string | null;
};

/**
 * What is offered. Throws Problems (rule) `counselling.case-closed`, `counselling.share-without-person`, `counselling.share-ends-in-past`,
 * `counselling.share-summary-not-needed` when the purpose has no summary.
 */
export const offerShare = (kase: Pick<Case, 'id' | 'status' | 'clientId'>, input: OfferShare, legalBasis: ShareBasis, today: LocalDate) => {
  refuseClosed(kase);
  if (kase.clientId === null) throw shareWithoutPerson();
  if (input.until < today) throw shareEndsInPast(input.until);
  const fields = [...fieldsOfPurpose[input.purpose]];
  if (input.transferSummary !== null && !fields.includes('transferSummary')) throw summaryNotPartOfPurpose();
  return {
    ...input,
    caseId: kase.id,
    clientId: kase.clientId,
    legalBasis,
    fields,
    state: 'offered' as const,
  };
};

/** Whether the other Träger sees anything today; the last day still counts. */
export const shareStands = ({ state, until }: Pick<CaseShare, 'state' | 'until'>, today: LocalDate): boolean =>
  state === 'accepted' && until >= today;

const next: Readonly<Record<ShareState, readonly ShareState[]>> = {
  offered: ['accepted', 'declined', 'ended'],
  accepted: ['ended'],
  declined: [],
  ended: [],
};

/** Moves on. Throws Problem `counselling.share-over` (conflict) when it was answered, ended or has run out. */
export const moveShare = <To extends ShareState>(share: Pick<CaseShare, 'state' | 'until'>, to: To, today: LocalDate): { state: To } => {
  if (!next[share.state].includes(to) || (to === 'accepted' && share.until < today)) throw shareIsOver();
  return { state: to };
};
