import { Injectable } from '@nestjs/common';
import type { EstablishmentId, TenantId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { Failures } from './throttle.js';

export const audiences = ['staff', 'portal'] as const;
export type Audience = (typeof audiences)[number];

type Holder = { userId: string; roles: string[]; rights: string[]; language: 'de' | 'en'; demo: boolean; touch: boolean } & (
  { audience: 'staff'; tenantId: TenantId } | { audience: 'portal'; establishmentId: EstablishmentId }
);

// «touch» at most once a minute: a read need not become a write on every click.
const holderText: Readonly<Record<Audience, string>> = {
  staff: `select 'staff' as audience, u.id as "userId", u.tenant_id as "tenantId", u.language, u.demo,
      s.last_seen_at < $3::timestamptz - interval '1 minute' as touch,
      array(select role from identity.user_role r where r.user_id = u.id) as roles,
      array(select "right" from identity.user_right r where r.user_id = u.id) as rights
    from identity.session s join identity.staff_user u on u.id = s.user_id
    where s.token_hash = $1 and s.audience = $2 and s.expires_at > $3 and s.last_seen_at > $4 and u.active`,
  portal: `select 'portal' as audience, u.id as "userId", u.establishment_id as "establishmentId", u.language, u.demo,
      s.last_seen_at < $3::timestamptz - interval '1 minute' as touch, array[u.role] as roles, array[]::text[] as rights
    from identity.session s join identity.portal_user u on u.id = s.user_id
    where s.token_hash = $1 and s.audience = $2 and s.expires_at > $3 and s.last_seen_at > $4 and u.active`,
};

/** Rows of identity.session and of the sign-in throttle. */
@Injectable()
export class SessionsStore {
  constructor(private readonly reader: Reader) {}

  async holder(audience: Audience, tokenHash: string, now: string, idleSince: string): Promise<Holder | undefined> {
    const rows = await this.reader.shared<Holder>({
      name: `session-holder-${audience}`,
      text: holderText[audience],
      values: [tokenHash, audience, now, idleSince],
    });
    return rows[0];
  }

  async insert(tx: Tx, row: { tokenHash: string; audience: Audience; userId: string; now: string; expiresAt: string }): Promise<void> {
    await tx.query(
      `insert into identity.session (token_hash, audience, user_id, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)`,
      [row.tokenHash, row.audience, row.userId, row.now, row.expiresAt],
    );
  }

  async touch(tx: Tx, tokenHash: string, now: string): Promise<void> {
    await tx.query(`update identity.session set last_seen_at = $2 where token_hash = $1`, [tokenHash, now]);
  }

  async delete(tx: Tx, tokenHash: string): Promise<void> {
    await tx.query(`delete from identity.session where token_hash = $1`, [tokenHash]);
  }

  async deleteExpired(tx: Tx, now: string): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(`delete from identity.session where expires_at <= $1`, [now]);
    return count;
  }

  async blockedUntil(keys: readonly string[], now: string): Promise<string | undefined> {
    const rows = await this.reader.shared<{ until: string }>({
      name: 'sign-in-blocked',
      text: `select max(blocked_until) as until from identity.sign_in_throttle where key = any($1) and blocked_until > $2 having max(blocked_until) is not null`,
      values: [keys, now],
    });
    return rows[0]?.until;
  }

  async failures(tx: Tx, key: string): Promise<Failures | undefined> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [key]);
    const rows: Failures[] = await tx.query(
      `select failures, window_started_at as "windowStartedAt", blocked_until as "blockedUntil" from identity.sign_in_throttle where key = $1`,
      [key],
    );
    return rows[0];
  }

  async saveFailures(tx: Tx, key: string, { failures, windowStartedAt, blockedUntil }: Failures): Promise<void> {
    await tx.query(
      `insert into identity.sign_in_throttle (key, failures, window_started_at, blocked_until) values ($1, $2, $3, $4)
       on conflict (key) do update set failures = $2, window_started_at = $3, blocked_until = $4`,
      [key, failures, windowStartedAt, blockedUntil],
    );
  }

  async forgetFailures(tx: Tx, key: string): Promise<void> {
    await tx.query(`delete from identity.sign_in_throttle where key = $1`, [key]);
  }
}
