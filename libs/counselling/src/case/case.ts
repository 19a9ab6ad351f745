import type { CaseId, ClientId, EstablishmentId, LocalDate, NeedId, OfficeId, TenantId, UserId, Version } from '@app/kernel';
import { alreadyYours, caseIsClosed, caseWithoutSubject, forbiddenStep } from '../errors.js';

/** States of a case (Beratungsfall), domain.md 3.3. */
export const caseStatuses = [
  'ANFRAGE',
  'OFFEN',
  'IN_BERATUNG',
  'FOERDERUNG_IN_VORBEREITUNG',
  'MASSNAHME_LAEUFT',
  'NACHBETREUUNG',
  'RUHEND',
  'ABGESCHLOSSEN',
  'ZUR_LOESCHUNG',
  'GELOESCHT',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Why a case was closed. */
export const closingReasons = [
  'no-need',
  'other-funding',
  'job-found',
  'moved',
  'contact-lost',
  'retired',
  'responsibility-changed',
  'deceased',
  'completed',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** Somebody works on it. */
export const activeStatuses = [
  'OFFEN',
  'IN_BERATUNG',
  'FOERDERUNG_IN_VORBEREITUNG',
  'MASSNAHME_LAEUFT',
  'NACHBETREUUNG',
] as const satisfies readonly CaseStatus[];

/** States in which nothing is recorded any more. */
export const closedStatuses = ['ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT'] as const satisfies readonly CaseStatus[];

// An application may come before the first talk is recorded: it is always accepted (§ 20(3) SGB X).
const next: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  ANFRAGE: ['OFFEN', 'ABGESCHLOSSEN'],
  OFFEN: ['IN_BERATUNG', 'FOERDERUNG_IN_VORBEREITUNG', 'RUHEND', 'ABGESCHLOSSEN'],
  IN_BERATUNG: ['FOERDERUNG_IN_VORBEREITUNG', 'RUHEND', 'ABGESCHLOSSEN'],
  FOERDERUNG_IN_VORBEREITUNG: ['MASSNAHME_LAEUFT', 'RUHEND', 'ABGESCHLOSSEN'],
  MASSNAHME_LAEUFT: ['NACHBETREUUNG', 'RUHEND', 'ABGESCHLOSSEN'],
  NACHBETREUUNG: ['RUHEND', 'ABGESCHLOSSEN'],
  RUHEND: [...activeStatuses, 'ABGESCHLOSSEN'],
  ABGESCHLOSSEN: ['IN_BERATUNG', 'ZUR_LOESCHUNG'],
  ZUR_LOESCHUNG: ['GELOESCHT'],
  GELOESCHT: [],
};

export type Case = {
  readonly id: CaseId;
  readonly tenantId: TenantId;
  readonly number: string;
  readonly subject: string;
  readonly status: CaseStatus;
  readonly clientId: ClientId | null;
  readonly establishmentId: EstablishmentId | null;
  readonly needId: NeedId | null;
  readonly ownerId: UserId;
  /** Keeps the integration (a Jobcenter for its clients) and decides the funding (the Agentur), domain.md 1.6. */
  readonly integrationOfficeId: OfficeId;
  readonly fundingOfficeId: OfficeId;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly closingReason: ClosingReason | null;
  readonly lastContactOn: LocalDate | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

/** What a new case is about: a person, a company, or both. */
export type OpenCase = {
  readonly subject: string;
  readonly clientId?: ClientId | null | undefined;
  readonly establishmentId?: EstablishmentId | null | undefined;
  readonly needId?: NeedId | null | undefined;
};

/** A new case is OFFEN. Throws Problem `counselling.case-without-client-and-company` (invalid). */
export const openCase = (
  { subject, clientId = null, establishmentId = null, needId = null }: OpenCase,
  ownerId: UserId,
  today: LocalDate,
) => {
  if (clientId === null && establishmentId === null) throw caseWithoutSubject();
  return {
    subject,
    clientId,
    establishmentId,
    needId,
    ownerId,
    status: 'OFFEN' as const,
    openedOn: today,
    closedOn: null,
    closingReason: null,
  };
};

/** Nothing is recorded on it any more. */
export const isClosed = ({ status }: Pick<Case, 'status'>): boolean => (closedStatuses as readonly CaseStatus[]).includes(status);

/** Throws Problem `counselling.case-closed` (rule). */
export const refuseClosed = (kase: Pick<Case, 'id' | 'status'>): void => {
  if (isClosed(kase)) throw caseIsClosed(kase.id);
};

/** Takes over somebody else's case. Throws Problems `counselling.case-closed` (rule), `counselling.case-already-yours` (conflict). */
export const takeOver = (kase: Pick<Case, 'id' | 'status' | 'ownerId'>, by: UserId) => {
  refuseClosed(kase);
  if (kase.ownerId === by) throw alreadyYours();
  return { ownerId: by };
};

/** True when the table of states allows this step. */
export const mayMove = (from: CaseStatus, to: CaseStatus): boolean => next[from].includes(to);

/**
 * The state after `to` was reached; a case that is there already, or further on the way, stays. Throws Problems
 * `counselling.case-closed`, `counselling.case-forbidden-step` (rule).
 */
export const advance = (kase: Pick<Case, 'id' | 'status'>, to: (typeof activeStatuses)[number]): CaseStatus => {
  refuseClosed(kase);
  if (rank(kase.status) >= rank(to)) return kase.status;
  if (!mayMove(kase.status, to)) throw forbiddenStep(kase.status, to);
  return to;
};

// RUHEND and ANFRAGE are not on the way: every step of it lies after them.
const rank = (status: CaseStatus): number => (activeStatuses as readonly CaseStatus[]).indexOf(status);
