import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { Transactions } from '@app/platform';
import { ClientsStore } from './clients.store.js';
import { FileAccess } from './file-access.js';
import type { SevereDisability } from './severe-disability.js';

export type RecordSevereDisability = Pick<SevereDisability, 'severelyDisabled' | 'evidence'>;

/** The restricted record beside a client's file. */
@Injectable()
export class SevereDisabilities {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly files: FileAccess,
    private readonly access: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** The record, or null when nobody asked yet; reading it is logged. Throws Problem `kernel.not-found`. */
  async open(actor: StaffActor, id: ClientId): Promise<SevereDisability | null> {
    const { record } = await this.files.logged(actor, id, 'client.severe-disability-read', async (tx) => {
      const client = await this.clients.find(tx, actor.scope, id);
      return client && { record: await this.clients.findSevereDisability(tx, actor.scope, id) };
    });
    return record;
  }

  /** Sets the record; the client's version rises, and the change is logged. Throws Problems `kernel.not-found`, `kernel.stale`. */
  record(
    actor: StaffActor,
    id: ClientId,
    expected: Version,
    input: RecordSevereDisability,
  ): Promise<SevereDisability & { readonly version: Version }> {
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const client = await this.clients.get(tx, actor.scope, id);
      const { version } = await this.clients.save(tx, client, expected, { updatedAt: now });
      const record = { clientId: id, ...input, recordedAt: now, recordedBy: actor.userId };
      await this.clients.putSevereDisability(tx, actor.scope, record);
      await this.access.recordIn(tx, actor, {
        action: 'client.severe-disability-record',
        subjectKind: 'client',
        subjectId: id,
        allowed: true,
      });
      return { ...record, version };
    });
  }
}
