import { Injectable } from '@nestjs/common';
import { Reader, type Tx } from '@app/platform';
import type { Audience } from '../session/session.js';

export type TotpRow = { readonly secretSealed: string; readonly confirmedAt: string | null; readonly lastStep: number };
export type Owner = { readonly audience: Audience; readonly userId: string };

/** What somebody has set up, without secrets. */
export type FactorsOf = {
  readonly totpSince: string | null;
  readonly recoveryCodesLeft: number;
  readonly hasPassword: boolean;
  readonly passwordChangedAt: string | null;
};

/** Rows of identity.totp and identity.recovery_code. */
@Injectable()
export class FactorsStore {
  constructor(private readonly reader: Reader) {}

  async of({ audience, userId }: Owner): Promise<FactorsOf> {
    const rows = await this.reader.shared<FactorsOf>({
      name: 'factors-of',
      text: `select u.has_password as "hasPassword", u.password_changed_at as "passwordChangedAt",
               (select confirmed_at from identity.totp where audience = $1 and user_id = $2) as "totpSince",
               (select count(*)::int from identity.recovery_code where audience = $1 and user_id = $2 and used_at is null) as "recoveryCodesLeft"
             from identity.password_state($1, $2) u`,
      values: [audience, userId],
    });
    return rows[0]!;
  }

  async lock(tx: Tx, { audience, userId }: Owner): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`factors of ${audience} ${userId}`]);
  }

  /** The row of this person, held until the transaction ends: two codes at once are looked at one after the other. */
  async totp(tx: Tx, { audience, userId }: Owner): Promise<TotpRow | undefined> {
    const rows: (Omit<TotpRow, 'lastStep'> & { lastStep: string })[] = await tx.query(
      `select secret_sealed as "secretSealed", confirmed_at as "confirmedAt", last_step as "lastStep"
       from identity.totp where audience = $1 and user_id = $2 for update`,
      [audience, userId],
    );
    return rows[0] && { ...rows[0], lastStep: Number(rows[0].lastStep) };
  }

  /** A secret nobody has confirmed yet; another such one is replaced, a confirmed one stays: false. */
  async startTotp(tx: Tx, { audience, userId }: Owner, secretSealed: string, now: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into identity.totp (audience, user_id, secret_sealed, created_at) values ($1, $2, $3, $4)
       on conflict (user_id) do update set secret_sealed = $3, created_at = $4 where totp.confirmed_at is null returning user_id`,
      [audience, userId, secretSealed, now],
    );
    return rows.length === 1;
  }

  async takeStep(tx: Tx, { audience, userId }: Owner, step: number, now: string): Promise<void> {
    await tx.query(
      `update identity.totp set last_step = $3, confirmed_at = coalesce(confirmed_at, $4) where audience = $1 and user_id = $2`,
      [audience, userId, step, now],
    );
  }

  async deleteTotp(tx: Tx, { audience, userId }: Owner): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(`delete from identity.totp where audience = $1 and user_id = $2`, [
      audience,
      userId,
    ]);
    return count === 1;
  }

  async replaceRecoveryCodes(tx: Tx, { audience, userId }: Owner, hashes: readonly string[]): Promise<void> {
    await tx.query(`delete from identity.recovery_code where audience = $1 and user_id = $2`, [audience, userId]);
    await tx.query(`insert into identity.recovery_code (audience, user_id, code_hash) select $1, $2, unnest($3::text[])`, [
      audience,
      userId,
      hashes,
    ]);
  }

  /** Uses a code up; false when there is no such unused one. */
  async useRecoveryCode(tx: Tx, { audience, userId }: Owner, hash: string, now: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(
      `update identity.recovery_code set used_at = $4 where audience = $1 and user_id = $2 and code_hash = $3 and used_at is null`,
      [audience, userId, hash, now],
    );
    return count === 1;
  }
}
