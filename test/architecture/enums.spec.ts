import pg from 'pg';
import { logs, recipientKinds } from '@app/audit';
import * as clients from '@app/clients';
import * as companies from '@app/companies';
import * as counselling from '@app/counselling';
import { catalogueSources, courseForms, courseKinds, timeModels, type Course } from '@app/courses';
import { exportFailures, exportFormats, exportPurposes, exportStates } from '@app/exports';
import * as funding from '@app/funding';
import { documentKinds, documentStates, mediaTypes, scanResults } from '@app/documents';
import * as calendar from '@app/calendar';
import { declineReasons, referralBases, referralPurposes, referralStates } from '@app/network';
import { outcomes } from '@app/funding-rules';
import * as identity from '@app/identity';
import { approvalStates, recordKinds, returnReasons, type Actor } from '@app/kernel';
import { viewedLists, type NumberKind } from '@app/platform';
import * as privacy from '@app/privacy';
import { jobcenterTypes, type WzVersion } from '@app/reference';
import {
  notificationKinds,
  notificationSubjectKinds,
  reminderKinds,
  reminderStates,
  subjectKinds,
  visitedKinds,
  waitedFor,
} from '@app/reminders';
import { languages } from '../../apps/api/src/http/request.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { clientLists } from './enum-lists.clients.js';
import { ourSchemas } from './our-schemas.js';

/** The members of a union type that has no list: the compiler wants every one of them and no other. */
const members = <T extends string | number>(all: Readonly<Record<T, true>>): readonly string[] => Object.keys(all);

const actorKinds: Readonly<Record<Actor['kind'], true>> = { staff: true, portal: true, system: true };
const wzVersions = members<WzVersion>({ 2008: true, 2025: true });

