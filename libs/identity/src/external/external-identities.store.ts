import { Injectable } from '@nestjs/common';
import type { TeamId, TenantId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { StaffRole } from '../user/role.js';
import type { ExternalPerson } from './external.js';

type Key = Pick<ExternalPerson, 'audience' | 'issuer' | 'subject'>;

/** Rows of identity.external_identity and of logout tokens, and what a mapping changes of an account. */
@Injectable()
export class ExternalIdentitiesStore {
  constructor(private readonly reader: Reader) {}

  /** Account of a person at another provider; undefined when nobody was linked yet. */
  async accountOf({ audience, issuer, subject }: Key): Promise<string | undefined> {
    const [row] = await this.reader.shared<{ userId: string }>({
      name: 'external-identity',
      text: `select user_id as "userId" from identity.external_identity where audience = $1 and issuer = $2 and subject = $3`,
      values: [audience, issuer, subject],
    });
    return row?.userId;
  }

  /** Links a person with an account; false when somebody else of that provider has the account already. */
  async link(tx: Tx, { audience, issuer, subject }: Key, userId: string, now: string): Promise<boolean> {
    await tx.query(
      `insert into identity.external_identity (audience, issuer, subject, user_id, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [audience, issuer, subject, userId, now],
    );
    const rows: unknown[] = await tx.query(
      `select from identity.external_identity where audience = $1 and issuer = $2 and subject = $3 and user_id = $4`,
      [audience, issuer, subject, userId],
    );
    return rows.length === 1;
  }

  /** Ends sessions that began through this provider: the one with the `sid`, or without a `sid` all of the subject. Answers how many. */
  async endSessions(
    tx: Tx,
    { audience, issuer, subject, sid }: Omit<Key, 'subject'> & { subject: string | null; sid: string | null },
  ): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(
      `delete from identity.session s where s.audience = $1 and s.oidc_issuer = $2
         and case when $3::text is not null then s.oidc_sid = $3
           else s.user_id = (select user_id from identity.external_identity e where e.audience = $1 and e.issuer = $2 and e.subject = $4) end`,
      [audience, issuer, sid, subject],
    );
    return count;
  }

  /** Notes a logout token; false when it was used before. */
  async useLogoutToken(tx: Tx, issuer: string, jti: string, expiresAt: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into identity.logout_token (issuer, jti, expires_at) values ($1, $2, $3) on conflict do nothing returning jti`,
      [issuer, jti, expiresAt],
    );
    return rows.length === 1;
  }

  async changeRoles(tx: Tx, userId: string, given: readonly StaffRole[], taken: readonly StaffRole[]): Promise<void> {
    await tx.query(`delete from identity.user_role where user_id = $1 and role = any($2)`, [userId, taken]);
    await tx.query(`insert into identity.user_role (user_id, role) select $1, unnest($2::text[]) on conflict do nothing`, [userId, given]);
  }

  /** The Träger's team of this name; undefined when there is none or several. */
  async team(tx: Tx, tenantId: TenantId, name: string): Promise<TeamId | undefined> {
    const rows: { id: TeamId }[] = await tx.query(`select id from identity.team where tenant_id = $1 and name = $2 limit 2`, [
      tenantId,
      name,
    ]);
    return rows.length === 1 ? rows[0]!.id : undefined;
  }

  /** Puts somebody with the roles held there into another team; false when the person is there already. */
  async moveTo(tx: Tx, tenantId: TenantId, userId: string, teamId: TeamId, now: string): Promise<boolean> {
    const rows: { teamId: TeamId }[] = await tx.query(
      `select team_id as "teamId" from identity.staff_user where id = $1 and tenant_id = $2 and team_id <> $3 for update`,
      [userId, tenantId, teamId],
    );
    if (!rows[0]) return false;
    await tx.query(
      `with former as (delete from identity.user_role where user_id = $1 and team_id = $2 returning role)
       insert into identity.user_role (user_id, role, team_id) select $1, role, $3 from former on conflict do nothing`,
      [userId, rows[0].teamId, teamId],
    );
    await tx.query(`update identity.staff_user set team_id = $2, version = version + 1, updated_at = $3 where id = $1`, [
      userId,
      teamId,
      now,
    ]);
    return true;
  }

  /** Code of a Träger. */
  async tenantCode(tx: Tx, tenantId: TenantId): Promise<string | undefined> {
    const rows: { code: string }[] = await tx.query(`select code from identity.tenant where id = $1`, [tenantId]);
    return rows[0]?.code;
  }

  async purge(tx: Tx, now: string): Promise<void> {
    await tx.query(`delete from identity.sign_in_attempt where expires_at <= $1`, [now]);
    await tx.query(`delete from identity.logout_token where expires_at <= $1`, [now]);
    await tx.query(`delete from identity.sign_in_link where expires_at <= $1`, [now]);
  }
}
