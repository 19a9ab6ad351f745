import { addDays, addMonths } from '@app/kernel';
import type { Calendar } from './calendar.js';
import { teamId } from './organisation.js';
import type { Client } from './people.js';
import type { DemoPlan } from './plan.js';
import { demoId } from './random.js';
import type { StaffMember } from './staff.js';
import type { Row } from './write.js';

type People = Pick<DemoPlan, 'people' | 'staff'>;
/** Numbers of clients by their ids. */
type NumberOf = (clientId: string) => string;

const staffBy = (staff: readonly StaffMember[], username: string): StaffMember =>
  staff.find((member) => member.username === username) as StaffMember;

/** Who no sign-in of the demo is: the guards below change nothing for those that everybody tries first. */
const colleagues = ({ staff }: People): readonly StaffMember[] => {
  const [first, ...others] = staff;
  const ofBochum = others.filter(({ tenant, team }) => tenant.id === first?.tenant.id && team === 'advice');
  return ofBochum.filter(({ username, roles }) => username.includes('.') && roles.includes('adviser'));
};

/** Persons the first of these colleagues registered, the newest first. */
const theirs = (plan: People): readonly Client[] => {
  const [owner] = colleagues(plan);
  return plan.people.all.filter(({ createdBy }) => createdBy === owner?.id).toReversed();
};

/** A person with a Sperrvermerk, whom only her adviser and the team lead find. */
export const protectionRows = (plan: People, numberOf: NumberOf, calendar: Calendar): { protections: Row[]; members: Row[] } => {
  const [owner] = colleagues(plan);
  const [client] = theirs(plan);
  if (!owner || !client) return { protections: [], members: [] };
  const id = demoId('protection', 0);
  const lead = staffBy(plan.staff, 'teamleitung');
  const startsOn = calendar.workdayUntil(addDays(calendar.today, -20));
  const common = { tenant_id: client.tenant.id, client_id: client.id };
  return {
    protections: [
      {
        id,
        ...common,
        client_number: numberOf(client.id),
        team_id: teamId(owner.office, owner.team),
        kind: 'sperrvermerk',
        reason: 'danger',
        starts_on: startsOn,
        created_at: calendar.at(startsOn, 10 * 60),
        created_by: lead.id,
        updated_at: calendar.at(startsOn, 10 * 60),
      },
    ],
    members: [owner, lead].map((user) => ({ protection_id: id, ...common, user_id: user.id })),
  };
};

/** A colleague stands in for another until next week. */
export const deputyshipRows = (plan: People, calendar: Calendar): Row[] => {
  const [away, deputy] = colleagues(plan);
  if (!away || !deputy) return [];
  const from = calendar.at(calendar.workdayUntil(addDays(calendar.today, -3)), 0);
  return [
    {
      id: demoId('deputyship', 0),
      tenant_id: away.tenant.id,
      for_user_id: away.id,
      deputy_id: deputy.id,
      starts_at: from,
      ends_at: calendar.at(addDays(calendar.today, 9), 0),
      reason: 'planned',
      created_at: from,
      created_by: away.id,
      updated_at: from,
    },
  ];
};

/** A file opened in an emergency a week ago, which nobody has reviewed yet, with its row in the access log. */
export const emergencyRows = (plan: People, numberOf: NumberOf, calendar: Calendar): { grants: Row[]; accesses: Row[] } => {
  const [owner] = colleagues(plan);
  const [, client] = theirs(plan);
  if (!owner || !client) return { grants: [], accesses: [] };
  const opener = staffBy(plan.staff, 'betriebe');
  const day = calendar.workdayUntil(addDays(calendar.today, -7));
  const at = calendar.at(day, 14 * 60 + 20);
  const reason = 'Betrieb meldet Arbeitsunfall, Rückruf eilt';
  const common = { tenant_id: client.tenant.id, reason };
  return {
    grants: [
      {
        id: demoId('access-grant', 0),
        ...common,
        user_id: opener.id,
        kind: 'break-glass',
        client_id: client.id,
        client_number: numberOf(client.id),
        team_id: teamId(owner.office, owner.team),
        starts_at: at,
        ends_at: calendar.at(day, 15 * 60 + 20),
        created_at: at,
      },
    ],
    accesses: [
      {
        id: demoId('access', 'emergency'),
        ...common,
        at,
        actor_kind: 'staff',
        actor_id: opener.id,
        roles: opener.roles,
        action: 'break-glass.begin',
        subject_kind: 'client',
        subject_id: client.id,
        allowed: true,
        correlation_id: 'demo-emergency',
      },
    ],
  };
};

/** A partner organisation of the first Träger, and one account each for it and for a provider. */
export const organisationAccountRows = (
  { staff, providers }: Pick<DemoPlan, 'staff' | 'providers'>,
  passwordHash: string,
  calendar: Calendar,
): { partners: Row[]; accounts: Row[] } => {
  const since = calendar.at(calendar.workdayUntil(addMonths(calendar.today, -2)), 11 * 60);
  const times = { created_at: since, updated_at: since };
  const tenant = staff[0]?.tenant.id;
  const partnerId = demoId('partner', 0);
  const account = (email: string, name: string, role: 'provider' | 'partner') => ({
    id: demoId('portal-user', email),
    provider_id: role === 'provider' ? providers[0]?.id : null,
    partner_id: role === 'partner' ? partnerId : null,
    partner_tenant_id: role === 'partner' ? tenant : null,
    email,
    display_name: name,
    role,
    password_hash: passwordHash,
    demo: true,
    ...times,
  });
  return {
    partners: [
      { id: partnerId, tenant_id: tenant, name: 'Lotsenpunkt Weiterbildung Bochum', town: 'Bochum', kind: 'counselling-centre', ...times },
    ],
    accounts: [
      account('kurse@bildungstraeger.example', 'Renate Overbeck', 'provider'),
      account('kontakt@lotsenpunkt.example', 'Tarık Aydın', 'partner'),
    ],
  };
};
