import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform';
import type { Failures } from './throttle.js';

/** Rows of identity.sign_in_throttle: a table and not memory, so that every process knows. */
@Injectable()
export class ThrottleStore {
  async blockedUntil(tx: Tx, keys: readonly string[], now: string): Promise<string | undefined> {
    const rows: { until: string | null }[] = await tx.query(
      `select max(blocked_until) as until from identity.sign_in_throttle where key = any($1) and blocked_until > $2`,
      [keys, now],
    );
    return rows[0]?.until ?? undefined;
  }

  /** What is known of this key; whoever asks for the same one waits until this transaction ends. */
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

  async deleteOld(tx: Tx, before: string): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(`delete from identity.sign_in_throttle where window_started_at < $1`, [before]);
    return count;
  }
}
