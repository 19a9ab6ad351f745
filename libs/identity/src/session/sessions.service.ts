import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, notFound, type PortalActor, type PortalScope, type Reach, type StaffActor, type UserId } from '@app/kernel';
import { Config, millisecondsBetween, plusMilliseconds, Transactions, type Tx } from '@app/platform';
import { permissionsOf } from '../user/role.js';
import { Accounts } from './accounts.store.js';
import { deviceOf } from './device.js';
import { needsSecondFactor, pendingFactor, stepUpMinutes, type Audience, type PendingFactor, type SignInMethod } from './session.js';
import { SessionsStore, type Holder, type ListedSession, type OidcSession } from './sessions.store.js';

/** A session that has just begun or was given a new token. */
export type SignedIn = {
  readonly token: string;
  readonly sessionId: string;
  readonly userId: string;
  /** What the session still owes before it opens anything else. */
  readonly pendingFactor: PendingFactor | null;
};

/** The session of a request, as far as anybody needs to know it. */
export type KnownSession = {
  readonly id: string;
  readonly audience: Audience;
  readonly methods: readonly SignInMethod[];
  readonly pendingFactor: PendingFactor | null;
  /** The first password has to be changed before anything else. */
  readonly passwordChangeDue: boolean;
  readonly authenticatedAt: string;
  /** End whatever happens. */
  readonly endsAt: string;
  /** End unless something happens. */
  readonly idleEndsAt: string;
};

export type KnownActor = {
  readonly actor: StaffActor | PortalActor<PortalScope>;
  readonly language: 'de' | 'en';
  readonly session: KnownSession;
};

/** Who begins a session, and how they proved it. */
export type Beginning = {
  readonly audience: Audience;
  readonly userId: string;
  readonly methods: readonly SignInMethod[];
  readonly userAgent?: string | undefined;
  /** Session at another identity provider, for its back-channel logout. */
  readonly oidc?: OidcSession;
};

// A read need not become a write on every click.
const touchAfterMs = 60_000;

