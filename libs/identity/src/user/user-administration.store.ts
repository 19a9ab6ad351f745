import { Injectable } from '@nestjs/common';
import { stale, type StaffActor, type TeamId, type TenantId, type TenantScope, type UserId, type Version } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { StaffRole } from './role.js';

/** A role held in one team. */
export type HeldRole = { readonly role: StaffRole; readonly teamId: TeamId };

/** An account as the administration sees it. */
export type ManagedUser = {
  readonly id: UserId;
  readonly username: string;
  readonly displayName: string;
  readonly email: string;
  readonly teamId: TeamId;
  readonly active: boolean;
  readonly roles: readonly HeldRole[];
  readonly hasSecondFactor: boolean;
  readonly version: Version;
};

/** What an account begins with. */
export type NewUser = Pick<ManagedUser, 'id' | 'username' | 'displayName' | 'email' | 'teamId'> & { readonly passwordHash: string };

export type Team = { readonly id: TeamId; readonly name: string; readonly office: string };

const columns = `u.id, u.username, u.display_name as "displayName", u.email, u.team_id as "teamId", u.active, u.version,
  coalesce((select json_agg(json_build_object('role', r.role, 'teamId', r.team_id) order by r.role, r.team_id)
    from identity.user_role r where r.user_id = u.id), '[]') as roles,
  exists (select from identity.totp t where t.audience = 'staff' and t.user_id = u.id and t.confirmed_at is not null)
    or exists (select from identity.passkey p where p.audience = 'staff' and p.user_id = u.id) as "hasSecondFactor"`;

/** SQL of accounts as the administration changes them; never a person, a case or a document. */
@Injectable()
export class UserAdministrationStore {
  constructor(private readonly reader: Reader) {}

  list(scope: TenantScope): Promise<readonly ManagedUser[]> {
    return this.reader.rows<ManagedUser>(scope, {
      name: 'users.managed',
      text: `select ${columns} from identity.staff_user u where u.tenant_id = $1 order by not u.active, u.display_name, u.id limit 1000`,
      values: [scope.tenantId],
    });
  }

  teams(scope: TenantScope): Promise<readonly Team[]> {
    return this.reader.rows<Team>(scope, {
      name: 'teams',
      text: `select t.id, t.name, o.name as office from identity.team t join identity.office o on o.id = t.office_id
             where t.tenant_id = $1 order by o.name, t.name, t.id`,
      values: [scope.tenantId],
    });
  }

  /** Null outside the Träger. */
  async find(tx: Tx, scope: TenantScope, id: UserId): Promise<ManagedUser | null> {
    const rows: ManagedUser[] = await tx.query(`select ${columns} from identity.staff_user u where u.id = $1 and u.tenant_id = $2`, [
      id,
      scope.tenantId,
    ]);
    return rows[0] ?? null;
  }

  /** False when the id or the user name is taken. */
  async insert(tx: Tx, { scope }: StaffActor, user: NewUser, now: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into identity.staff_user (id, tenant_id, team_id, username, display_name, email, password_hash, password_change_due, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, true, $8, $8) on conflict do nothing returning id`,
      [user.id, scope.tenantId, user.teamId, user.username, user.displayName, user.email, user.passwordHash, now],
    );
    return rows.length === 1;
  }

  async replaceRoles(tx: Tx, id: UserId, roles: readonly HeldRole[]): Promise<void> {
    const wanted = JSON.stringify(roles.map(({ role, teamId }) => ({ role, team_id: teamId })));
    const rows = `jsonb_to_recordset($2::jsonb) as w(role text, team_id uuid)`;
    await tx.query(
      `delete from identity.user_role r where r.user_id = $1 and not exists (select from ${rows} where w.role = r.role and w.team_id = r.team_id)`,
      [id, wanted],
    );
    await tx.query(
      `insert into identity.user_role (user_id, role, team_id) select $1, w.role, w.team_id from ${rows} on conflict do nothing`,
      [id, wanted],
    );
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async touch(
    tx: Tx,
    { tenantId }: TenantScope,
    user: ManagedUser,
    expected: Version,
    change: { active: boolean; now: string },
  ): Promise<void> {
    const [, affected]: [unknown, number] = await tx.query(
      `update identity.staff_user set active = $4, version = version + 1, updated_at = $5 where id = $1 and tenant_id = $2 and version = $3`,
      [user.id, tenantId, expected, change.active, change.now],
    );
    if (affected !== 1) throw stale();
  }

  /** Whether all of these are teams of the Träger. */
  async knowsTeams(tx: Tx, tenantId: TenantId, ids: readonly TeamId[]): Promise<boolean> {
    const wanted = [...new Set(ids)];
    const [row]: { n: number }[] = await tx.query(`select count(*)::int as n from identity.team where tenant_id = $1 and id = any($2)`, [
      tenantId,
      wanted,
    ]);
    return row?.n === wanted.length;
  }

  /** Active administrators beside this person. Whoever else counts them waits until this transaction ends. */
  async otherAdministrators(tx: Tx, { tenantId }: TenantScope, id: UserId): Promise<number> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('administrators ' || $1, 0))`, [tenantId]);
    const [row]: { n: number }[] = await tx.query(
      `select count(distinct u.id)::int as n from identity.staff_user u join identity.user_role r on r.user_id = u.id
       where u.tenant_id = $1 and u.active and r.role = 'administrator' and u.id <> $2`,
      [tenantId, id],
    );
    return row?.n ?? 0;
  }

  /** Takes every second factor away; the person sets up a new one at the next sign-in. */
  async removeFactors(tx: Tx, id: UserId): Promise<void> {
    for (const table of ['identity.totp', 'identity.passkey', 'identity.recovery_code']) {
      await tx.query(`delete from ${table} where audience = 'staff' and user_id = $1`, [id]);
    }
  }
}
