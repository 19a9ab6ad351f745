import { Injectable } from '@nestjs/common';
import { notFound, Problem } from '@app/kernel';
import { Config, Transactions, type Tx } from '@app/platform';
import { Accounts, type Account } from '../session/accounts.store.js';
import type { Caller } from '../session/caller.js';
import { needsSecondFactor, type SignInMethod } from '../session/session.js';
import { Sessions, type SignedIn } from '../session/sessions.service.js';
import { Codes } from './codes.service.js';
import type { FactorsOf, Owner } from './factors.store.js';
import { Passkeys } from './passkeys.service.js';
import type { ListedPasskey } from './passkeys.store.js';
import { wrongFactor } from './second-factors.service.js';
import { totpAddress } from './totp.js';

/** What somebody sees of the own account's locks. */
export type Security = FactorsOf & {
  readonly passkeys: readonly ListedPasskey[];
  /** The last factor cannot be removed. */
  readonly factorRequired: boolean;
};

/** A factor that is set up now; the first one brings recovery codes, shown this once. */
export type Enrolled = { readonly signedIn: SignedIn; readonly recoveryCodes: readonly string[] | null };

/** Setting second factors up and taking them away. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly codes: Codes,
    private readonly passkeys: Passkeys,
    private readonly config: Config,
  ) {}

  /** What the caller has set up. */
  async security(caller: Caller): Promise<Security> {
    const owner = ownerOf(caller);
    const [of, passkeys] = await Promise.all([this.codes.of(owner), this.passkeys.list(owner)]);
    return { ...of, passkeys, factorRequired: this.required(caller.actor.permissions) };
  }

  /** A secret for the caller's app and the address for its QR code. Throws Problem `identity.totp-exists` (409). */
  async startTotp(caller: Caller): Promise<{ secret: string; address: string }> {
    const owner = ownerOf(caller);
    return this.transactions.run(caller.actor, async (tx) => {
      const account = await this.accountFor(tx, caller);
      const secret = await this.codes.startTotp(tx, owner);
      if (secret === undefined) throw new Problem('conflict', 'identity.totp-exists');
      return { secret, address: totpAddress(secret, account.username) };
    });
  }

  /** The app shows the right code: it is a factor from now on. Throws Problem `identity.wrong-factor` (422). */
  confirmTotp(caller: Caller, code: string): Promise<Enrolled> {
    return this.transactions.run(caller.actor, async (tx) => {
      const before = await this.accountFor(tx, caller);
      if (!(await this.codes.confirmTotp(tx, ownerOf(caller), code))) throw wrongFactor();
      return this.enrolled(tx, caller, before, 'totp');
    });
  }

  /** What the browser needs to make a passkey. */
  async passkeyOptions(caller: Caller) {
    const account = await this.transactions.run(caller.actor, (tx) => this.accountFor(tx, caller));
    return this.passkeys.registrationOptions(ownerOf(caller), caller.session.id, account);
  }

  /** A new passkey. Throws Problem `identity.wrong-factor` (422) when the browser's answer does not fit the question. */
  async addPasskey(caller: Caller, { name, response }: { name: string; response: object }): Promise<Enrolled> {
    const registered = await this.passkeys.registered(caller.session.audience, caller.session.id, response);
    if (!registered) throw wrongFactor();
    return this.transactions.run(caller.actor, async (tx) => {
      const before = await this.accountFor(tx, caller);
      if (!(await this.passkeys.add(tx, ownerOf(caller), registered, name))) throw wrongFactor();
      return this.enrolled(tx, caller, before, 'passkey');
    });
  }

  /** Throws Problem `kernel.not-found`, `identity.last-factor` (422) when the role needs one and no other is left. */
  removeTotp(caller: Caller): Promise<void> {
    return this.remove(caller, (tx) => this.codes.removeTotp(tx, ownerOf(caller)));
  }

  /** As `removeTotp`, for one passkey. */
  removePasskey(caller: Caller, id: string): Promise<void> {
    return this.remove(caller, (tx) => this.passkeys.remove(tx, ownerOf(caller), id));
  }

  /** Ten new recovery codes; the old ones end. Throws Problem `identity.no-factor` (422) when there is nothing to recover. */
  newRecoveryCodes(caller: Caller): Promise<readonly string[]> {
    return this.transactions.run(caller.actor, async (tx) => {
      const account = await this.accountFor(tx, caller);
      if (!hasFactor(account)) throw new Problem('rule', 'identity.no-factor');
      return this.codes.newRecoveryCodes(tx, ownerOf(caller));
    });
  }

  private async enrolled(tx: Tx, caller: Caller, before: Account, method: SignInMethod): Promise<Enrolled> {
    const { actor, session } = caller;
    const first = !hasFactor(before);
    // Sessions begun with the password alone end with the first factor.
    if (first) await this.sessions.endOthers(tx, session.audience, actor.userId, session.id);
    const signedIn = await this.sessions.renew(tx, session.id, actor.userId, method);
    return { signedIn, recoveryCodes: first ? await this.codes.newRecoveryCodes(tx, ownerOf(caller)) : null };
  }

  private remove(caller: Caller, work: (tx: Tx) => Promise<boolean>): Promise<void> {
    return this.transactions.run(caller.actor, async (tx) => {
      await this.accountFor(tx, caller);
      if (!(await work(tx))) throw notFound();
      const after = await this.accountFor(tx, caller);
      if (hasFactor(after)) return;
      if (this.required(caller.actor.permissions)) throw new Problem('rule', 'identity.last-factor');
      await this.codes.removeRecoveryCodes(tx, ownerOf(caller));
    });
  }

  // One change at a time per account. Whoever may only set up the first factor may not add one beside somebody else's.
  private async accountFor(tx: Tx, caller: Caller): Promise<Account> {
    await this.codes.lock(tx, ownerOf(caller));
    const account = await this.accounts.byIdIn(tx, caller.session.audience, caller.actor.userId);
    if (!account) throw notFound();
    if (caller.session.pendingFactor && hasFactor(account))
      throw new Problem('forbidden', 'identity.second-factor-needed', { step: 'prove' });
    return account;
  }

  private required(permissions: Caller['actor']['permissions']): boolean {
    return needsSecondFactor(permissions, this.config.settings.DEMO_MODE);
  }
}

const ownerOf = ({ actor, session }: Caller): Owner => ({ audience: session.audience, userId: actor.userId });
const hasFactor = ({ hasTotp, hasPasskey }: Account): boolean => hasTotp || hasPasskey;
