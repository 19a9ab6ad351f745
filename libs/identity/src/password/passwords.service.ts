import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem } from '@app/kernel';
import { Transactions } from '@app/platform';
import { Accounts, type Account } from '../session/accounts.store.js';
import type { Caller } from '../session/caller.js';
import { Sessions, type SignedIn } from '../session/sessions.service.js';
import { SignInThrottle } from '../session/sign-in-throttle.service.js';
import { commonPasswords } from './common-passwords.js';
import { passwordFault, passwordLength } from './password-rules.js';
import { hashPassword, verifyPassword } from './password.js';

/** The passwords of local accounts. */
@Injectable()
export class Passwords {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets a new password, ends every other session of this person and gives this one a new token. Throws Problem `identity.wrong-password`
   * (400), `identity.weak-password` (400, with the reason at the field), `identity.too-many-sign-ins` (429).
   */
  async change(caller: Caller, { current, next }: { current: string; next: string }): Promise<SignedIn> {
    const { actor, session } = caller;
    if (!(await this.belongs(caller, current))) throw wrongPassword('/current');
    const account = await this.accountOf(caller);
    await this.refuseWeak(actor, account, current, next);
    const [passwordHash, now] = [await hashPassword(next), this.clock.now()];
    return this.transactions.run(actor, async (tx) => {
      await this.accounts.setPassword(tx, session.audience, account.id, { passwordHash, now });
      await this.sessions.endOthers(tx, session.audience, account.id, session.id);
      return this.sessions.renew(tx, session.id, account.id, 'password');
    });
  }

  /** Whether this is the caller's password. Throws Problem `identity.too-many-sign-ins` (429) after too many wrong ones. */
  async belongs(caller: Caller, password: string): Promise<boolean> {
    const { audience } = caller.session;
    const { username, passwordHash } = await this.accountOf(caller);
    const guess = { of: 'password', audience, account: username, address: caller.address } as const;
    const right = await this.throttle.guard(guess, async () => {
      // Accounts that came by invitation have none.
      return passwordHash !== null && (await verifyPassword(passwordHash, password)) ? true : undefined;
    });
    return right ?? false;
  }

  private async refuseWeak({ scope }: Caller['actor'], account: Account, current: string, next: string): Promise<void> {
    if (next === current) throw weakPassword('same');
    const context = ['Weiterlotse', account.username, account.email, account.displayName, ...(await this.accounts.tenantWords(scope))];
    const fault = passwordFault(next, { common: await commonPasswords(), context });
    if (fault) throw weakPassword(fault);
  }

  private async accountOf({ actor, session }: Caller): Promise<Account> {
    const account = await this.accounts.byId(session.audience, actor.userId);
    if (!account) throw notFound();
    return account;
  }
}

/** The password somebody gave to prove who they are is another one. */
export const wrongPassword = (pointer: string): Problem =>
  new Problem('invalid', 'identity.wrong-password', {}, [{ pointer, code: 'wrong-password' }]);

const weakPassword = (fault: string): Problem =>
  new Problem('invalid', 'identity.weak-password', {}, [
    { pointer: '/next', code: `password-${fault}`, params: { minimum: passwordLength.min, maximum: passwordLength.max } },
  ]);
