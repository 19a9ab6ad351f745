import { Injectable } from '@nestjs/common';
import {
  notFound,
  type OfficeId,
  type Permission,
  type Reach,
  type Scope,
  type StaffActor,
  type TeamId,
  type TenantId,
  type TenantScope,
  type UserId,
} from '@app/kernel';
import { Reader, Transactions, type Tx } from '@app/platform';
import { permissionsOf, type StaffRole } from './role.js';

/** Where a mail to a member of staff goes, and in which language. */
export type MailAddress = { readonly email: string; readonly displayName: string; readonly language: 'de' | 'en' };

/** A member of staff as the session answers it. */
export type StaffProfile = {
  readonly id: UserId;
  readonly username: string;
  readonly displayName: string;
  readonly language: 'de' | 'en';
  readonly roles: readonly string[];
  readonly tenant: { readonly id: TenantId; readonly code: string; readonly name: string; readonly kind: string };
  readonly office: { readonly id: OfficeId; readonly name: string };
  readonly team: { readonly id: string; readonly name: string };
};

/** Staff of a Träger. */
@Injectable()
export class Users {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
  ) {}

  /** The signed-in person. Throws Problem `kernel.not-found` when the account is gone. */
  async profile(actor: StaffActor): Promise<StaffProfile> {
    const rows = await this.reader.rows<StaffProfile>(actor.scope, {
      name: 'staff-profile',
      text: `select u.id, u.username, u.display_name as "displayName", u.language,
               array(select distinct role from identity.user_role r where r.user_id = u.id order by role) as roles,
               json_build_object('id', t.id, 'code', t.code, 'name', t.name, 'kind', t.kind) as tenant,
               json_build_object('id', o.id, 'name', o.name) as office, json_build_object('id', e.id, 'name', e.name) as team
             from identity.staff_user u join identity.tenant t on t.id = u.tenant_id
               join identity.team e on e.id = u.team_id join identity.office o on o.id = e.office_id
             where u.id = $1 and u.tenant_id = $2`,
      values: [actor.userId, actor.scope.tenantId],
    });
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  /** Changes the language the person reads; mails follow it too. */
  setLanguage(actor: StaffActor, language: 'de' | 'en', now: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await tx.query(
        `update identity.staff_user set language = $2, version = version + 1, updated_at = $3 where id = $1 and tenant_id = $4`,
        [actor.userId, language, now, actor.scope.tenantId],
      );
    });
  }

  /** Mail address of an active member of staff; undefined when there is none. */
  async mailAddress(tx: Tx, userId: UserId): Promise<MailAddress | undefined> {
    const rows: MailAddress[] = await tx.query(
      `select email, display_name as "displayName", language from identity.staff_user where id = $1 and active`,
      [userId],
    );
    return rows[0];
  }

  /** Active users of a Träger with this role, of one office if given. */
  async withRole(tx: Tx, tenantId: TenantId, role: StaffRole, officeId?: OfficeId): Promise<readonly UserId[]> {
    const rows: { id: UserId }[] = await tx.query(
      `select distinct u.id from identity.staff_user u join identity.user_role r on r.user_id = u.id join identity.team t on t.id = u.team_id
       where u.tenant_id = $1 and r.role = $2 and u.active and ($3::uuid is null or t.office_id = $3) order by u.id`,
      [tenantId, role, officeId ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether the roles of this person carry the permission, for work done in the background on their behalf. */
  async may(tx: Tx, userId: UserId, permission: Permission): Promise<boolean> {
    const rows: { role: string }[] = await tx.query('select distinct role from identity.user_role where user_id = $1', [userId]);
    return permissionsOf(rows.map(({ role }) => role)).has(permission);
  }

  /** Active users who hold this role in this team. */
  async inTeam(tx: Tx, tenantId: TenantId, role: StaffRole, teamId: TeamId): Promise<readonly UserId[]> {
    const rows: { id: UserId }[] = await tx.query(
      `select u.id from identity.staff_user u join identity.user_role r on r.user_id = u.id
       where u.tenant_id = $1 and r.role = $2 and r.team_id = $3 and u.active order by u.id`,
      [tenantId, role, teamId],
    );
    return rows.map(({ id }) => id);
  }

  /** The team of the account; undefined when there is no such user. */
  async teamOf(tx: Tx, userId: UserId): Promise<TeamId | undefined> {
    const rows: { teamId: TeamId }[] = await tx.query(`select team_id as "teamId" from identity.staff_user where id = $1`, [userId]);
    return rows[0]?.teamId;
  }

  /** The teams of these users. */
  async teamsOf(scope: Scope, ids: readonly UserId[]): Promise<ReadonlyMap<UserId, TeamId>> {
    const rows = await this.reader.rows<{ id: UserId; teamId: TeamId }>(scope, {
      name: 'staff-teams',
      text: `select id, team_id as "teamId" from identity.staff_user where id = any($1) and team_id is not null`,
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map(({ id, teamId }) => [id, teamId]));
  }

  /** How far a member of staff sees at this instant, for work done in the background on their behalf. */
  async reachOf(userId: UserId, now: string): Promise<Extract<Reach, { kind: 'people' }>> {
    const [reach] = await this.reader.shared<Omit<Extract<Reach, { kind: 'people' }>, 'kind'>>({
      name: 'staff-reach',
      text: `select $1::uuid as "userId", team_ids as "teamIds", deputy_for as "deputyFor", granted_client_ids as "grantedClientIds",
               identity.led_teams($1) as "ledTeamIds", supervised_client_ids as "supervisedClientIds"
             from identity.reach_of($1, $2)`,
      values: [userId, now],
    });
    if (!reach) throw notFound();
    return { kind: 'people', ...reach };
  }

  /** Whether all of these are active users of the Träger. */
  async allActive(tx: Tx, tenantId: TenantId, ids: readonly UserId[]): Promise<boolean> {
    const wanted = [...new Set(ids)];
    const [row]: { n: number }[] = await tx.query(
      `select count(*)::int as n from identity.staff_user where tenant_id = $1 and active and id = any($2)`,
      [tenantId, wanted],
    );
    return row?.n === wanted.length;
  }

  /** Those of these who are active users of the Träger. */
  async activeOf(tx: Tx, tenantId: TenantId, ids: readonly UserId[]): Promise<readonly UserId[]> {
    const rows: { id: UserId }[] = await tx.query(
      'select id from identity.staff_user where tenant_id = $1 and active and id = any($2) order by id',
      [tenantId, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether one of `others` is this person, or handles files in a team this person belongs to. */
  async workTogether(tx: Tx, userId: UserId, others: readonly UserId[]): Promise<boolean> {
    const [row]: { together: boolean }[] = await tx.query(
      `select $1 = any($2::uuid[]) or exists (
         select from identity.user_role theirs join identity.user_role mine on mine.team_id = theirs.team_id
         where theirs.user_id = $1 and mine.user_id = any($2)
           and mine.role in ('adviser', 'employer-service', 'team-lead', 'decider')) as together`,
      [userId, others],
    );
    return row?.together ?? false;
  }

  /** Active users of the Träger by name, with their team. */
  colleagues(scope: TenantScope): Promise<readonly { readonly id: UserId; readonly name: string; readonly team: string }[]> {
    return this.reader.rows(scope, {
      name: 'colleagues',
      text: `select u.id, u.display_name as name, t.name as team from identity.staff_user u join identity.team t on t.id = u.team_id
             where u.tenant_id = $1 and u.active order by u.display_name, u.id`,
      values: [scope.tenantId],
    });
  }

  /** Active users of these teams by name, with one of these roles if given. */
  members(
    scope: TenantScope,
    teamIds: readonly TeamId[],
    roles: readonly StaffRole[] | null = null,
  ): Promise<readonly { readonly id: UserId; readonly name: string }[]> {
    return this.reader.rows(scope, {
      name: 'team-members',
      text: `select id, display_name as name from identity.staff_user
             where tenant_id = $1 and team_id = any($2) and active
               and ($3::text[] is null or id in (select r.user_id from identity.user_role r where r.role = any($3)))
             order by display_name, id limit 100`,
      values: [scope.tenantId, teamIds, roles],
    });
  }

  /** Office the user works in. Throws Problem `kernel.not-found` outside the scope. */
  async officeOf(tx: Tx, scope: TenantScope, userId: UserId): Promise<OfficeId> {
    const rows: { officeId: OfficeId }[] = await tx.query(
      `select t.office_id as "officeId" from identity.staff_user u join identity.team t on t.id = u.team_id where u.id = $1 and u.tenant_id = $2`,
      [userId, scope.tenantId],
    );
    if (!rows[0]) throw notFound();
    return rows[0].officeId;
  }

  /** Everybody of the Träger by name, for choosing one; at most 1,000. */
  all(scope: TenantScope): Promise<readonly { readonly id: UserId; readonly name: string }[]> {
    return this.reader.rows(scope, {
      name: 'staff-all',
      text: `select id, display_name as name from identity.staff_user where tenant_id = $1 order by display_name, id limit 1000`,
      values: [scope.tenantId],
    });
  }

  /** Names of staff by id, in one statement; ids outside the scope are missing. */
  async names(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.rows<{ id: string; name: string }>(scope, {
      name: 'staff-names',
      text: `select id, name from identity.staff_names($1)`,
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
