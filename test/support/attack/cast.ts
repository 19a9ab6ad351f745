import { portalRoles, rolePermissions, staffRoles, type PortalRole, type StaffRole } from '@app/identity';
import type { Permission } from '@app/kernel';
import type { TestApi } from '../api.js';
import { idOf, type World } from '../world.js';

/**
 * Whose rows: `own` is the first team of Bochum and its company, `other-team` a second team of the same Träger and another company,
 * `foreign` another Träger and a third company.
 */
export const sides = ['own', 'other-team', 'foreign'] as const;
export type Side = (typeof sides)[number];

export type Audience = 'staff' | 'portal';
export type Role = StaffRole | PortalRole;

/** Somebody who sends requests; `permissions` come from the table in libs/identity, not from what the API says. */
export type Person = {
  readonly name: string;
  readonly audience: Audience;
  readonly roles: readonly Role[];
  readonly side: Side | undefined;
  readonly username: string;
  readonly cookie: string | undefined;
  readonly permissions: ReadonlySet<Permission>;
};

type Part = Omit<Person, 'cookie' | 'permissions'>;

const sideOfTeam = { own: 'aa-bochum', 'other-team': 'aa-bochum', foreign: 'aa-hagen' } as const;

/** Who makes the rows of each side: one who advises, one who decides, one at the desk of data protection. */
export const makerOf = (side: Side): string => `maker-${side}`;
export const deciderOf = (side: Side): string => `decider-${side}`;
export const deskOf = (side: Side): string => `desk-${side}`;

/** Who leaves each side for good: somebody of its team. */
export const leaverOf: Readonly<Record<Side, string>> = {
  own: 'adviser',
  'other-team': 'adviser in the other team',
  foreign: 'adviser of another Träger',
};

/** The name somebody signs in with; portal accounts have an address of it. */
export const usernameOf = (name: string): string => `u${idOf(name).slice(0, 8)}`;

/** The organisation of a portal account, as columns of identity.portal_user. */
export type PortalHome = Readonly<Record<string, string>>;

const staffParts = (): Part[] => {
  const of = (name: string, roles: readonly Role[], side: Side): Part => ({
    name,
    username: usernameOf(name),
    audience: 'staff',
    roles,
    side,
  });
  return [
    ...staffRoles.map((role) => of(role, [role], 'own')),
    of('adviser+team-lead', ['adviser', 'team-lead'], 'own'),
    of('manager+administrator', ['manager', 'administrator'], 'own'),
    of('adviser in the other team', ['adviser'], 'other-team'),
    of('team-lead of the other team', ['team-lead'], 'other-team'),
    of('adviser of another Träger', ['adviser'], 'foreign'),
    of('decider of another Träger', ['decider'], 'foreign'),
    ...sides.flatMap((side) => [
      of(makerOf(side), ['adviser', 'employer-service', 'team-lead'], side),
      of(deciderOf(side), ['team-lead', 'decider'], side),
      of(deskOf(side), ['data-protection'], side),
    ]),
  ];
};

const portalParts = (): Part[] => {
  const of = (name: string, role: PortalRole, side: Side): Part => ({
    name,
    username: `${usernameOf(name)}@example.org`,
    audience: 'portal',
    roles: [role],
    side,
  });
  return sides.flatMap((side) =>
    portalRoles.map((role) =>
      of(side === 'own' ? role : `${role} of ${side === 'foreign' ? 'a foreign' : 'another'} organisation`, role, side),
    ),
  );
};

/** Everybody's accounts, without sessions: every role alone, some together, and the same elsewhere. */
export const accounts: readonly Part[] = [...staffParts(), ...portalParts()];

/** Writes the accounts of staff; `world` has written Träger and first teams. */
export const employ = async (place: World, now: string): Promise<void> => {
  const { rows } = await place.db.query<{ hash: string }>(`select password_hash as hash from identity.staff_user limit 1`);
  const otherTeam = idOf('aa-bochum other team');
  await place.db.query(`insert into identity.team (id, tenant_id, office_id, name) values ($1, $2, $3, 'Team 2')`, [
    otherTeam,
    place.tenantId('aa-bochum'),
    place.officeId('aa-bochum'),
  ]);
  for (const { name, username, roles, side } of accounts.filter(({ audience }) => audience === 'staff')) {
    const tenant = sideOfTeam[side!];
    await place.db.query(
      `insert into identity.staff_user (id, tenant_id, team_id, username, display_name, email, password_hash, demo, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, true, $8, $8)`,
      [
        idOf(name),
        idOf(tenant),
        side === 'other-team' ? otherTeam : idOf(`${tenant} team`),
        username,
        name,
        `${username}@example.org`,
        rows[0]!.hash,
        now,
      ],
    );
    for (const role of roles) await place.db.query(`insert into identity.user_role (user_id, role) values ($1, $2)`, [idOf(name), role]);
  }
};

/** Writes the accounts of one side's portal users; `homes` tells which organisation a role belongs to. */
export const invite = async (place: World, side: Side, homeOf: (role: PortalRole) => PortalHome, now: string): Promise<void> => {
  const { rows } = await place.db.query<{ hash: string }>(`select password_hash as hash from identity.staff_user limit 1`);
  for (const one of accounts.filter((account) => account.audience === 'portal' && account.side === side)) {
    const role = one.roles[0] as PortalRole;
    const home = Object.entries(homeOf(role));
    await place.db.query(
      `insert into identity.portal_user (id, email, display_name, password_hash, role, demo, created_at, updated_at,
         ${home.map(([column]) => column).join()}) values ($1, $2, $3, $4, $5, true, $6, $6, ${home.map((_, index) => `$${index + 7}`).join()})`,
      [idOf(one.username), one.username, one.name, rows[0]!.hash, role, now, ...home.map(([, id]) => id)],
    );
  }
};

/** Leads a team without advising in it: reads its files after giving a reason, writes in none. */
export const supervises = ({ roles }: Person): boolean =>
  roles.includes('team-lead') && !roles.includes('adviser') && !roles.includes('employer-service');

/** Signs everybody in through the front door. */
export const signInAll = async (api: TestApi): Promise<Person[]> => {
  const everybody: Person[] = [];
  for (const one of accounts) everybody.push(await signedIn(api, one));
  return [
    ...everybody,
    { name: 'nobody', audience: 'staff', roles: [], side: undefined, username: '', cookie: undefined, permissions: new Set() },
  ];
};

const signedIn = async (api: TestApi, one: Part): Promise<Person> => {
  const url = one.audience === 'staff' ? '/api/v1/session' : '/portal/v1/session';
  const answer = await api.anonymous.post(url, { username: one.username, password: 'weiterlotse' });
  if (answer.status !== 201) throw new Error(`${one.name} cannot sign in: ${answer.status} ${answer.text}`);
  const [cookie] = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';');
  return { ...one, cookie, permissions: new Set(one.roles.flatMap((role) => rolePermissions[role])) };
};
