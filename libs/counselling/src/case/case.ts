import type { CaseId, ClientId, EstablishmentId, LocalDate, NeedId, OfficeId, TenantId, UserId, Version } from '@app/kernel';
import { alreadyYours, caseIsClosed, caseWithoutSubject } from '../errors.js';

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
  'not-responsible',
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

/** How far the applications of a case are, as funding tells it; a case shows the stage furthest from `none` that needs work. */
export const fundingStages = ['none', 'preparing', 'running', 'ended'] as const;
export type FundingStage = (typeof fundingStages)[number];

/** Why a case rests; of anybody's health it says nothing. */
export const restingReasons = ['personal', 'parental-leave', 'waiting-for-course', 'employer-postponed', 'other'] as const;
export type RestingReason = (typeof restingReasons)[number];

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
  /** Who decides about the funding, where somebody of the own Träger does. */
  readonly fundingOwnerId: UserId | null;
  readonly openedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly closingReason: ClosingReason | null;
  /** Where a person was sent for whom nobody here is responsible. */
  readonly referredTo: string | null;
  readonly lastContactOn: LocalDate | null;
  /** Since when it has its status. */
  readonly statusSince: string | null;
  /** Nobody has taken it on yet. */
  readonly enquiry: boolean;
  /** A talk is on record, or a course was recommended. */
  readonly advised: boolean;
  readonly fundingStage: FundingStage;
  readonly restingReason: RestingReason | null;
  /** The day it is looked at again. */
  readonly restingUntil: LocalDate | null;
  /** Whom it is offered to; null while no offer waits. */
  readonly offeredTo: UserId | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
  /** Who changed it last, as the database keeps it. */
  readonly updatedBy?: UserId | null;
};

/** What a new case is about: a person, a company, or both. */
export type OpenCase = {
  readonly subject: string;
  readonly clientId?: ClientId | null | undefined;
  readonly establishmentId?: EstablishmentId | null | undefined;
  readonly needId?: NeedId | null | undefined;
  /** True while nobody has said yet that this office is responsible. */
  readonly enquiry?: boolean | undefined;
};

/** A new case is OFFEN, an enquiry ANFRAGE. Throws Problem `counselling.case-without-client-and-company` (invalid). */
export const openCase = (
  { subject, clientId = null, establishmentId = null, needId = null, enquiry = false }: OpenCase,
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
    status: enquiry ? ('ANFRAGE' as const) : ('OFFEN' as const),
    openedOn: today,
    closedOn: null,
    closingReason: null,
    referredTo: null,
    lastContactOn: null,
    enquiry,
    advised: false,
    fundingStage: 'none' as const,
    restingReason: null,
    restingUntil: null,
    offeredTo: null,
    fundingOwnerId: null,
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
