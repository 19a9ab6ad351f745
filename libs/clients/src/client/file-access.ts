import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type StaffActor } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { Transactions, type Tx } from '@app/platform';

/** Reads of somebody's file, each with its row in the access log. */
@Injectable()
export class FileAccess {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: AccessLog,
  ) {}

  /** What `read` finds, logged in the same transaction; null is logged as refused and then thrown as Problem `kernel.not-found`. */
  async logged<T>(actor: StaffActor, id: ClientId, action: string, read: (tx: Tx) => Promise<T | null>): Promise<T> {
    const found = await this.transactions.run(actor, async (tx) => {
      const row = await read(tx);
      await this.access.recordIn(tx, actor, { action, subjectKind: 'client', subjectId: id, allowed: row !== null });
      return row;
    });
    // Only now: a throw inside would take the refusal's row back.
    if (found === null) throw notFound();
    return found;
  }
}
