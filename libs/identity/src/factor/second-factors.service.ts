import { Injectable } from '@nestjs/common';
import { Problem } from '@app/kernel';
import { Transactions } from '@app/platform';
import { Passwords, wrongPassword } from '../password/passwords.service.js';
import type { Caller } from '../session/caller.js';
import { Sessions, type SignedIn } from '../session/sessions.service.js';
import { SignInThrottle } from '../session/sign-in-throttle.service.js';
import { Codes } from './codes.service.js';
import { Passkeys } from './passkeys.service.js';

/** How somebody within a session proves once more who they are. */
export type Proof =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'totp'; readonly code: string }
  | { readonly kind: 'recovery-code'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: object };

/** Proofs within a session: the second factor after the password, and the fresh one that a sensitive step asks for. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly transactions: Transactions,
    private readonly codes: Codes,
    private readonly passkeys: Passkeys,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Takes the proof and gives the session a new token. A password is no second factor. Throws Problem `identity.wrong-factor` (422),
   * `identity.wrong-password` (400), `identity.too-many-sign-ins` (429).
   */
  async prove(caller: Caller, proof: Proof): Promise<SignedIn> {
    const { actor, session } = caller;
    if (proof.kind === 'password') {
      if (session.pendingFactor) throw wrongFactor();
      if (!(await this.passwords.belongs(caller, proof.password))) throw wrongPassword('/password');
    } else if (!(await this.shown(caller, proof))) throw wrongFactor();
    return this.transactions.runUnscoped((tx) => this.sessions.renew(tx, session.id, actor.userId, proof.kind));
  }

  /** What the caller can show now. */
  async available({ actor, session }: Caller): Promise<Record<'password' | 'totp' | 'passkey' | 'recoveryCodes', boolean>> {
    const owner = { audience: session.audience, userId: actor.userId };
    const [{ totpSince, recoveryCodesLeft, hasPassword }, passkeys] = await Promise.all([this.codes.of(owner), this.passkeys.list(owner)]);
    return {
      password: hasPassword && session.pendingFactor === null,
      totp: totpSince !== null,
      passkey: passkeys.length > 0,
      recoveryCodes: recoveryCodesLeft > 0,
    };
  }

  /** What the browser needs to ask for one of the caller's passkeys. */
  passkeyOptions({ actor, session: { audience, id } }: Caller) {
    return this.passkeys.requestOptions({ purpose: 'prove', audience, sessionId: id }, { audience, userId: actor.userId });
  }

  private shown({ actor, session, address }: Caller, proof: Exclude<Proof, { kind: 'password' }>): Promise<true | undefined> {
    const { audience } = session;
    const owner = { audience, userId: actor.userId };
    return this.throttle.guard({ of: 'second-factor', audience, account: actor.userId, address }, async () => {
      if (proof.kind === 'totp') return (await this.codes.takeTotp(owner, proof.code)) || undefined;
      if (proof.kind === 'recovery-code') return (await this.codes.takeRecovery(owner, proof.code)) || undefined;
      const provenBy = await this.passkeys.proven({ purpose: 'prove', audience, sessionId: session.id }, proof.response);
      return provenBy === actor.userId || undefined;
    });
  }
}

/** The code or passkey does not fit; which part of it, nobody is told. */
export const wrongFactor = (): Problem => new Problem('rule', 'identity.wrong-factor');
