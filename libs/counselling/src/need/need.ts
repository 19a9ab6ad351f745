import {
  addDays,
  type EstablishmentId,
  type LocalDate,
  type NeedId,
  type OfficeId,
  type PortalUserId,
  type TenantId,
  type UserId,
  type Version,
} from '@app/kernel';
import { needAlreadyAccepted, needStartsInPast, needWithoutContact } from '../errors.js';

export const needStatuses = ['submitted', 'accepted', 'closed'] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** How a need reached the office. */
export const needChannels = ['portal', 'phone', 'visit', 'email', 'partner'] as const;
export type NeedChannel = (typeof needChannels)[number];

export type Need = {
  readonly id: NeedId;
  readonly tenantId: TenantId;
  readonly number: string;
  readonly establishmentId: EstablishmentId;
  readonly portalUserId: PortalUserId | null;
  readonly channel: NeedChannel;
  readonly status: NeedStatus;
  readonly topic: string;
  readonly headcount: number;
  readonly startsFrom: LocalDate | null;
  readonly occupationCode: string | null;
  readonly partTime: boolean;
  readonly remarks: string | null;
  readonly contactName: string;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly officeId: OfficeId;
  readonly acceptedBy: UserId | null;
  readonly acceptedAt: string | null;
  readonly submittedAt: string;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: PortalUserId | UserId | null;
  readonly updatedAt: string;
};

/** What a company tells: how many people (heads), from when, and whom to call back. */
export type SubmitNeed = {
  readonly topic: string;
  readonly headcount: number;
  readonly startsFrom?: LocalDate | null | undefined;
  readonly partTime?: boolean | undefined;
  readonly remarks?: string | null | undefined;
  readonly contactName: string;
  readonly contactPhone?: string | null | undefined;
  readonly contactEmail?: string | null | undefined;
};

/**
 * The need as it is stored. Throws Problems `counselling.need-without-contact` (invalid) without telephone and mail address,
 * `counselling.need-starts-in-past` (rule) for a wished start that has passed.
 */
export const submitNeed = (input: SubmitNeed, today: LocalDate) => {
  const { startsFrom = null, contactPhone = null, contactEmail = null, remarks = null, partTime = false } = input;
  if (!contactPhone && !contactEmail) throw needWithoutContact();
  if (startsFrom !== null && startsFrom < today) throw needStartsInPast(startsFrom);
  return {
    status: 'submitted' as const,
    topic: input.topic,
    headcount: input.headcount,
    contactName: input.contactName,
    startsFrom,
    contactPhone,
    contactEmail,
    remarks,
    partTime,
  };
};

/** Taken over as a case. Throws Problem `counselling.need-already-accepted` (conflict) for the second who tries. */
export const acceptNeed = (need: Pick<Need, 'status'>, by: UserId, now: string) => {
  if (need.status !== 'submitted') throw needAlreadyAccepted();
  return { status: 'accepted' as const, acceptedBy: by, acceptedAt: now };
};

/** WV01 (domain practice): an enquiry is accepted within one working day. `nextWorkingDay` answers its argument or the one after it. */
export const acceptBy = (submittedOn: LocalDate, nextWorkingDay: (date: LocalDate) => LocalDate): LocalDate =>
  nextWorkingDay(addDays(submittedOn, 1));
