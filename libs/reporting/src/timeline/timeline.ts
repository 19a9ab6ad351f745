/** Records that have a timeline. */
export const timelineRecords = ['case', 'client', 'company'] as const;
export type TimelineRecord = (typeof timelineRecords)[number];

/** What things that happen are filtered by. */
export const timelineGroups = [
  'contact',
  'appointment',
  'need',
  'recommendation',
  'application',
  'document',
  'reminder',
  'case',
  'person',
  'company',
] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

/** Everything a timeline can say, each with its group; the screen has one renderer for each. */
export const timelineEvents = {
  'session-recorded': 'contact',
  'summary-written': 'contact',
  appointment: 'appointment',
  'need-submitted': 'need',
  'need-accepted': 'need',
  recommended: 'recommendation',
  'application-drafted': 'application',
  'application-step': 'application',
  'letter-released': 'document',
  'document-added': 'document',
  'reminder-due': 'reminder',
  'reminder-completed': 'reminder',
  'case-opened': 'case',
  'case-taken-over': 'case',
  'case-offered': 'case',
  'case-offer-answered': 'case',
  'case-take-on': 'case',
  'case-rest': 'case',
  'case-resume': 'case',
  'case-close': 'case',
  'case-refuse': 'case',
  'case-reopen': 'case',
  'case-change-offices': 'case',
  'status-changed': 'person',
  'consent-given': 'person',
  'consent-withdrawn': 'person',
  referred: 'person',
  'referral-answered': 'person',
  'headcount-recorded': 'company',
  'agreement-recorded': 'company',
  'contact-added': 'company',
  'contact-left': 'company',
  'relationship-state': 'company',
  'relationship-people': 'company',
  'relationship-plan': 'company',
  'directory-corrected': 'company',
} as const satisfies Readonly<Record<string, TimelineGroup>>;
export type TimelineEvent = keyof typeof timelineEvents;

/** Which groups the timeline of a record has. Talks with an employee are no contacts of the company. */
export const groupsOf: Readonly<Record<TimelineRecord, readonly TimelineGroup[]>> = {
  case: ['contact', 'appointment', 'recommendation', 'application', 'document', 'reminder', 'case'],
  client: ['contact', 'appointment', 'recommendation', 'application', 'document', 'reminder', 'case', 'person'],
  company: ['contact', 'appointment', 'need', 'application', 'document', 'reminder', 'case', 'company'],
};

/** What a thing that happened is about, to be opened from it. */
export type TimelineSubject = { readonly kind: 'case' | 'application' | 'need'; readonly id: string; readonly number: string };

/** One thing that happened. `code` holds codes, numbers or the title of a course, never notes. */
export type TimelineItem = {
  /** When it happened; days without a time stand at noon in Berlin. */
  readonly at: string;
  /** When it was written down, which is what makes it new to somebody. */
  readonly recordedAt: string;
  readonly group: TimelineGroup;
  readonly event: TimelineEvent;
  /** Id of the row it comes from; unique together with `event`. */
  readonly id: string;
  readonly code: string | null;
  readonly about: TimelineSubject | null;
  /** Null = the house did it, or somebody of another Träger. */
  readonly authorName: string | null;
  /** Whoever reads it did it. */
  readonly own: boolean;
};
