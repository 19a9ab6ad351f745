import { Injectable } from '@nestjs/common';
import { Clock, stale, type ApplicationId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import type { Application } from '../application/application.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { checkedItem, type ChangeItem } from './checklist.js';
import { ChecklistsStore } from './checklists.store.js';

/** What becomes of the documents an application needs. */
@Injectable()
export class Checklists {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly checklists: ChecklistsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Says where one document stands. `expected` is the version of the application. Throws Problems `kernel.not-found`, `kernel.stale` and those of `checkedItem`. */
  change(actor: StaffActor, id: ApplicationId, expected: Version, input: ChangeItem): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { application } = await this.dossiers.get(tx, actor.scope, id);
      if (application.version !== expected) throw stale();
      const item = checkedItem(application.state, input);
      const now = this.clock.now();
      await this.dossiers.save(tx, application, expected, {}, now);
      await this.checklists.put(tx, { ...item, tenantId: application.tenantId, applicationId: id }, actor.userId, now);
      await this.journal.record(tx, actor, { name: 'funding.document-noted', payload: { applicationId: id } });
    });
  }

  /** What is missing counts as asked for, within the caller's transaction. */
  async request(tx: Tx, { scope, userId }: StaffActor, { id, tenantId }: Pick<Application, 'id' | 'tenantId'>): Promise<void> {
    for (const { kind, state } of await this.checklists.of(tx, scope, id))
      if (state === 'fehlt')
        await this.checklists.put(
          tx,
          { kind, state: 'angefordert', reason: null, documentId: null, tenantId, applicationId: id },
          userId,
          this.clock.now(),
        );
  }
}