/** Which list of the code each closed list of the database has to equal. */
const lists: Readonly<Record<string, readonly string[]>> = {
  'audit.access.actor_kind': members<Actor['kind'] | 'anonymous'>({ ...actorKinds, anonymous: true }),
  'audit.anchor.log': logs,
  'audit.change.operation': ['insert', 'update', 'delete'],
  'audit.disclosure.recipient_kind': recipientKinds,
  'audit.retention_rule.log': logs,
  'audit.seal.kind': ['seal', 'purge'],
  'audit.seal.log': logs,
  'audit.verification.log': logs,
  ...clientLists,
  'companies.agreement.kind': companies.agreementKinds,
  'companies.company_affiliation.source': companies.affiliationSources,
  'companies.establishment.chamber': companies.chambers,
  'companies.establishment.wz_version': wzVersions,
  'companies.establishment_affiliation.source': companies.affiliationSources,
  'companies.relationship.planned_event': companies.plannableEvents,
  'companies.relationship.resumes_to': companies.restedStates,
  'calendar.appointment.channel': calendar.appointmentChannels,
  'calendar.appointment.kind': calendar.appointmentKinds,
  'calendar.appointment.reason': calendar.absenceReasons,
  'calendar.appointment.state': calendar.appointmentStates,
  'calendar.walk_in.language': calendar.walkInLanguages,
  'calendar.walk_in.need': calendar.walkInNeeds,
  'calendar.walk_in.reason': calendar.walkInReasons,
  'calendar.walk_in.state': calendar.walkInStates,
  'companies.relationship.state': companies.relationshipStates,
  'companies.relationship_step.event': companies.relationshipEvents,
  'companies.relationship_step.from_state': companies.relationshipStates,
  'companies.relationship_step.kind': companies.stepKinds,
  'companies.relationship_step.outcome': companies.contactOutcomes,
  'companies.relationship_step.planned_event': companies.plannableEvents,
  'companies.relationship_step.reasons': companies.endReasons,
  'companies.relationship_step.to_state': companies.relationshipStates,
  'counselling.case.closing_reason': counselling.closingReasons,
  'counselling.case.funding_stage': counselling.fundingStages,
  'counselling.case.resting_reason': counselling.restingReasons,
  'counselling.case_measure.employed': counselling.employedAnswers,
  'counselling.case_measure.result': counselling.measureResults,
  'counselling.case_measure.stage': counselling.fundingStages,
  'counselling.case_team_member.role': counselling.caseRoles,
  'counselling.case_step.event': counselling.caseStepEvents,
  'counselling.transfer_offer.state': counselling.transferStates,
  'counselling.case.status': counselling.caseStatuses,
  'counselling.need.channel': counselling.needChannels,
  'network.referral.purpose': referralPurposes,
  'network.referral.legal_basis': referralBases,
  'network.referral.state': referralStates,
  'network.referral.decline_reason': declineReasons,
  'network.referral.consent_purpose': ['support-needs-to-provider', 'contact-to-partner'],
  'counselling.case_share.legal_basis': counselling.shareBases,
  'counselling.case_share.purpose': counselling.sharePurposes,
  'counselling.case_share.state': counselling.shareStates,
  'counselling.need.status': counselling.needStatuses,
  'counselling.recommendation.status': counselling.recommendationStatuses,
  'counselling.promise.promised_by': counselling.promisers,
  'exports.list_export.list': viewedLists,
  'exports.list_export.format': exportFormats,
  'exports.list_export.purpose': exportPurposes,
  'exports.list_export.state': exportStates,
  'exports.list_export.failure': exportFailures,
  'platform.saved_view.list': viewedLists,
  'platform.standard_view.list': viewedLists,
  'counselling.text_block.kind': counselling.textBlockKinds,
  'counselling.session.channel': counselling.sessionChannels,
  'counselling.session.outcome': counselling.sessionOutcomes,
  'courses.course.kind': courseKinds,
  'courses.course.source': catalogueSources,
  'courses.course.teaching_units_origin': members<NonNullable<Course['teachingUnitsOrigin']>>({ entered: true, derived: true }),
  'courses.provider.source': catalogueSources,
  'courses.run.form': courseForms,
  'courses.run.source': catalogueSources,
  'courses.run.time_model': timeModels,
  'documents.document.kind': documentKinds,
  'documents.document.media_type': [...new Set(Object.values(mediaTypes))],
  'documents.document.scan_result': scanResults,
  'documents.document.state': documentStates,
  'funding.amendment.ground': funding.amendmentGrounds,
  'funding.approval.kind': funding.approvalKinds,
  'funding.approval.reasons': returnReasons,
  'funding.approval.state': approvalStates,
  'funding.application.instrument': funding.instruments,
  'funding.application.state': funding.applicationStates,
  'funding.assessment.occasion': funding.assessmentOccasions,
  'funding.assessment.outcome': outcomes,
  'funding.attendance.reasons': funding.absenceReasons,
  'funding.benefit.applicant': funding.applicants,
  'funding.benefit.kind': funding.benefitKinds,
  'funding.benefit.payee': funding.payees,
  'funding.benefit.state': funding.benefitStates,
  'funding.bildungsgutschein.state': funding.bildungsgutscheinStates,
  'funding.document_item.kind': funding.documentItemKinds,
  'funding.document_item.state': funding.documentItemStates,
  'funding.issued_document.kind': funding.issuedDocumentKinds,
  'funding.issued_document.state': funding.issuedDocumentStates,
  'funding.einverstaendnis.channel': clients.consentChannels,
  'funding.einverstaendnis.given_by': funding.einverstaendnisGivers,
  'funding.group_list_group.comparable_by': funding.comparabilities,
  'funding.group_list_row.state': funding.groupListRowStates,
  'funding.participation.drop_out_reason': funding.dropOutReasons,
  'funding.participation.drop_out_reported_by': funding.dropOutReporters,
  'funding.participation.state': funding.participationStates,
  'funding.state_change.event': funding.applicationEvents,
  'identity.deputyship.reason': identity.deputyReasons,
  'identity.access_grant.kind': identity.grantKinds,
  'identity.partner_organisation.kind': identity.partnerKinds,
  'identity.access_grant.review_outcome': identity.reviewOutcomes,
  'identity.portal_user.language': languages,
  'identity.portal_user.role': identity.portalRoles,
  'identity.passkey.audience': identity.audiences,
  'identity.passkey_challenge.audience': identity.audiences,
  'identity.passkey_challenge.purpose': identity.challengePurposes,
  'identity.recovery_code.audience': identity.audiences,
  'identity.external_identity.audience': identity.audiences,
  'identity.session.audience': identity.audiences,
  'identity.sign_in_attempt.audience': identity.audiences,
  'identity.session.browser': identity.browsers,
  'identity.session.methods': identity.signInMethods,
  'identity.session.pending_factor': identity.pendingFactors,
  'identity.session.system': identity.systems,
  'identity.totp.audience': identity.audiences,
  'identity.staff_user.language': languages,
  'identity.tenant.kind': identity.tenantKinds,
  'identity.tenant_setting.key': identity.tenantSettingKeys,
  'identity.user_right.right': identity.extraRights,
  'identity.user_role.role': identity.staffRoles,
  'platform.journal_entry.actor_kind': members(actorKinds),
  'platform.number_range.kind': members<NumberKind>({ need: true, case: true, application: true, client: true }),
  'privacy.access_pack.state': privacy.packStates,
  'privacy.erasure.cause': privacy.erasureCauses,
  'privacy.erasure.state': privacy.erasureStates,
  'privacy.hold.kind': privacy.holdKinds,
  'privacy.notice.outcome': privacy.noticeOutcomes,
  'privacy.notice.recipient_kind': recipientKinds,
  'privacy.request.channel': privacy.requestChannels,
  'privacy.request.identity_check': privacy.identityChecks,
  'privacy.request.kind': privacy.requestKinds,
  'privacy.request.state': privacy.requestStates,
  'privacy.request.stops': clients.restrictionScopes,
  'privacy.retention_rule.kind': recordKinds,
  'reference.jurisdiction.jobcenter_type': jobcenterTypes,
  'reference.wz.version': wzVersions,
  'reminders.notification.kind': notificationKinds,
  'reminders.notification.subject_kind': notificationSubjectKinds,
  'reminders.reminder.kind': reminderKinds,
  'reminders.reminder.state': reminderStates,
  'reminders.reminder.subject_kind': subjectKinds,
  'reminders.reminder.waiting_for': waitedFor,
  'reminders.visit.record_kind': visitedKinds,
};

