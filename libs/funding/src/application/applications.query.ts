import { Injectable } from '@nestjs/common';
import {
  notFound,
  pageOf,
  type ApplicationId,
  type Cents,
  type LocalDate,
  type Page,
  type PageRequest,
  type ParticipationId,
  type TenantScope,
  type UserId,
} from '@app/kernel';
import type { Assessment } from '@app/funding-rules';
import { Reader } from '@app/platform';
import type { Amendment } from '../amendment/amendment.js';
import { amendmentsSql } from '../amendment/amendments.store.js';
import { approvalsSql } from '../approval/approvals.store.js';
import type { ApplicationApproval } from '../approval/proposal.js';
import type { Attendance } from '../attendance/attendance.js';
import type { StoredAssessment } from '../assessment/assessment.js';
import type { Benefit } from '../benefit/benefit.js';
import type { Bildungsgutschein } from '../bildungsgutschein/bildungsgutschein.js';
import { checklistSql, type ReadChecklist } from '../checklist/checklists.store.js';
import type { Participation } from '../participation/participation.js';
import type { Hearing } from '../step/record-step.js';
import type { Hands } from './actions.js';
import type { Application } from './application.js';
import type { ApplicationEvent, ApplicationState } from './application-states.js';

export const applicationSorts = ['number', 'measureStart', 'stateSince'] as const;
export type ApplicationSort = (typeof applicationSorts)[number];

/** An application in a list. */
export type ApplicationRow = Pick<
  Application,
  | 'id'
  | 'number'
  | 'caseId'
  | 'establishmentId'
  | 'runId'
  | 'state'
  | 'stateSince'
  | 'measureStart'
  | 'measureEnd'
  | 'preparedBy'
  | 'version'
> & { readonly participants: number; readonly grantedCents: Cents | null };

/** An application with everything that hangs on it, as the screens read it. */
export type ApplicationFile = Omit<Application, 'createdBy'> & {
  readonly benefits: readonly Omit<Benefit, 'tenantId' | 'applicationId'>[];
  readonly participations: readonly (Omit<Participation, 'tenantId' | 'applicationId'> & {
    readonly attendance: readonly Omit<Attendance, 'tenantId' | 'applicationId' | 'participationId'>[];
  })[];
  /** The newest calculation of each participation. */
  readonly assessments: readonly (Pick<StoredAssessment, 'id' | 'participationId' | 'createdAt' | 'createdBy'> & {
    readonly result: Assessment;
  })[];
  readonly checklist: ReadChecklist;
  /** What was calculated for whoever dropped out. */
  readonly dropOuts: readonly { readonly participationId: ParticipationId; readonly result: Assessment }[];
  readonly voucher: Pick<Bildungsgutschein, 'state' | 'issuedOn' | 'validUntil' | 'redeemedOn'> | null;
  readonly history: readonly HistoryEntry[];
  /** What two persons released or are to release, newest first. */
  readonly approvals: readonly ApplicationApproval[];
  /** What became of granted amounts, oldest first. */
  readonly amendments: readonly Amendment[];
  readonly hands: Hands;
};

/** What happened to an application, oldest first. */
export type HistoryEntry = {
  readonly event: ApplicationEvent;
  readonly state: ApplicationState;
  readonly at: string;
  readonly actorId: UserId | null;
  /** The day it happened; null where `at` says it. */
  readonly happenedOn: LocalDate | null;
  /** Never shown outside the house. */
  readonly reason: string | null;
  readonly participationId: ParticipationId | null;
} & Hearing;

const columns = `a.id, a.number, a.case_id as "caseId", a.establishment_id as "establishmentId", a.run_id as "runId", a.state,
  a.state_since as "stateSince", a.measure_start as "measureStart", a.measure_end as "measureEnd", a.prepared_by as "preparedBy", a.version`;

const sums = `(select count(*)::int from funding.participation p where p.application_id = a.id and p.tenant_id = $1) as participants,
  (select sum(b.granted_cents)::int from funding.benefit b where b.application_id = a.id and b.tenant_id = $1) as "grantedCents"`;

const sortColumn: Readonly<Record<ApplicationSort, { readonly sql: string; readonly type: string }>> = {
  number: { sql: 'a.number', type: 'text' },
  measureStart: { sql: 'a.measure_start', type: 'date' },
  stateSince: { sql: 'a.state_since', type: 'timestamptz' },
};

/** Reads of applications, each one statement. */
@Injectable()
export class ApplicationLists {
  constructor(private readonly reader: Reader) {}

