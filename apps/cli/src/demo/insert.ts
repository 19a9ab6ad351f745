import type pg from 'pg';
import type { KeyRing } from '@app/platform';
import { accessRows } from './accesses.js';
import { fundingRows } from './application-rows.js';
import { appointmentRows } from './appointments.js';
import { closureRows, patternRows, roomRows } from './calendar-setup.js';
import type { Calendar } from './calendar.js';
import { measureRows } from './case-measures.js';
import { caseTeamRows } from './case-teams.js';
import { caseRows } from './cases.js';
import { catalogueRows } from './catalogue.js';
import { agreementRows, directoryRows, headcountRows, portalUserRows } from './company-rows.js';
import { deputyshipRows, emergencyRows, organisationAccountRows, protectionRows } from './guards.js';
import { handOverRows } from './hand-overs.js';
import { needRows } from './needs.js';
import { notificationRows } from './notifications.js';
import { organisationRows, teamId, tenants, tenantSettingRows } from './organisation.js';
import { clientRows } from './people.js';
import { circumstanceRows } from './circumstances.js';
import { consentRows } from './consents.js';
import { dataRequestRows, erasureRows } from './data-requests.js';
import type { DemoPlan } from './plan.js';
import { budgetRows } from './payments.js';
import { profileRows } from './profiles.js';
import { providerRows } from './providers.js';
import { recommendationRows } from './recommendations.js';
import { referralRows } from './referrals.js';
import { relationshipRows } from './relationships.js';
import { reminderRows } from './reminders.js';
import { groupRows, promiseRows, summaryRows, textBlockRows } from './session-extras.js';
import { sessionRows } from './sessions.js';
import { shareRows } from './shares.js';
import type { Amounts } from './sizes.js';
import { staffRows } from './staff.js';
import { followerRows, transferRows } from './transfers.js';
import { write, type Row } from './write.js';

