import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addMonths, Clock, systemActor } from '@app/kernel';
import { ofEach, Transactions } from '@app/platform';
import { monthsAfterLeaving } from './contact.js';
import { ContactsStore } from './contacts.store.js';

const atOnce = 500;

/** Name, telephone and address of whoever left a Betrieb go once nobody needs them any more (Art. 5(1)(e) DSGVO); role and days stay. */
@Injectable()
export class ContactRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly contacts: ContactsStore,
    private readonly clock: Clock,
  ) {}

  /** Forgets up to `limit` persons in all Träger; answers how many, so that it goes on until none is left. */
  async forgetDue(limit = atOnce): Promise<number> {
    const before = addMonths(this.clock.today(), -monthsAfterLeaving);
    const tenants = await this.transactions.runUnscoped((tx) => this.contacts.tenantsWithLeft(tx, before));
    return ofEach(tenants, (tenantId) => {
      const actor = systemActor(tenantId, randomUUID());
      return this.transactions.run(actor, (tx) => this.contacts.forget(tx, actor.scope, before, limit, this.clock.now()));
    });
  }
}
