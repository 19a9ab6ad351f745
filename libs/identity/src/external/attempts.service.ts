import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { plusMilliseconds, Transactions } from '@app/platform';
import type { Audience } from '../session/session.js';

/** What has to come back from another identity provider, or is sent to it to show that we are the ones who asked. */
export type Attempt = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Page of ours to go on with. */
  readonly returnTo: string;
};

const lifeMs = 5 * 60_000;

/** Ways to another identity provider and back. Each is one row for five minutes and ends with the first return. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Keeps an attempt; answers the key for the browser's cookie. */
  async keep(audience: Audience, attempt: Attempt): Promise<string> {
    const key = randomBytes(32).toString('base64url');
    await this.transactions.runUnscoped((tx) =>
      tx.query(
        `insert into identity.sign_in_attempt (key_hash, audience, state, nonce, code_verifier, return_to, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          digest(key),
          audience,
          attempt.state,
          attempt.nonce,
          attempt.codeVerifier,
          attempt.returnTo,
          plusMilliseconds(this.clock.now(), lifeMs),
        ],
      ),
    );
    return key;
  }

  /** Takes the attempt of this key, once; undefined when there is none, it was of the other door, or its five minutes are over. */
  async take(audience: Audience, key: string): Promise<Attempt | undefined> {
    const [rows]: [Attempt[], number] = await this.transactions.runUnscoped((tx) =>
      tx.query(
        `delete from identity.sign_in_attempt where key_hash = $1 and audience = $2 and expires_at > $3
         returning state, nonce, code_verifier as "codeVerifier", return_to as "returnTo"`,
        [digest(key), audience, this.clock.now()],
      ),
    );
    return rows[0];
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
