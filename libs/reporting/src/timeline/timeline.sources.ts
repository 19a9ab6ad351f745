import type { TimelineEvent, TimelineRecord, TimelineSubject } from './timeline.js';

// Days without a time stand at noon in Berlin, so that they sort on their own day; what is recorded on its day keeps its time.
const noon = (day: string): string => `((${day} + time '12:00') at time zone 'Europe/Berlin')`;
const onItsDay = (day: string, recorded: string): string =>
  `case when (${recorded} at time zone 'Europe/Berlin')::date = ${day} then ${recorded} else ${noon(day)} end`;

export type Source = {
  readonly of: readonly TimelineRecord[];
  /** An event, or the SQL that computes which of one group it is. */
  readonly event: TimelineEvent | { readonly sql: string; readonly like: TimelineEvent };
  /** SQL of the instant it happened at, and of the one it was written down at where that is another. */
  readonly at: string;
  readonly recorded?: string;
  readonly code?: string;
  readonly author?: string;
  /** What `k` of `from` is; `subject`: it says so itself. */
  readonly about?: TimelineSubject['kind'] | 'subject';
  /** The view `x` of what happened, and `k`. */
  readonly from: string;
  readonly where?: string;
  /** `x` carries no Träger, or is bound to it already. */
  readonly tenant?: false;
};

const all = ['case', 'client', 'company'] as const;
const people = ['case', 'client'] as const;
// Of an application for many, a person is told her own part.
const ofPart = '(x.participation_id is null or k.part is null or x.participation_id = k.part)';

// Those to come stand in the calendar; an appointment stands in the timeline from its day on, with what became of it.
const appointments = (record: TimelineRecord, where: string): Source => ({
  of: [record],
  event: 'appointment',
  at: 'x.starts_at',
  recorded: 'x.created_at',
  code: `x.channel || '/' || x.state`,
  author: 'x.owner_id',
  from: 'published.appointments x',
  where,
});

/**
 * What happened, one entry per view and thing. `mine` are the cases, `asked` the applications, `needs` the needs and `subjects` all of
 * them, each within the reach of whoever reads.
 */
