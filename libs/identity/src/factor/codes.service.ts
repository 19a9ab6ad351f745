import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { KeyRing, sealedIn, Transactions, type Tx } from '@app/platform';
import { FactorsStore, type FactorsOf, type Owner } from './factors.store.js';
import { newRecoveryCode, recoveryCodeCount, recoveryCodeHash } from './recovery-code.js';
import { acceptedStep, newTotpSecret } from './totp.js';

/** One-time codes: those of an app, and the ones on paper for the day the app is gone. */
@Injectable()
export class Codes {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: FactorsStore,
    private readonly keyRing: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** A new secret that waits for its first code; undefined when an app is set up already. */
  async startTotp(tx: Tx, owner: Owner): Promise<string | undefined> {
    const secret = newTotpSecret();
    const sealed = this.keyRing.seal(sealedIn('identity.totp.secret_sealed', owner.userId), secret);
    return (await this.store.startTotp(tx, owner, sealed, this.clock.now())) ? secret : undefined;
  }

  /** True for a code of the app that is set up and not used yet. */
  takeTotp(owner: Owner, code: string): Promise<boolean> {
    return this.transactions.runUnscoped((tx) => this.take(tx, owner, code, 'set-up'));
  }

  /** True for the first code of a secret that waits for one; from then on it is asked for. */
  confirmTotp(tx: Tx, owner: Owner, code: string): Promise<boolean> {
    return this.take(tx, owner, code, 'waiting');
  }

  /** True for a recovery code that nobody has used yet. */
  takeRecovery(owner: Owner, code: string): Promise<boolean> {
    return this.transactions.runUnscoped((tx) =>
      this.store.useRecoveryCode(tx, owner, recoveryCodeHash(owner.userId, code), this.clock.now()),
    );
  }

  /** Ten new codes in place of all older ones; they are kept as hashes, so this answer is the only one that shows them. */
  async newRecoveryCodes(tx: Tx, owner: Owner): Promise<readonly string[]> {
    const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
    await this.store.replaceRecoveryCodes(
      tx,
      owner,
      codes.map((code) => recoveryCodeHash(owner.userId, code)),
    );
    return codes;
  }

  /** What this person has set up. */
  of(owner: Owner): Promise<FactorsOf> {
    return this.store.of(owner);
  }

  removeTotp(tx: Tx, owner: Owner): Promise<boolean> {
    return this.store.deleteTotp(tx, owner);
  }

  removeRecoveryCodes(tx: Tx, owner: Owner): Promise<void> {
    return this.store.replaceRecoveryCodes(tx, owner, []);
  }

  /** Whoever else changes this person's factors waits until this transaction ends. */
  lock(tx: Tx, owner: Owner): Promise<void> {
    return this.store.lock(tx, owner);
  }

  private async take(tx: Tx, owner: Owner, code: string, state: 'set-up' | 'waiting'): Promise<boolean> {
    const row = await this.store.totp(tx, owner);
    if (!row || (row.confirmedAt !== null) !== (state === 'set-up')) return false;
    const secret = this.keyRing.open(sealedIn('identity.totp.secret_sealed', owner.userId), row.secretSealed);
    const now = this.clock.now();
    const step = acceptedStep(secret, code, { at: now, lastStep: row.lastStep });
    if (step === undefined) return false;
    await this.store.takeStep(tx, owner, step, now);
    return true;
  }
}