type Check = { readonly column: string; readonly definition: string };

const checksOf = async (db: pg.Client): Promise<readonly Check[]> => {
  const { rows } = await db.query<Check>(`
    select n.nspname || '.' || t.relname || '.' || string_agg(a.attname, '+') as column, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = any(c.conkey)
    where c.contype = 'c' and ${ourSchemas}
    group by n.nspname, t.relname, c.oid order by 1`);
  return rows;
};

// PostgreSQL writes `in (…)` with several values as `= ANY (ARRAY[…])`, with one value as a plain comparison; `<@` is the list of an array.
const closedList = /^CHECK \(\("?\w+"? (?:= ANY \(ARRAY\[(.+)\]\)|<@ ARRAY\[(.+)\]|= ('[^']*'::text|\d+))\)\)$/;
const looksClosed = /ANY \(|= '|<@/;

const valuesOf = (definition: string): readonly string[] | undefined => {
  const [, several, ofArray, one] = closedList.exec(definition) ?? [];
  return (several ?? ofArray ?? one)?.split(', ').map((value) => /^'(.*)'::text$/.exec(value)?.[1] ?? value);
};

/** One sentence per difference between the closed lists of the database and those of the code. */
const differencesOf = (checks: readonly Check[]): readonly string[] => {
  const found = new Map(
    checks.flatMap(({ column, definition }) => [[column, valuesOf(definition)] as const]).filter(([, values]) => values),
  );
  const sorted = (values: readonly string[]) => values.toSorted().join(' ');
  return [
    ...checks
      .filter(({ definition }) => looksClosed.test(definition) && !valuesOf(definition))
      .map(({ column }) => `${column}: unreadable`),
    ...[...found.keys()].filter((column) => !lists[column]).map((column) => `${column}: no list in the code`),
    ...Object.entries(lists).flatMap(([column, list]) => {
      const values = found.get(column);
      if (!values) return [`${column}: no constraint`];
      return sorted(values) === sorted(list) ? [] : [`${column}: ${sorted(values)} / ${sorted(list)}`];
    }),
  ];
};

describe('closed lists', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('are the same in the database and in the code', async () => {
    expect(differencesOf(await checksOf(owner))).toEqual([]);
  });

  it.each([
    [
      'a value the code does not know',
      `alter table identity.tenant drop constraint tenant_kind_check, add check (kind in ('agentur', 'jobcenter-ge', 'jobcenter-kommunal', 'bund'))`,
      'identity.tenant.kind: agentur bund jobcenter-ge jobcenter-kommunal / agentur jobcenter-ge jobcenter-kommunal',
    ],
    [
      'a constraint that is gone',
      `alter table funding.benefit drop constraint benefit_payee_check`,
      'funding.benefit.payee: no constraint',
    ],
    [
      'a constraint without a list',
      `create table platform.planted (colour text check (colour in ('red', 'green')))`,
      'platform.planted.colour: no list in the code',
    ],
    [
      'a list of one value without a list in the code',
      `create table platform.planted (colour text check (colour in ('red')))`,
      'platform.planted.colour: no list in the code',
    ],
    [
      'a constraint that hides its list',
      `create table platform.planted (colour text check (colour is null or colour in ('red', 'green')))`,
      'platform.planted.colour: unreadable',
    ],
  ])('%s is reported', async (_what, sql, sentence) => {
    await owner.query('begin');
    await owner.query(sql);
    const differences = differencesOf(await checksOf(owner));
    await owner.query('rollback');
    expect(differences).toContain(sentence);
  });
});
