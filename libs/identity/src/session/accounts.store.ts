import { Injectable } from '@nestjs/common';
import type { PortalScope, Scope, TenantId } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { Audience } from './session.js';

/** What signing in has to know of an account. */
export type Account = {
  readonly id: string;
  readonly tenantId: TenantId | null;
  /** Organisation of a portal account. */
  readonly portalScope: PortalScope | null;
  readonly username: string;
  readonly displayName: string;
  readonly email: string;
  readonly language: 'de' | 'en';
  readonly passwordHash: string | null;
  readonly passwordChangeDue: boolean;
  readonly active: boolean;
  readonly demo: boolean;
  readonly roles: readonly string[];
  readonly rights: readonly string[];
  readonly hasTotp: boolean;
  readonly hasPasskey: boolean;
};

const columns = `id, case when tenant_id is null then identity.portal_scope(id) end as "portalScope", tenant_id as "tenantId", username, display_name as "displayName", email, language,
  password_hash as "passwordHash", password_change_due as "passwordChangeDue", active, demo, roles, rights,
  has_totp as "hasTotp", has_passkey as "hasPasskey"`;

/** Accounts by id or by the name people type: the user name of staff, the mail address of portal users. */
@Injectable()
export class Accounts {
  constructor(private readonly reader: Reader) {}

  async byName(audience: Audience, name: string): Promise<Account | undefined> {
    const rows = await this.reader.shared<Account>({
      name: 'account-by-name',
      text: `select ${columns} from identity.account_by_name($1, $2)`,
      values: [audience, name.trim().toLowerCase()],
    });
    return rows[0];
  }

  async byId(audience: Audience, id: string): Promise<Account | undefined> {
    const rows = await this.reader.shared<Account>({
      name: 'account-by-id',
      text: `select ${columns} from identity.account_by_id($1, $2)`,
      values: [audience, id],
    });
    return rows[0];
  }

  /** As `byId`, with what this transaction has written. */
  async byIdIn(tx: Tx, audience: Audience, id: string): Promise<Account | undefined> {
    const rows: Account[] = await tx.query(`select ${columns} from identity.account_by_id($1, $2)`, [audience, id]);
    return rows[0];
  }

  async setPassword(tx: Tx, audience: Audience, id: string, { passwordHash, now }: { passwordHash: string; now: string }): Promise<void> {
    await tx.query(
      `update identity.${audience === 'staff' ? 'staff_user' : 'portal_user'}
       set password_hash = $2, password_change_due = false, password_changed_at = $3, version = version + 1, updated_at = $3 where id = $1`,
      [id, passwordHash, now],
    );
  }

  /** Words about the place this person works at, which a guesser would try. */
  async tenantWords(scope: Scope): Promise<readonly string[]> {
    if (scope.kind !== 'tenant') return [];
    const rows = await this.reader.rows<{ code: string; name: string }>(scope, {
      name: 'tenant-words',
      text: `select code, name from identity.tenant where id = $1`,
      values: [scope.tenantId],
    });
    return rows.flatMap(({ code, name }) => [code, name]);
  }

  /** True when somebody with a published demo password exists. */
  async anyDemoAccount(): Promise<boolean> {
    const rows = await this.reader.shared<{ found: boolean }>({
      name: 'any-demo-account',
      text: `select identity.any_demo_account() as found`,
      values: [],
    });
    return rows[0]?.found ?? false;
  }
}
