import { Injectable } from '@nestjs/common';
import { Reader, type Tx } from '@app/platform';
import type { Audience } from '../session/session.js';
import type { Owner } from './factors.store.js';

export const challengePurposes = ['register', 'sign-in', 'prove'] as const;
export type ChallengePurpose = (typeof challengePurposes)[number];

export type Passkey = {
  readonly id: string;
  readonly userId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
};

/** A passkey as its owner sees it. */
export type ListedPasskey = { readonly id: string; readonly name: string; readonly createdAt: string; readonly lastUsedAt: string | null };

export type Challenge = {
  readonly challengeHash: string;
  readonly purpose: ChallengePurpose;
  readonly audience: Audience;
  readonly sessionId: string | null;
};

/** Rows of identity.passkey and of the challenges that passkeys sign. */
@Injectable()
export class PasskeysStore {
  constructor(private readonly reader: Reader) {}

  list({ audience, userId }: Owner): Promise<readonly ListedPasskey[]> {
    return this.reader.shared<ListedPasskey>({
      name: 'passkeys-of-user',
      text: `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from identity.passkey
             where audience = $1 and user_id = $2 order by created_at, id`,
      values: [audience, userId],
    });
  }

  /** Ids and transports of this person's passkeys, as the browser wants them. */
  handles({ audience, userId }: Owner): Promise<readonly Pick<Passkey, 'id' | 'transports'>[]> {
    return this.reader.shared({
      name: 'passkey-handles',
      text: `select id, transports from identity.passkey where audience = $1 and user_id = $2`,
      values: [audience, userId],
    });
  }

  async find(audience: Audience, id: string): Promise<Passkey | undefined> {
    const rows = await this.reader.shared<Omit<Passkey, 'counter'> & { counter: string }>({
      name: 'passkey-by-id',
      text: `select id, user_id as "userId", public_key as "publicKey", counter, transports from identity.passkey where audience = $1 and id = $2`,
      values: [audience, id],
    });
    return rows[0] && { ...rows[0], counter: Number(rows[0].counter) };
  }

  async insert(tx: Tx, { audience, userId }: Owner, row: Omit<Passkey, 'userId'> & { name: string; now: string }): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into identity.passkey (id, audience, user_id, name, public_key, counter, transports, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
      [row.id, audience, userId, row.name, row.publicKey, row.counter, row.transports, row.now],
    );
    return rows.length === 1;
  }

  /** Notes a use; false when the counter has been used already by somebody else with the same key. */
  async use(tx: Tx, id: string, counter: number, now: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(
      `update identity.passkey set counter = $2, last_used_at = $3 where id = $1 and (counter < $2 or ($2 = 0 and counter = 0))`,
      [id, counter, now],
    );
    return count === 1;
  }

  async delete(tx: Tx, { audience, userId }: Owner, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(`delete from identity.passkey where audience = $1 and user_id = $2 and id = $3`, [
      audience,
      userId,
      id,
    ]);
    return count === 1;
  }

  async addChallenge(tx: Tx, { challengeHash, purpose, audience, sessionId }: Challenge, expiresAt: string): Promise<void> {
    await tx.query(
      `insert into identity.passkey_challenge (challenge_hash, purpose, audience, session_id, expires_at) values ($1, $2, $3, $4, $5)`,
      [challengeHash, purpose, audience, sessionId, expiresAt],
    );
  }

  /** Uses a challenge up; false when there is no such one, or no longer. */
  async takeChallenge(tx: Tx, { challengeHash, purpose, audience, sessionId }: Challenge, now: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(
      `delete from identity.passkey_challenge
       where challenge_hash = $1 and purpose = $2 and audience = $3 and session_id is not distinct from $4 and expires_at > $5`,
      [challengeHash, purpose, audience, sessionId, now],
    );
    return count === 1;
  }

  async deleteOldChallenges(tx: Tx, now: string): Promise<number> {
    const [, count]: [unknown, number] = await tx.query(`delete from identity.passkey_challenge where expires_at <= $1`, [now]);
    return count;
  }
}