  /** Applications of the Träger, of one state if given. */
  async page(
    scope: TenantScope,
    state: ApplicationState | null,
    { sort, direction, limit, after }: PageRequest<ApplicationSort>,
  ): Promise<Page<ApplicationRow>> {
    const { sql, type } = sortColumn[sort];
    const [compare, order] = direction === 'asc' ? ['>', 'asc'] : ['<', 'desc'];
    const rows = await this.reader.rows<ApplicationRow & { sortValue: string }>(scope, {
      name: `applications.page-${sort}-${order}`,
      access: { of: ['application.list'], when: 'always' },
      text: `select ${columns}, ${sums}, (${sql})::text as "sortValue" from funding.application a
             where a.tenant_id = $1 and ($2::text is null or a.state = $2)
               and ($3::text is null or (${sql}, a.id) ${compare} ($3::${type}, $4::uuid))
             order by ${sql} ${order}, a.id ${order} limit $5`,
      values: [scope.tenantId, state, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    });
    return pageOf(rows, limit, ({ sortValue, id }) => [sortValue, id]);
  }

  /** The application with this number, or nothing. */
  byNumber(scope: TenantScope, number: string): Promise<readonly Pick<Application, 'id' | 'number' | 'state' | 'establishmentId'>[]> {
    return this.reader.rows(scope, {
      name: 'applications.by-number',
      text: `select id, number, state, establishment_id as "establishmentId" from funding.application where tenant_id = $1 and number = $2`,
      values: [scope.tenantId, number],
    });
  }

  /** One application with benefits, participations and newest calculations. Throws Problem `kernel.not-found`. */
  async file(scope: TenantScope, id: ApplicationId): Promise<ApplicationFile> {
    const [row] = await this.reader.rows<Omit<ApplicationFile, 'hands'> & { submittedBy: UserId | null; assessedBy: UserId | null }>(
      scope,
      {
        name: 'applications.file',
        access: { of: ['application.read'], when: 'found' },
        text: `select ${columns}, a.tenant_id as "tenantId", a.recommendation_id as "recommendationId", a.instrument, a.applied_on as "appliedOn",
               a.measure_minutes as "measureMinutes", a.course_cost_cents as "courseCostCents", a.check_note as "checkNote",
               ${benefits}, ${participations}, ${assessments}, ${dropOuts}, ${checklistSql}, ${voucher}, ${history},
               ${approvalsSql}, ${amendmentsSql},
               (select actor_id from funding.state_change where application_id = a.id and tenant_id = $2 and event = 'submit'
                order by position desc limit 1) as "submittedBy",
               (select created_by from funding.assessment where application_id = a.id and tenant_id = $2
                order by position desc limit 1) as "assessedBy"
             from funding.application a where a.id = $1 and a.tenant_id = $2`,
        values: [id, scope.tenantId],
      },
    );
    if (!row) throw notFound();
    const { submittedBy, assessedBy, ...file } = row;
    return { ...file, hands: { preparedBy: file.preparedBy, submittedBy, assessedBy } };
  }
}

const benefits = `(select json_agg(json_build_object('id', id, 'kind', kind, 'applicant', applicant, 'payee', payee,
    'competentOfficeId', competent_office_id, 'state', state, 'computedCents', computed_cents, 'grantedCents', granted_cents,
    'decidedBy', decided_by, 'decidedOn', decided_on, 'reason', reason, 'version', version) order by kind desc)
  from funding.benefit where application_id = a.id and tenant_id = $2) as benefits`;

const participations = `(select json_agg(json_build_object('id', id, 'clientId', client_id, 'state', state, 'startsOn', starts_on,
    'endsOn', ends_on, 'monthlyGrossCents', monthly_gross_cents, 'comparableTariffCents', comparable_tariff_cents,
    'weeklyMinutes', weekly_minutes, 'releasedMinutesPerWeek', released_minutes_per_week,
    'missingQualification81_2', missing_qualification_81_2, 'last82ParticipationDay', last_82_participation_day,
    'last82Known', last_82_known, 'qualifizierungsgeldSameMeasure', qualifizierungsgeld_same_measure,
    'erhoehungBewilligt', erhoehung_bewilligt, 'dropOutReason', drop_out_reason, 'dropOutReportedBy', drop_out_reported_by,
    'dropOutImportant', drop_out_important, 'dropOutCourseCostCents', drop_out_course_cost_cents,
    'version', version, 'attendance', (select coalesce(json_agg(json_build_object(
      'month', to_char(t.month, 'YYYY-MM'), 'missedDays', t.missed_days, 'missedMinutes', t.missed_minutes,
      'plannedMinutes', t.planned_minutes, 'reasons', t.reasons)), '[]')
      from funding.attendance t where t.participation_id = p.id and t.application_id = a.id and t.tenant_id = $2)) order by created_at, id)
  from funding.participation p where application_id = a.id and tenant_id = $2) as participations`;

const assessments = `(select coalesce(json_agg(json_build_object('id', l.id, 'participationId', l.participation_id, 'result', l.result,
    'createdBy', l.created_by, 'createdAt', to_char(l.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
  from (select distinct on (participation_id) * from funding.assessment where application_id = a.id and tenant_id = $2
        and occasion = 'application' order by participation_id, position desc) l) as assessments`;

const dropOuts = `(select coalesce(json_agg(json_build_object('participationId', l.participation_id, 'result', l.result)), '[]')
  from (select distinct on (participation_id) * from funding.assessment where application_id = a.id and tenant_id = $2
        and occasion = 'drop-out' order by participation_id, position desc) l) as "dropOuts"`;

const voucher = `(select json_build_object('state', state, 'issuedOn', issued_on, 'validUntil', valid_until, 'redeemedOn', redeemed_on)
  from funding.bildungsgutschein where application_id = a.id and tenant_id = $2) as voucher`;

const history = `(select coalesce(json_agg(json_build_object('event', event, 'state', to_state, 'actorId', actor_id,
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'happenedOn', happened_on, 'reason', reason,
    'participationId', participation_id, 'heardOn', heard_on, 'noHearingReason', no_hearing_reason,
    'warningEndedOn', warning_ended_on) order by position), '[]')
  from funding.state_change where application_id = a.id and tenant_id = $2) as history`;
