import { Injectable } from '@nestjs/common';
import type { ClientId, PortalScope, TeamId, TenantId, UserId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { Device } from './device.js';
import type { Audience, PendingFactor, SignInMethod } from './session.js';

/** A session with the person who holds it. */
export type Holder = {
  readonly sessionId: string;
  readonly userId: string;
  readonly tenantId: TenantId | null;
  /** Organisation of a portal account. */
  readonly portalScope: PortalScope | null;
  readonly language: 'de' | 'en';
  readonly demo: boolean;
  readonly roles: readonly string[];
  readonly rights: readonly string[];
  readonly methods: readonly SignInMethod[];
  readonly pendingFactor: PendingFactor | null;
  readonly passwordChangeDue: boolean;
  readonly authenticatedAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly teamIds: readonly TeamId[];
  readonly deputyFor: readonly UserId[];
  readonly grantedClientIds: readonly ClientId[];
  readonly ledTeamIds: readonly TeamId[];
  readonly supervisedClientIds: readonly ClientId[];
};

/** Session at another identity provider; `provedAt` is when it last saw a proof of the person (seconds, `auth_time`), null where it does not say. */
export type OidcSession = { readonly issuer: string; readonly sid: string | null; readonly provedAt: number | null };

export type NewSession = {
  readonly id: string;
  readonly tokenHash: string;
  readonly audience: Audience;
  readonly userId: string;
  readonly methods: readonly SignInMethod[];
  readonly pendingFactor: PendingFactor | null;
  readonly device: Device;
  readonly oidc: OidcSession | null;
  readonly now: string;
  readonly expiresAt: string;
};

/** A session as its owner sees it in the list. */
export type ListedSession = Device & {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly methods: readonly SignInMethod[];
};

/** Rows of identity.session. */
@Injectable()
export class SessionsStore {
  constructor(private readonly reader: Reader) {}

  async holder(audience: Audience, tokenHash: string, now: string, idleSince: string): Promise<Holder | undefined> {
    const rows = await this.reader.shared<Holder>({
      name: 'session-holder',
      text: `select session_id as "sessionId", user_id as "userId", tenant_id as "tenantId", language, demo,
               case when tenant_id is null then identity.portal_scope(user_id) end as "portalScope",
               roles, rights, methods, pending_factor as "pendingFactor", password_change_due as "passwordChangeDue",
               authenticated_at as "authenticatedAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
               team_ids as "teamIds", deputy_for as "deputyFor", granted_client_ids as "grantedClientIds",
               identity.led_teams(user_id) as "ledTeamIds", supervised_client_ids as "supervisedClientIds"
             from identity.session_holder($1, $2, $3, $4) holder cross join lateral identity.reach_of(holder.user_id, $3) reach`,
      values: [audience, tokenHash, now, idleSince],
    });
    return rows[0];
  }

  async insert(tx: Tx, row: NewSession): Promise<void> {
    await tx.query(
      `insert into identity.session (id, token_hash, audience, user_id, methods, pending_factor, browser, system, oidc_issuer, oidc_sid,
         created_at, last_seen_at, authenticated_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, least($11::timestamptz, to_timestamp($13::float8)), $12)`,
      [
        row.id,
        row.tokenHash,
        row.audience,
        row.userId,
        row.methods,
        row.pendingFactor,
        row.device.browser,
        row.device.system,
        row.oidc?.issuer ?? null,
        row.oidc?.sid ?? null,
        row.now,
        row.expiresAt,
        row.oidc?.provedAt ?? null,
      ],
    );
  }

  async touch(tx: Tx, sessionId: string, now: string): Promise<void> {
    await tx.query(`update identity.session set last_seen_at = $2 where id = $1`, [sessionId, now]);
  }

  /** A new token for a session that has just been given another proof, which completes a pending one; false when the session is gone. */
  async renew(
    tx: Tx,
    sessionId: string,
    row: { tokenHash: string; method: SignInMethod; now: string; completeUntil: string },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(
      `update identity.session set token_hash = $2, pending_factor = null, authenticated_at = $4, last_seen_at = $4,
         expires_at = case when pending_factor is null then expires_at else $5 end,
         methods = case when $3 = any(methods) then methods else methods || $3::text end
       where id = $1`,
      [sessionId, row.tokenHash, row.method, row.now, row.completeUntil],
    );
    return count === 1;
  }

  listOf(audience: Audience, userId: string, now: string, idleSince: string): Promise<readonly ListedSession[]> {
    return this.reader.shared<ListedSession>({
      name: 'sessions-of-user',
      text: `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", methods, browser, system from identity.session
             where audience = $1 and user_id = $2 and expires_at > $3 and last_seen_at > $4 and pending_factor is null
             order by last_seen_at desc, id`,
      values: [audience, userId, now, idleSince],
    });
  }

  async deleteByToken(tx: Tx, audience: Audience, tokenHash: string): Promise<void> {
    await tx.query(`delete from identity.session where token_hash = $1 and audience = $2`, [tokenHash, audience]);
  }

  /** Removes the session with this token if it is past its end or was left alone too long; answers whose it was. */
  async takeEnded(
    tx: Tx,
    { audience, tokenHash, now, idleSince }: { audience: Audience; tokenHash: string; now: string; idleSince: string },
  ): Promise<string | undefined> {
    const [rows]: [{ userId: string }[], number] = await tx.query(
      `delete from identity.session where audience = $1 and token_hash = $2 and (expires_at <= $3 or last_seen_at <= $4)
       returning user_id as "userId"`,
      [audience, tokenHash, now, idleSince],
    );
    return rows[0]?.userId;
  }

  /** Ends one session of this person; false when it is none of theirs. */
  async deleteOne(tx: Tx, audience: Audience, userId: string, sessionId: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(`delete from identity.session where id = $1 and audience = $2 and user_id = $3`, [
      sessionId,
      audience,
      userId,
    ]);
    return count === 1;
  }

  /** Ends the sessions of this person except one; answers how many. */
  async deleteOthers(tx: Tx, audience: Audience, userId: string, exceptId: string | null): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(
      `delete from identity.session where audience = $1 and user_id = $2 and id is distinct from $3`,
      [audience, userId, exceptId],
    );
    return count;
  }

  /** Removes sessions past their end, those left alone too long, and those of closed accounts. */
  async deleteEnded(tx: Tx, now: string, idleSince: string): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(
      `delete from identity.session s where expires_at <= $1 or last_seen_at <= $2
         or not exists (select from identity.account_by_id(s.audience, s.user_id) a where a.active)`,
      [now, idleSince],
    );
    return count;
  }
}
