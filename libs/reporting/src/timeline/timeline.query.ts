import { Injectable } from '@nestjs/common';
import type { CaseId, TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';

export const timelineKinds = ['session', 'reminder', 'recommendation', 'application', 'case'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** What happened, as a code; the screen has the words. */
export const timelineTitles = [
  'session-recorded',
  'reminder-due',
  'reminder-completed',
  'recommended',
  'application-drafted',
  'application-state',
  'case-opened',
  'case-taken-over',
  'case-take-on',
  'case-rest',
  'case-resume',
  'case-close',
  'case-refuse',
  'case-reopen',
  'case-change-offices',
] as const;
export type TimelineTitle = (typeof timelineTitles)[number];

/** One thing that happened on a case. `text` holds codes or numbers (channel and outcome, state, application number), no notes. */
export type TimelineItem = {
  readonly at: string;
  readonly kind: TimelineKind;
  readonly id: string;
  readonly title: TimelineTitle;
  readonly text: string | null;
  readonly authorName: string | null;
};

// Days without a time stand at noon in Berlin, so that they sort on their own day; a session recorded on its day keeps its time.
const noon = (day: string): string => `((${day} + time '12:00') at time zone 'Europe/Berlin')`;

const statement = `
  with mine as (select * from published.cases where id = $1 and tenant_id = $2),
       items as (
         select case when (s.created_at at time zone 'Europe/Berlin')::date = s.held_on then s.created_at else ${noon('s.held_on')} end as at,
                'session' as kind, s.id, 'session-recorded' as title, s.channel || '/' || s.outcome as text, s.author_id as author
           from published.sessions s join mine on mine.id = s.case_id where s.tenant_id = $2
         union all
         select coalesce(r.completed_at, r.fired_at), 'reminder', r.id,
                case when r.completed_at is null then 'reminder-due' else 'reminder-completed' end, r.kind, r.owner_id
           from published.reminders r where r.tenant_id = $2 and coalesce(r.completed_at, r.fired_at) is not null
            and (r.subject_kind, r.subject_id) in (
                  select 'case', id from mine
                  union all
                  select 'application', a.id from published.funding_applications a join mine on mine.id = a.case_id where a.tenant_id = $2)
         union all
         select r.created_at, 'recommendation', r.id, 'recommended', null, r.author_id
           from published.recommendations r join mine on mine.id = r.case_id where r.tenant_id = $2
         union all
         select a.created_at, 'application', a.id, 'application-drafted', a.number, a.prepared_by
           from published.funding_applications a join mine on mine.id = a.case_id where a.tenant_id = $2
         union all
         select a.state_since, 'application', a.id, 'application-state', a.state, null
           from published.funding_applications a join mine on mine.id = a.case_id where a.tenant_id = $2 and a.state <> 'ENTWURF'
         union all
         select h.created_at, 'case', h.case_id, 'case-taken-over', null, h.to_user_id
           from published.hand_overs h join mine on mine.id = h.case_id where h.tenant_id = $2
         union all
         select s.created_at, 'case', s.id, 'case-' || s.event, s.code, s.created_by
           from published.case_steps s join mine on mine.id = s.case_id where s.tenant_id = $2
         union all
         select ${noon('mine.opened_on')}, 'case', mine.id, 'case-opened', mine.number, null from mine
       )
  select items.at, items.kind, items.id, items.title, items.text, u.display_name as "authorName"
    from items left join published.advisers u on u.id = items.author and u.tenant_id = $2
   order by items.at desc, items.title, items.id limit 200`;

/** What happened on a case, out of the views its owners publish. */
@Injectable()
export class Timeline {
  constructor(private readonly reader: Reader) {}

  /** The newest 200 items, newest first; empty for a case outside the scope. */
  ofCase(scope: TenantScope, caseId: CaseId): Promise<readonly TimelineItem[]> {
    return this.reader.rows<TimelineItem>(scope, {
      name: 'timeline.of-case',
      access: { of: ['case.timeline-read'], when: 'always' },
      text: statement,
      values: [caseId, scope.tenantId],
    });
  }
}
