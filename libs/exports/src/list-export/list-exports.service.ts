import { Injectable } from '@nestjs/common';
import { Clock, Problem, requirePermission, systemActor, type StaffActor } from '@app/kernel';
import { Journal, ofEach, Transactions } from '@app/platform';
import { checkReady, listPermission, type ExportedLook, type ListExport, type ListExportId } from './list-export.js';
import { ListExportsStore } from './list-exports.store.js';

/** Lists that leave the house: ordered, built in the background, fetched for some days. */
@Injectable()
export class ListExports {
  constructor(
    private readonly transactions: Transactions,
    private readonly exports: ListExportsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** One's own, the newest first. */
  mine(actor: StaffActor): Promise<readonly ListExport[]> {
    return this.exports.mine(actor);
  }

  /** Orders the file of exactly this view. The same id again by the same person answers the first. Throws Problem `kernel.id-taken`. */
  order(actor: StaffActor, id: ListExportId, input: ExportedLook & Pick<ListExport, 'format' | 'purpose'>): Promise<ListExport> {
    return this.transactions.run(actor, async (tx) => {
      const earlier = await this.exports.find(tx, actor.scope, id);
      if (earlier) return earlier;
      const row: ListExport = {
        ...input,
        id,
        tenantId: actor.scope.tenantId,
        createdBy: actor.userId,
        state: 'waiting',
        failure: null,
        rowsCounted: null,
        rowsWritten: null,
        sha256: null,
        createdAt: this.clock.now(),
        finishedAt: null,
        expiresAt: null,
      };
      if (!(await this.exports.insert(tx, row))) throw new Problem('conflict', 'kernel.id-taken');
      await this.journal.record(tx, actor, { name: 'exports.list-ordered', payload: { exportId: id } });
      return row;
    });
  }

  /** The file and what it is; what leaves stands in the access log with purpose and number of rows. Throws Problems `kernel.not-found`, `kernel.forbidden` for whoever may not read the list any more, `exports.not-ready`. */
  fetch(actor: StaffActor, id: ListExportId): Promise<{ readonly row: ListExport; readonly content: Buffer }> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.exports.get(tx, actor.scope, id);
      requirePermission(actor, listPermission[row.list]);
      checkReady(row);
      const { list, format, purpose, rowsWritten } = row;
      actor.scope.note?.tell({ purpose, details: { list, format, rows: rowsWritten ?? 0 } });
      return { row, content: await this.exports.content(tx, actor.scope, id) };
    });
  }

  /** Deletes files whose days are over, at every Träger; answers how many. */
  async expire(): Promise<number> {
    return ofEach(await this.transactions.runUnscoped((tx) => this.exports.tenants(tx)), (tenantId) => {
      const actor = systemActor(tenantId, 'expire-exports');
      return this.transactions.run(actor, (tx) => this.exports.expire(tx, actor.scope, this.clock.now()));
    });
  }
}
