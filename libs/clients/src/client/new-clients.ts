import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type StaffActor } from '@app/kernel';
import { Journal, NumberRanges, type Tx } from '@app/platform';
import { StatusPeriodsStore } from '../status/status-periods.store.js';
import type { Client, ClientRecord } from './client.js';
import { ClientsStore } from './clients.store.js';

/** How a row of a person comes to be, whoever asks for it: with a number, the first entry of the status history and word of it. */
@Injectable()
export class NewClients {
  constructor(
    private readonly clients: ClientsStore,
    private readonly statuses: StatusPeriodsStore,
    private readonly numbers: NumberRanges,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The person under this id within the caller's transaction; null when the id is taken. */
  async add(tx: Tx, actor: StaffActor, id: ClientId, record: ClientRecord & Pick<Client, 'ags'>): Promise<Client | null> {
    const { tenantId } = actor.scope;
    const now = this.clock.now();
    const number = await this.numbers.next(tx, tenantId, 'client');
    const client: Client = { ...record, id, tenantId, number, version: 1, createdAt: now, createdBy: actor.userId, updatedAt: now };
    if (!(await this.clients.insert(tx, client))) return null;
    await this.statuses.insert(tx, {
      id: randomUUID(),
      tenantId,
      clientId: id,
      status: record.employmentStatus,
      validFrom: this.clock.today(),
      source: 'not-stated',
      planned: false,
      version: 1,
      recordedAt: now,
      recordedBy: actor.userId,
      updatedAt: now,
      updatedBy: actor.userId,
    });
    await this.journal.record(tx, actor, { name: 'clients.client-registered', payload: { clientId: id } });
    return client;
  }
}
