import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Problem, type PortalActor, type StaffActor, type UserId } from '@app/kernel';
import { Config, millisecondsBetween, plusMilliseconds, Transactions, type Tx } from '@app/platform';
import { hashPassword, verifyPassword } from '../password/password.js';
import { permissionsOf } from '../user/role.js';
import { Accounts, type Account } from './accounts.store.js';
import { SessionsStore, type Audience } from './sessions.store.js';
import { afterFailure, freeFailures } from './throttle.js';

export type SignedIn = { readonly token: string; readonly expiresAt: string; readonly userId: string };
export type KnownActor = { readonly actor: StaffActor | PortalActor; readonly language: 'de' | 'en' };

/** Sign-in with name and password, and the server-side sessions that follow from it. */
@Injectable()
export class SignIn {
  private absentHash: Promise<string> | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly sessions: SessionsStore,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * A new session. Throws Problem `identity.wrong-credentials` (401) without telling which part was wrong,
   * `identity.too-many-sign-ins` (429, with seconds to wait) when the account or the address failed too often.
   */
  async signIn(attempt: { audience: Audience; name: string; password: string; address: string }): Promise<SignedIn> {
    const keys = [
      { key: digest(`${attempt.audience} account ${attempt.name.trim().toLowerCase()}`), free: freeFailures.account },
      { key: digest(`address ${attempt.address}`), free: freeFailures.address },
    ];
    await this.refuseBlocked(keys.map(({ key }) => key));
    const account = await this.checked(attempt);
    if (!account) {
      await this.noteFailure(keys);
      throw new Problem('unauthenticated', 'identity.wrong-credentials');
    }
    return this.transactions.runUnscoped(async (tx) => {
      await this.sessions.forgetFailures(tx, keys[0]!.key);
      return this.begin(tx, attempt.audience, account.id);
    });
  }

  /** Who holds this token: the actor with today's roles; undefined when the session has ended or the account was closed. */
  async actorOf(audience: Audience, token: string, correlationId: string): Promise<KnownActor | undefined> {
    const now = this.clock.now();
    const idleSince = plusMilliseconds(now, -this.config.settings.SESSION_IDLE_MINUTES * 60_000);
    const row = await this.sessions.holder(audience, digest(token), now, idleSince);
    if (!row || (row.demo && !this.config.settings.DEMO_MODE)) return undefined;
    if (row.touch) await this.transactions.runUnscoped((tx) => this.sessions.touch(tx, digest(token), now));
    const common = { roles: row.roles, permissions: permissionsOf(row.roles, row.rights), correlationId };
    return {
      language: row.language,
      actor:
        row.audience === 'staff'
          ? { ...common, kind: 'staff', userId: row.userId as UserId, scope: { kind: 'tenant', tenantId: row.tenantId } }
          : {
              ...common,
              kind: 'portal',
              userId: row.userId as PortalActor['userId'],
              scope: { kind: 'company', establishmentId: row.establishmentId },
            },
    };
  }

  /** Ends this session. */
  end(token: string): Promise<void> {
    return this.transactions.runUnscoped((tx) => this.sessions.delete(tx, digest(token)));
  }

  /** Removes sessions past their end; answers how many. */
  purge(): Promise<number> {
    return this.transactions.runUnscoped((tx) => this.sessions.deleteExpired(tx, this.clock.now()));
  }

  private async begin(tx: Tx, audience: Audience, userId: string): Promise<SignedIn> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = plusMilliseconds(now, this.config.settings.SESSION_HOURS * 3_600_000);
    await this.sessions.insert(tx, { tokenHash: digest(token), audience, userId, now, expiresAt });
    return { token, expiresAt, userId };
  }

  // Somebody who does not exist costs as much time as somebody with a wrong password.
  private async checked({
    audience,
    name,
    password,
  }: {
    audience: Audience;
    name: string;
    password: string;
  }): Promise<Account | undefined> {
    const account = await this.accounts.byName(audience, name);
    this.absentHash ??= hashPassword(randomBytes(16).toString('hex'));
    const right = await verifyPassword(account?.passwordHash ?? (await this.absentHash), password);
    if (!account || !right || !account.active || (account.demo && !this.config.settings.DEMO_MODE)) return undefined;
    return account;
  }

  private async refuseBlocked(keys: readonly string[]): Promise<void> {
    const until = await this.sessions.blockedUntil(keys, this.clock.now());
    if (!until) return;
    const seconds = Math.ceil(millisecondsBetween(this.clock.now(), until) / 1_000);
    throw new Problem('too-many', 'identity.too-many-sign-ins', { retryAfterSeconds: Math.max(1, seconds) });
  }

  private async noteFailure(keys: readonly { key: string; free: number }[]): Promise<void> {
    const now = this.clock.now();
    await this.transactions.runUnscoped(async (tx) => {
      for (const { key, free } of keys) {
        const known = await this.sessions.failures(tx, key);
        const windowStartedAt = known?.windowStartedAt ?? now;
        const { failures, newWindow, pauseMs } = afterFailure(known?.failures ?? 0, millisecondsBetween(windowStartedAt, now), free);
        await this.sessions.saveFailures(tx, key, {
          failures,
          windowStartedAt: newWindow ? now : windowStartedAt,
          blockedUntil: pauseMs > 0 ? plusMilliseconds(now, pauseMs) : null,
        });
      }
    });
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
