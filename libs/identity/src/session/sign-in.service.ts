import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Problem } from '@app/kernel';
import { Config, Transactions } from '@app/platform';
import { Passkeys } from '../factor/passkeys.service.js';
import { hashPassword, verifyPassword } from '../password/password.js';
import { Accounts, type Account } from './accounts.store.js';
import type { Audience } from './session.js';
import { Sessions, type SignedIn } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';

export type PasswordAttempt = {
  readonly audience: Audience;
  readonly name: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string | undefined;
};

export type PasskeyAttempt = Pick<PasswordAttempt, 'audience' | 'address' | 'userAgent'> & { readonly response: { readonly id: string } };

/** Sign-in with name and password, or with a passkey alone. */
@Injectable()
export class SignIn {
  private absentHash: Promise<string> | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly passkeys: Passkeys,
    private readonly config: Config,
  ) {}

  /**
   * A new session. Throws Problem `identity.wrong-credentials` (401) without telling which part was wrong,
   * `identity.too-many-sign-ins` (429, with seconds to wait) when the account or the address failed too often.
   */
  async signIn({ audience, name, password, address, userAgent }: PasswordAttempt): Promise<SignedIn> {
    const account = await this.throttle.guard({ of: 'password', audience, account: name, address }, () =>
      this.checked(audience, name, password),
    );
    if (!account) throw new Problem('unauthenticated', 'identity.wrong-credentials');
    return this.transactions.runUnscoped((tx) =>
      this.sessions.begin(tx, { audience, userId: account.id, methods: ['password'], userAgent }),
    );
  }

  /** What the browser needs to sign in with any passkey it knows: the same for everybody. */
  passkeyOptions(audience: Audience) {
    return this.passkeys.requestOptions({ purpose: 'sign-in', audience, sessionId: null });
  }

  /** A new session by passkey alone: it is something one has, and has checked PIN or body. Throws as `signIn` does. */
  async signInByPasskey({ audience, response, address, userAgent }: PasskeyAttempt): Promise<SignedIn> {
    const userId = await this.throttle.guard({ of: 'second-factor', audience, account: response.id, address }, async () => {
      const provenBy = await this.passkeys.proven({ purpose: 'sign-in', audience, sessionId: null }, response);
      const account = provenBy === undefined ? undefined : await this.accounts.byId(audience, provenBy);
      return account && this.isOpen(account) ? account.id : undefined;
    });
    if (userId === undefined) throw new Problem('unauthenticated', 'identity.unknown-passkey');
    return this.transactions.runUnscoped((tx) => this.sessions.begin(tx, { audience, userId, methods: ['passkey'], userAgent }));
  }

  // Somebody who does not exist costs as much time as somebody with a wrong password.
  private async checked(audience: Audience, name: string, password: string): Promise<Account | undefined> {
    const account = await this.accounts.byName(audience, name);
    this.absentHash ??= hashPassword(randomBytes(16).toString('hex'));
    const right = await verifyPassword(account?.passwordHash ?? (await this.absentHash), password);
    return account && right && this.isOpen(account) ? account : undefined;
  }

  // Passwords of demo accounts are published.
  private isOpen({ active, demo }: Account): boolean {
    return active && (!demo || this.config.settings.DEMO_MODE);
  }
}