export const timelineSources: readonly Source[] = [
  {
    of: all,
    event: 'session-recorded',
    at: onItsDay('x.held_on', 'x.created_at'),
    recorded: 'x.created_at',
    code: `x.channel || '/' || x.outcome`,
    author: 'x.author_id',
    about: 'case',
    from: 'published.sessions x join mine k on k.id = x.case_id',
  },
  {
    of: people,
    event: 'summary-written',
    at: 'x.created_at',
    author: 'x.author_id',
    about: 'case',
    from: `published.sessions s join mine k on k.id = s.case_id join published.session_summaries x on x.session_id = s.id`,
    where: 's.tenant_id = $2',
  },
  appointments('case', 'x.case_id = $1'),
  appointments('client', 'x.client_id = $1'),
  appointments('company', 'x.establishment_id = $1 and x.client_id is null'),
  {
    of: people,
    event: 'recommended',
    at: 'x.created_at',
    code: '(select r.title from published.course_runs r where r.id = x.run_id)',
    author: 'x.author_id',
    about: 'case',
    from: 'published.recommendations x join mine k on k.id = x.case_id',
  },
  {
    of: all,
    event: { sql: `case when x.completed_at is null then 'reminder-due' else 'reminder-completed' end`, like: 'reminder-due' },
    at: 'coalesce(x.completed_at, x.fired_at)',
    code: 'x.kind',
    author: 'x.owner_id',
    about: 'subject',
    from: 'published.reminders x join subjects k on k.kind = x.subject_kind and k.id = x.subject_id',
  },
  {
    of: all,
    event: { sql: `case x.event when 'create' then 'application-drafted' else 'application-step' end`, like: 'application-step' },
    at: 'x.at',
    code: `x.event || '/' || x.to_state`,
    author: 'x.actor_id',
    about: 'application',
    from: 'published.application_steps x join asked k on k.id = x.application_id',
    where: ofPart,
  },
  {
    of: all,
    event: 'letter-released',
    at: 'x.released_at',
    code: 'x.kind',
    author: 'x.released_by',
    about: 'application',
    from: 'published.issued_documents x join asked k on k.id = x.application_id',
    where: ofPart,
  },
  {
    of: all,
    event: 'document-added',
    at: 'x.created_at',
    code: 'x.kind',
    author: 'x.created_by',
    about: 'case',
    from: 'published.documents x join mine k on k.id = x.case_id',
  },
  {
    of: all,
    event: 'case-opened',
    at: onItsDay('x.opened_on', 'x.created_at'),
    recorded: 'x.created_at',
    author: 'x.created_by',
    about: 'case',
    from: 'published.case_openings x join mine k on k.id = x.id',
  },
  {
    of: all,
    event: { sql: `'case-' || x.event`, like: 'case-close' },
    at: 'x.created_at',
    code: 'x.code',
    author: 'x.created_by',
    about: 'case',
    from: 'published.case_steps x join mine k on k.id = x.case_id',
  },
  {
    of: all,
    event: 'case-taken-over',
    at: 'x.created_at',
    author: 'x.to_user_id',
    about: 'case',
    from: 'published.hand_overs x join mine k on k.id = x.case_id',
  },
  {
    of: all,
    event: 'case-offered',
    at: 'x.created_at',
    author: 'x.created_by',
    about: 'case',
    from: 'published.case_transfers x join mine k on k.id = x.case_id',
  },
  {
    of: all,
    event: 'case-offer-answered',
    at: 'x.answered_at',
    code: 'x.state',
    author: 'x.answered_by',
    about: 'case',
    from: 'published.case_transfers x join mine k on k.id = x.case_id',
    where: 'x.answered_at is not null',
  },
  {
    of: ['client'],
    event: 'status-changed',
    at: noon('x.valid_from'),
    recorded: 'x.recorded_at',
    code: 'x.status',
    author: 'x.recorded_by',
    from: 'published.status_periods x',
    where: 'x.client_id = $1',
  },
  {
    of: ['client'],
    event: 'consent-given',
    at: onItsDay('x.given_on', 'x.created_at'),
    recorded: 'x.created_at',
    author: 'x.created_by',
    from: 'published.consents x',
    where: 'x.client_id = $1',
  },
  {
    of: ['client'],
    event: 'consent-withdrawn',
    at: onItsDay('x.withdrawn_on', 'x.withdrawn_at'),
    recorded: 'x.withdrawn_at',
    author: 'x.withdrawn_by',
    from: 'published.consents x',
    where: 'x.client_id = $1 and x.withdrawn_at is not null',
  },
  {
    of: ['client'],
    event: 'referred',
    at: 'x.created_at',
    author: 'x.created_by',
    from: 'published.referrals x',
    where: 'x.client_id = $1',
  },
  {
    of: ['client'],
    event: 'referral-answered',
    at: 'x.answered_at',
    code: 'x.state',
    from: 'published.referrals x',
    where: 'x.client_id = $1 and x.answered_at is not null',
  },
  {
    of: ['company'],
    event: 'need-submitted',
    at: 'x.submitted_at',
    code: `x.channel || '/' || x.headcount`,
    about: 'need',
    from: 'needs x cross join lateral (select x.id, x.number) k',
    tenant: false,
  },
  {
    of: ['company'],
    event: 'need-accepted',
    at: 'x.accepted_at',
    author: 'x.accepted_by',
    about: 'need',
    from: 'needs x cross join lateral (select x.id, x.number) k',
    tenant: false,
    where: 'x.accepted_at is not null',
  },
  {
    of: ['company'],
    event: 'headcount-recorded',
    at: onItsDay('x.as_of', 'x.created_at'),
    recorded: 'x.created_at',
    code: 'x.heads::text',
    author: 'x.created_by',
    from: 'published.headcounts x',
    where: 'x.establishment_id = $1',
  },
  {
    of: ['company'],
    event: 'agreement-recorded',
    at: 'x.created_at',
    code: 'x.kind',
    author: 'x.created_by',
    from: 'published.agreements x',
    where: 'x.establishment_id = $1',
  },
  {
    of: ['company'],
    event: 'contact-added',
    at: 'x.created_at',
    author: 'x.created_by',
    from: 'published.company_contacts x',
    where: 'x.establishment_id = $1',
  },
  {
    of: ['company'],
    event: 'contact-left',
    at: noon('x.valid_to'),
    recorded: 'x.updated_at',
    from: 'published.company_contacts x',
    where: 'x.establishment_id = $1 and x.valid_to is not null',
  },
  {
    of: ['company'],
    event: { sql: `'relationship-' || x.kind`, like: 'relationship-state' },
    at: 'x.created_at',
    code: 'x.to_state',
    author: 'x.created_by',
    from: 'published.company_steps x',
    where: 'x.establishment_id = $1',
  },
  {
    of: ['company'],
    event: 'directory-corrected',
    at: 'x.changed_at',
    code: 'x.field',
    from: 'published.directory_changes x',
    tenant: false,
    where: 'x.establishment_id = $1',
  },
];
