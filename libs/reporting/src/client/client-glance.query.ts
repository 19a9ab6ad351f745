import { Injectable } from '@nestjs/common';
import type { ApplicationId, CaseId, ClientId, LocalDate, TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';

/** What is due next about a person. */
export type GlanceReminder = {
  readonly kind: string;
  readonly dueOn: LocalDate;
  readonly caseId: CaseId | null;
  readonly number: string;
  readonly ownerName: string | null;
};

/** An application that has not come to its end. `deadlineOn` is its next open Frist. */
export type GlanceApplication = {
  readonly id: ApplicationId;
  readonly number: string;
  readonly state: string;
  readonly deadlineOn: LocalDate | null;
  readonly measureStart: LocalDate | null;
  readonly measureEnd: LocalDate | null;
};

/** A talk, without what was said. */
export type GlanceContact = {
  readonly id: string;
  readonly caseId: CaseId;
  readonly number: string;
  readonly heldOn: LocalDate;
  readonly channel: string;
  readonly outcome: string;
  readonly authorName: string | null;
};

/** The first screen of a person: what comes next and what was last. */
export type ClientGlance = {
  readonly nextReminder: GlanceReminder | null;
  /** Up to three, the one with the least time first. */
  readonly openApplications: readonly GlanceApplication[];
  /** Up to three, newest first. */
  readonly lastContacts: readonly GlanceContact[];
};

// Applications made for the person, and those of a company in which the person takes part.
const statement = `
  with mine as (select id, number from published.cases where client_id = $1 and tenant_id = $2),
       wanted as (
         select a.id, a.number, a.state, a.measure_start, a.measure_end, a.case_id from published.funding_applications a
          where a.tenant_id = $2
            and a.id in (select f.id from published.funding_applications f where f.tenant_id = $2 and f.case_id in (select id from mine)
                         union
                         select p.application_id from published.participations p where p.tenant_id = $2 and p.client_id = $1)),
       subjects as (select 'case' as kind, id, id as case_id, number from mine
                    union all
                    select 'application', id, case_id, number from wanted),
       due as (
         select r.kind, r.due_on, r.owner_id, r.subject_kind, r.subject_id, s.case_id, s.number from subjects s
           join published.reminders r on r.subject_kind = s.kind and r.subject_id = s.id and r.tenant_id = $2 and r.state = 'OFFEN'),
       next_due as (
         select d.kind, d.due_on as "dueOn", d.case_id as "caseId", d.number, u.display_name as "ownerName" from due d
           left join published.advisers u on u.id = d.owner_id and u.tenant_id = $2
          order by d.due_on, d.kind, d.number limit 1),
       open_ones as (
         select w.id, w.number, w.state, f.day as "deadlineOn", w.measure_start as "measureStart", w.measure_end as "measureEnd"
           from wanted w left join lateral (
             select min(d.due_on) as day from due d where d.subject_kind = 'application' and d.subject_id = w.id and d.kind = 'frist') f on true
          where w.state not in ('ABGERECHNET', 'ABGELEHNT', 'ZURUECKGEZOGEN', 'VERFALLEN', 'AUFGEHOBEN', 'ERLEDIGT')
          order by coalesce(f.day, w.measure_start), w.number limit 3),
       contacts as (
         select s.id, s.case_id as "caseId", m.number, s.held_on as "heldOn", s.channel, s.outcome, u.display_name as "authorName"
           from mine m join published.sessions s on s.case_id = m.id and s.tenant_id = $2
           left join published.advisers u on u.id = s.author_id and u.tenant_id = $2
          order by s.held_on desc, s.created_at desc, s.id limit 3)
  select (select row_to_json(next_due) from next_due) as "nextReminder",
         coalesce((select json_agg(open_ones) from open_ones), '[]') as "openApplications",
         coalesce((select json_agg(contacts) from contacts), '[]') as "lastContacts"
    from published.clients c where c.id = $1 and c.tenant_id = $2`;

/** What the page of a person shows before anybody scrolls, out of the views its owners publish. */
@Injectable()
export class ClientGlances {
  constructor(private readonly reader: Reader) {}

  /** One statement, whatever there is; null for a person outside the scope. */
  async of(scope: TenantScope, clientId: ClientId): Promise<ClientGlance | null> {
    const rows = await this.reader.rows<ClientGlance>(scope, {
      name: 'client-glance.of',
      access: { of: ['client.glance'], when: 'found' },
      text: statement,
      values: [clientId, scope.tenantId],
    });
    return rows[0] ?? null;
  }
}
