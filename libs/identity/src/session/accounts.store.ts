import { Injectable } from '@nestjs/common';
import { Reader } from '@app/platform';
import type { Audience } from './sessions.store.js';

/** What sign-in has to know of an account. */
export type Account = { readonly id: string; readonly passwordHash: string; readonly active: boolean; readonly demo: boolean };

/** Accounts by the name people type: the user name of staff, the mail address of portal users. */
@Injectable()
export class Accounts {
  constructor(private readonly reader: Reader) {}

  async byName(audience: Audience, name: string): Promise<Account | undefined> {
    const [table, column] = audience === 'staff' ? ['staff_user', 'username'] : ['portal_user', 'email'];
    const rows = await this.reader.shared<Account>({
      name: `account-by-name-${audience}`,
      text: `select id, password_hash as "passwordHash", active, demo from identity.${table} where ${column} = $1`,
      values: [name.trim().toLowerCase()],
    });
    return rows[0];
  }

  /** True when somebody with a published demo password exists. */
  async anyDemoAccount(): Promise<boolean> {
    const rows = await this.reader.shared<{ found: boolean }>({
      name: 'any-demo-account',
      text: `select exists (select from identity.staff_user where demo) or exists (select from identity.portal_user where demo) as found`,
      values: [],
    });
    return rows[0]?.found ?? false;
  }
}
