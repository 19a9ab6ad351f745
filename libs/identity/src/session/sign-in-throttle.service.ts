import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Problem } from '@app/kernel';
import { millisecondsBetween, plusMilliseconds, Transactions, type Tx } from '@app/platform';
import type { Audience } from './session.js';
import { afterFailure, freeFailures, windowMs } from './throttle.js';
import { ThrottleStore } from './throttle.store.js';

/** What is guessed at, by whom: counted per account and per address. */
export type Guess = {
  readonly of: 'password' | 'second-factor' | 'mail-link';
  readonly audience: Audience;
  readonly account: string;
  readonly address: string;
};

/** Slows guessing down, per account and per address, with pauses that double. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ThrottleStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs one guess and answers what it found; undefined is a wrong one. The guess counts as wrong before it is looked at, so that many at
   * once gain nothing; a right one is taken back. Throws Problem `identity.too-many-sign-ins` (429, with seconds to wait).
   */
  async guard<T>(guess: Guess, work: () => Promise<T | undefined>): Promise<T | undefined> {
    const account = digest(`${guess.audience} ${guess.of} ${guess.account.trim().toLowerCase()}`);
    const address = digest(`address ${guess.address}`);
    await this.transactions.runUnscoped(async (tx) => {
      await this.refuseBlocked(tx, [account, address]);
      await this.count(tx, account, freeFailures.account);
    });
    const found = await work();
    await this.transactions.runUnscoped(async (tx) => {
      if (found === undefined) await this.count(tx, address, freeFailures.address);
      else await this.store.forgetFailures(tx, account);
    });
    return found;
  }

  /** Forgets what is too old to count; answers how many rows. */
  purge(): Promise<number> {
    return this.transactions.runUnscoped((tx) => this.store.deleteOld(tx, plusMilliseconds(this.clock.now(), -2 * windowMs)));
  }

  private async refuseBlocked(tx: Tx, keys: readonly string[]): Promise<void> {
    // Waits for another guess at the same account that is just being counted.
    await this.store.failures(tx, keys[0]!);
    const until = await this.store.blockedUntil(tx, keys, this.clock.now());
    if (!until) return;
    const seconds = Math.ceil(millisecondsBetween(this.clock.now(), until) / 1_000);
    throw new Problem('too-many', 'identity.too-many-sign-ins', { retryAfterSeconds: Math.max(1, seconds) });
  }

  private async count(tx: Tx, key: string, free: number): Promise<void> {
    const now = this.clock.now();
    const known = await this.store.failures(tx, key);
    const windowStartedAt = known?.windowStartedAt ?? now;
    const { failures, newWindow, pauseMs } = afterFailure(known?.failures ?? 0, millisecondsBetween(windowStartedAt, now), free);
    await this.store.saveFailures(tx, key, {
      failures,
      windowStartedAt: newWindow ? now : windowStartedAt,
      blockedUntil: pauseMs > 0 ? plusMilliseconds(now, pauseMs) : null,
    });
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
