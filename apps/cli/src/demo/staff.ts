import type { StaffRole } from '@app/identity';
import type { Calendar } from './calendar.js';
import { ascii, personName } from './names.js';
import { teamId, tenantOf, tenants, type Office, type TeamKind, type Tenant, type TenantCode } from './organisation.js';
import { demoId, Random } from './random.js';
import type { Amounts } from './sizes.js';
import type { Row } from './write.js';

export type StaffMember = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly tenant: Tenant;
  readonly office: Office;
  readonly team: TeamKind;
  readonly roles: readonly StaffRole[];
};

type Named = readonly [username: string, name: string, tenant: TenantCode, office: number, team: TeamKind, roles: readonly StaffRole[]];

const named: readonly Named[] = [
  ['beratung', 'Ayşe Kaya', 'aa-bochum', 0, 'advice', ['adviser']],
  ['betriebe', 'Jonas Brandt', 'aa-bochum', 1, 'employers', ['adviser', 'employer-service']],
  ['teamleitung', 'Martina Sobotta', 'aa-bochum', 0, 'advice', ['team-lead', 'decider']],
  ['leitung', 'Dr. Peter Hollmann', 'aa-bochum', 0, 'staff', ['manager']],
  ['datenschutz', 'Lena Vogt', 'aa-bochum', 0, 'staff', ['data-protection']],
  ['verwaltung', 'Uwe Petersen', 'aa-bochum', 0, 'staff', ['administrator']],
  ['jobcenter', 'Silke Nowak', 'jc-herne', 0, 'advice', ['adviser']],
  ['hagen', 'Murat Demir', 'aa-hagen', 0, 'advice', ['adviser']],
];

/** How many more of each kind a Träger has in size demo. */
type Further = { readonly advisers: number; readonly employers: number; readonly leads: number; readonly others: readonly StaffRole[] };
const further: Readonly<Record<TenantCode, Further>> = {
  'aa-bochum': { advisers: 9, employers: 4, leads: 0, others: [] },
  'aa-hagen': { advisers: 5, employers: 3, leads: 1, others: ['manager', 'data-protection', 'administrator'] },
  'jc-bochum': { advisers: 3, employers: 1, leads: 1, others: ['manager'] },
  'jc-herne': { advisers: 2, employers: 0, leads: 1, others: [] },
  'jc-en': { advisers: 2, employers: 1, leads: 1, others: [] },
};

/** The people of all Träger: the demo sign-ins first, then generated ones in proportion to the size. */
export const makeStaff = ({ staff }: Amounts): readonly StaffMember[] => {
  const random = new Random('staff');
  const members: StaffMember[] = named.map(([username, name, code, office, team, roles]) => {
    const tenant = tenantOf(code);
    return { id: demoId('staff', username), username, name, tenant, office: tenant.offices[office] as Office, team, roles };
  });
  const taken = new Set(members.map(({ username }) => username));
  const add = (tenant: Tenant, index: number, team: TeamKind, roles: readonly StaffRole[]): void => {
    const { firstName, lastName } = personName(random, random.chance(0.6));
    const base = `${ascii(firstName)}.${ascii(lastName)}`;
    let username = base;
    for (let n = 2; taken.has(username); n += 1) username = `${base}${n}`;
    taken.add(username);
    const office = (team === 'staff' ? tenant.offices[0] : tenant.offices[index % tenant.offices.length]) as Office;
    members.push({ id: demoId('staff', username), username, name: `${firstName} ${lastName}`, tenant, office, team, roles });
  };
  for (const tenant of tenants) {
    const { advisers, employers, leads, others } = further[tenant.code];
    const scaled = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round(count * staff)));
    for (let n = 0; n < scaled(advisers); n += 1) add(tenant, n, 'advice', ['adviser']);
    for (let n = 0; n < scaled(employers); n += 1) add(tenant, n, 'employers', ['adviser', 'employer-service']);
    for (let n = 0; n < scaled(leads); n += 1) add(tenant, n, 'advice', ['team-lead', 'decider']);
    for (const role of staff < 1 ? [] : others) add(tenant, 0, 'staff', [role]);
  }
  return members;
};

/** Rows of users and their roles; all share one password hash. */
export const staffRows = (members: readonly StaffMember[], passwordHash: string, calendar: Calendar): { users: Row[]; roles: Row[] } => {
  const since = calendar.at(calendar.workdayFrom(calendar.day(-420)), 9 * 60);
  const random = new Random('staff phones');
  return {
    users: members.map(({ id, username, name, tenant, office, team }) => ({
      id,
      tenant_id: tenant.id,
      team_id: teamId(office, team),
      username,
      display_name: name,
      email: `${username}@example.org`,
      phone: `${office.town.areaCode} 555-${random.int(1_000, 9_999)}`,
      password_hash: passwordHash,
      demo: true,
      created_at: since,
      updated_at: since,
    })),
    roles: members.flatMap((member) =>
      member.roles.flatMap((role) => teamsFor(member, role).map((team) => ({ user_id: member.id, role, team_id: team }))),
    ),
  };
};

// Whoever decides does so for every team of the Träger; other roles are held in the own team.
const teamsFor = ({ tenant, office, team }: StaffMember, role: StaffRole): readonly string[] =>
  role === 'decider' ? tenant.offices.flatMap((each) => [teamId(each, 'advice'), teamId(each, 'employers')]) : [teamId(office, team)];

/** Those who work on cases of a Träger. */
export const caseworkers = (members: readonly StaffMember[], tenant: Tenant): readonly StaffMember[] =>
  members.filter((member) => member.tenant === tenant && member.roles.includes('adviser'));

/** Who decides in a Träger. */
export const decidersOf = (members: readonly StaffMember[], tenant: Tenant): readonly StaffMember[] =>
  members.filter((member) => member.tenant === tenant && member.roles.includes('decider'));
