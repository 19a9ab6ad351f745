import type { NotificationId, ReminderId, UserId } from '@app/kernel';
import { subjectKinds } from '../reminder/reminder.js';

/** What a member of staff can be told about. */
export const notificationKinds = [
  'reminder-due',
  'need-submitted',
  'application-decided',
  'application-to-decide',
  'proposal-answered',
  'break-glass',
  'case-taken-over',
  'case-offered',
  'case-transferred',
  'case-declined',
  'case-offer-withdrawn',
  'case-news',
  'company-assigned',
  'company-planned',
  'draft-ends-in-a-week',
  'draft-ends-tomorrow',
] as const;
/** What a notification can be about: what a reminder can, the opening of a file, and a company. */
export const notificationSubjectKinds = [...subjectKinds, 'opened-file', 'company'] as const;
export type NotificationSubjectKind = (typeof notificationSubjectKinds)[number];

export type NotificationKind = (typeof notificationKinds)[number];

/** One message for several people; it names the thing by number, never a person. */
export type Tell = {
  readonly kind: NotificationKind;
  readonly subjectKind: NotificationSubjectKind;
  readonly subjectId: string;
  readonly subjectNumber: string;
  readonly userIds: readonly UserId[];
};

export type NotificationRow = {
  readonly id: NotificationId;
  readonly kind: NotificationKind;
  readonly subjectKind: NotificationSubjectKind;
  readonly subjectId: string;
  readonly subjectNumber: string;
  readonly createdAt: string;
  readonly readAt: string | null;
};

/** Which reminder a notification is about, and when that fired. */
export type Firing = { readonly reminderId: ReminderId; readonly firedAt: string };