/** Server-side sessions of staff and portal: a random token in a cookie, its hash in the database. */
@Injectable()
export class Sessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly store: SessionsStore,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * A new session for somebody whose identity is proven. It decides itself whether a second factor is still owed; until it is shown, the
   * session lives ten minutes.
   * Throws Problem `kernel.not-found` when there is no such open account.
   */
  async begin(tx: Tx, { audience, userId, methods, userAgent, oidc }: Beginning): Promise<SignedIn> {
    const account = await this.accounts.byIdIn(tx, audience, userId);
    const { settings } = this.config;
    if (!account?.active || (account.demo && !settings.DEMO_MODE)) throw notFound();
    const [token, now] = [newToken(), this.clock.now()];
    const owed = pendingFactor(methods, {
      ofStaff: audience === 'staff',
      hasFactor: account.hasTotp || account.hasPasskey,
      factorRequired: needsSecondFactor(permissionsOf(account.roles, account.rights), settings.DEMO_MODE),
    });
    const id = randomUUID();
    await this.store.insert(tx, {
      id,
      tokenHash: digest(token),
      audience,
      userId,
      methods,
      pendingFactor: owed,
      device: deviceOf(userAgent),
      oidc: oidc ?? null,
      now,
      expiresAt: owed ? plusMilliseconds(now, stepUpMinutes * 60_000) : this.absoluteEnd(now),
    });
    return { token, sessionId: id, userId, pendingFactor: owed };
  }

  /** Who holds this token: the actor with today's roles; undefined when the session has ended or the account was closed. */
  async actorOf(audience: Audience, token: string, correlationId: string, options = { touch: true }): Promise<KnownActor | undefined> {
    const now = this.clock.now();
    const holder = await this.store.holder(audience, digest(token), now, this.idleSince(now));
    if (!holder || (holder.demo && !this.config.settings.DEMO_MODE)) return undefined;
    const touch = options.touch && millisecondsBetween(holder.lastSeenAt, now) >= touchAfterMs;
    if (touch) await this.transactions.runUnscoped((tx) => this.store.touch(tx, holder.sessionId, now));
    return {
      language: holder.language,
      actor: actorFrom(holder, correlationId),
      session: {
        id: holder.sessionId,
        audience,
        methods: holder.methods,
        pendingFactor: holder.pendingFactor,
        // Whoever came without the password is not asked to change it.
        passwordChangeDue: holder.passwordChangeDue && holder.methods.includes('password'),
        authenticatedAt: holder.authenticatedAt,
        endsAt: holder.expiresAt,
        idleEndsAt: this.idleEnd(touch ? now : holder.lastSeenAt),
      },
    };
  }

  /** Another proof for an open session: a new token, a fresh time of authentication. Throws Problem `kernel.not-found` when it has ended. */
  async renew(tx: Tx, sessionId: string, userId: string, method: SignInMethod): Promise<SignedIn> {
    const token = newToken();
    const now = this.clock.now();
    const renewed = await this.store.renew(tx, sessionId, { tokenHash: digest(token), method, now, completeUntil: this.absoluteEnd(now) });
    if (!renewed) throw notFound();
    return { token, sessionId, userId, pendingFactor: null };
  }

  /** The person stays: the session counts as used now. Answers when it ends if nothing more happens. */
  async extend(session: KnownSession): Promise<{ endsAt: string; idleEndsAt: string }> {
    const now = this.clock.now();
    await this.transactions.runUnscoped((tx) => this.store.touch(tx, session.id, now));
    return { endsAt: session.endsAt, idleEndsAt: this.idleEnd(now) };
  }

  /** Open sessions of this person, the one used last first. */
  list({ audience }: KnownSession, userId: string): Promise<readonly ListedSession[]> {
    const now = this.clock.now();
    return this.store.listOf(audience, userId, now, this.idleSince(now));
  }

  /** Ends one session of this person. Throws Problem `kernel.not-found` when it is none of theirs. */
  async endOne({ audience }: KnownSession, userId: string, sessionId: string): Promise<void> {
    const ended = await this.transactions.runUnscoped((tx) => this.store.deleteOne(tx, audience, userId, sessionId));
    if (!ended) throw notFound();
  }

  /** Ends the sessions of this person except one (or all of them); answers how many. */
  endOthers(tx: Tx, audience: Audience, userId: string, exceptId: string | null): Promise<number> {
    return this.store.deleteOthers(tx, audience, userId, exceptId);
  }

  /** Ends every session of this person but this one. */
  async endAllOthers({ audience, id }: KnownSession, userId: string): Promise<void> {
    await this.transactions.runUnscoped((tx) => this.store.deleteOthers(tx, audience, userId, id));
  }

  /** Ends the session with this token. */
  end(audience: Audience, token: string): Promise<void> {
    return this.transactions.runUnscoped((tx) => this.store.deleteByToken(tx, audience, digest(token)));
  }

  /**
   * Whose session this token belonged to, when it has ended by itself; the session is gone then, so that of many requests one is told.
   * Undefined for a token nobody knows.
   */
  takeEnded(audience: Audience, token: string): Promise<string | undefined> {
    const now = this.clock.now();
    const ended = { audience, tokenHash: digest(token), now, idleSince: this.idleSince(now) };
    return this.transactions.runUnscoped((tx) => this.store.takeEnded(tx, ended));
  }

  /** Removes ended sessions; answers how many. */
  purge(): Promise<number> {
    const now = this.clock.now();
    return this.transactions.runUnscoped((tx) => this.store.deleteEnded(tx, now, this.idleSince(now)));
  }

  private absoluteEnd(now: string): string {
    return plusMilliseconds(now, this.config.settings.SESSION_HOURS * 3_600_000);
  }

  private idleSince(now: string): string {
    return plusMilliseconds(now, -this.config.settings.SESSION_IDLE_MINUTES * 60_000);
  }

  private idleEnd(lastSeenAt: string): string {
    return plusMilliseconds(lastSeenAt, this.config.settings.SESSION_IDLE_MINUTES * 60_000);
  }
}

const newToken = (): string => randomBytes(32).toString('base64url');
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const actorFrom = (holder: Holder, correlationId: string): StaffActor | PortalActor<PortalScope> => {
  const common = { roles: holder.roles, permissions: permissionsOf(holder.roles, holder.rights), correlationId };
  return holder.tenantId !== null
    ? {
        ...common,
        kind: 'staff',
        userId: holder.userId as UserId,
        scope: { kind: 'tenant', tenantId: holder.tenantId, reach: reachOf(holder) },
      }
    : { ...common, kind: 'portal', userId: holder.userId as PortalActor['userId'], scope: holder.portalScope! };
};

const reachOf = ({ userId, teamIds, deputyFor, grantedClientIds, ledTeamIds, supervisedClientIds }: Holder): Reach => ({
  kind: 'people',
  userId: userId as UserId,
  teamIds,
  deputyFor,
  grantedClientIds,
  ledTeamIds,
  supervisedClientIds,
});