/** Writes a plan, parents before children, and answers the counts by their German names. The caller holds the transaction. */
export const insertDemo = async (
  db: pg.ClientBase,
  plan: DemoPlan,
  amounts: Amounts,
  calendar: Calendar,
  secrets: { readonly passwordHash: string; readonly keyRing: KeyRing },
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const add = async (table: string, rows: Iterable<Row>, name?: string, tenant?: string): Promise<void> => {
    const written = await write(db, table, rows, tenant);
    if (name) counts[name] = written;
  };
  const { staff, establishments, cases, applications, reminders, needs, catalogue, numbers } = plan;

  const organisation = organisationRows();
  await add('identity.tenant', organisation.tenants, 'Träger');
  await add('identity.office', organisation.offices, 'Dienststellen');
  await add('identity.office_place', organisation.places);
  await add('identity.team', organisation.teams);
  const people = staffRows(staff, secrets.passwordHash, calendar);
  await add('identity.staff_user', people.users, 'Mitarbeitende');
  await add('identity.user_role', people.roles);

  // The demo shows what a Dienstvereinbarung would have to allow first.
  await add('identity.tenant_setting', tenantSettingRows(calendar));

  const directory = directoryRows(establishments, calendar);
  await add('companies.company_group', directory.groups, 'Konzerne');
  await add('companies.company', directory.companies);
  await add('companies.establishment', directory.establishments, 'Betriebe');
  await add('companies.headcount', headcountRows(establishments, calendar));
  await add('companies.agreement', agreementRows(establishments, calendar));
  await add('companies.contact', plan.contacts, 'Ansprechpersonen');
  const standing = relationshipRows(establishments, staff, calendar);
  await add('companies.relationship', standing.relationships);
  await add('companies.relationship_step', standing.steps);
  await add('identity.portal_user', portalUserRows(plan.portalUsers, secrets.passwordHash, calendar), 'Portalzugänge', tenants[0]?.id);

  const organisations = organisationAccountRows(plan, secrets.passwordHash, calendar);
  await add('identity.partner_organisation', organisations.partners);
  await add('identity.portal_user', organisations.accounts, undefined, tenants[0]?.id);

  const offers = catalogueRows(catalogue, calendar);
  await add('courses.provider', providerRows(plan.providers, calendar), 'Bildungsträger');
  await add('courses.course', offers.courses, 'Kurse');
  await add('courses.run', offers.runs, 'Termine');

  const clients = clientRows(plan.people.all, numbers, calendar, secrets.keyRing);
  await add('clients.client', clients.clients, 'Personen');
  const numberById = new Map(clients.clients.map(({ id, number }) => [id, String(number)]));
  await add('clients.severe_disability', clients.disabilities);
  const profiles = profileRows(plan.people.all, calendar);
  await add('clients.status_period', profiles.statuses);
  await add('clients.qualification', profiles.qualifications);
  await add('clients.work_period', profiles.work);
  await add('clients.language_skill', profiles.languages);
  await add('clients.goal', profiles.goals);
  await add('clients.consent', consentRows(plan.people.all, calendar), 'Einwilligungen');
  const circumstances = circumstanceRows(plan.people.all, calendar);
  await add('clients.privacy_information', circumstances.informations);
  await add('clients.contact_preference', circumstances.preferences);
  await add('clients.target_group', circumstances.groups);
  await add('clients.household', circumstances.households);
  await add('clients.household_member', circumstances.members);
  await add('privacy.request', dataRequestRows(plan.people.all, calendar));
  await add('privacy.erasure', erasureRows(plan.people.all, calendar));
  await add('counselling.need', needRows(needs, plan.needParties), 'Bedarfe');
  await add(
    'counselling.case',
    caseRows(cases, new Map(plan.transfers.flatMap(({ kase, to, state }) => (state === 'offered' ? [[kase.id, to.id]] : []))), calendar),
    'Fälle',
  );
  await add('counselling.group_session', groupRows(plan.group, calendar));
  // Of the talks of the user `beratung` more is kept than what was written down.
  const told: Row[] = [];
  const talks = function* () {
    for (const row of sessionRows(cases, staff, plan.group, calendar)) {
      if (row['author_id'] === staff[0]?.id) told.push(row);
      yield row;
    }
  };
  await add('counselling.session', talks(), 'Beratungen');
  await add('counselling.session_summary', summaryRows(told.slice(-20)));
  const texts = textBlockRows(staff, staff[0] ? teamId(staff[0].office, staff[0].team) : null, calendar);
  await add('counselling.text_block', texts.blocks);
  await add('counselling.text_block_version', texts.versions);
  await add(
    'counselling.recommendation',
    recommendationRows(amounts.recommendations, applications, cases, catalogue, calendar),
    'Empfehlungen',
  );
  await add('calendar.room', roomRows(calendar), 'Räume');
  await add('calendar.closure', closureRows(calendar));
  await add('calendar.working_pattern', patternRows(staff, calendar));
  const agreed = appointmentRows(amounts.appointments, cases, calendar);
  await add('calendar.appointment', agreed.appointments, 'Kalendertermine');
  await add('calendar.appointment_person', agreed.persons);
  const shared = shareRows(plan.shares, calendar);
  await add('counselling.case_share', shared.shares, 'geteilte Fälle');
  await add('audit.disclosure', shared.disclosures);
  const referred = referralRows(cases, plan.providers, calendar);
  await add('clients.consent', referred.consents);
  await add('network.referral', referred.referrals, 'Verweise');
  await add('audit.disclosure', referred.disclosures);
  await add('counselling.hand_over', handOverRows(cases, staff, calendar));
  await add('counselling.transfer_offer', transferRows(plan.transfers, calendar));
  await add('counselling.case_follower', followerRows(cases, staff, calendar));
  await add('counselling.case_team_member', caseTeamRows(cases, staff, calendar));

  const funding = fundingRows(applications, establishments, calendar);
  await add('funding.application', funding.applications, 'Anträge');
  await add('funding.participation', funding.participations, 'Teilnahmen');
  await add('funding.assessment', funding.assessments, 'Berechnungen');
  await add('funding.benefit', funding.benefits);
  await add('funding.payment', funding.payments, 'Zahlungen');
  await add('funding.budget', budgetRows(applications, funding.benefits, calendar));
  await add('funding.bildungsgutschein', funding.vouchers, 'Gutscheine');
  await add('funding.state_change', funding.changes);

  await add('counselling.case_measure', measureRows(applications, funding.participations, calendar));
  await add('reminders.reminder', reminderRows(reminders, calendar), 'Wiedervorlagen');
  await add('counselling.promise', promiseRows(told, reminders));
  await add('reminders.notification', notificationRows(plan, calendar), 'Benachrichtigungen');
  const numberOf = (id: string): string => numberById.get(id) ?? '';
  const emergencies = emergencyRows(plan, numberOf, calendar);
  await add('identity.access_grant', emergencies.grants);
  await add('identity.deputyship', deputyshipRows(plan, calendar));
  await add('audit.access', accessRows(amounts.accesses - emergencies.accesses.length, cases, staff, calendar), 'Protokollzeilen');
  await add('audit.access', emergencies.accesses);
  const { protections, members } = protectionRows(plan, numberOf, calendar);
  await add('clients.protection', protections);
  await add('clients.protection_member', members);
  for (const { client_id: id } of protections) await db.query('select clients.apply_protections($1, $2)', [calendar.today, id]);
  await add('platform.number_range', numbers.rows());
  return counts;
};
