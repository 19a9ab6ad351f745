import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type ImportId, type SystemActor } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { authorOf, type Import, type ImportState, type KeptReason } from './import.js';
import { changeOf, ImportJudgement } from './import-judgement.service.js';
import { ImportRowsStore, type OpenRow } from './import-rows.store.js';
import { ImportsStore } from './imports.store.js';

/** Rows handled in one transaction: what a killed worker has to do again at most. */
const rowsAtOnce = 500;

const endOf = { checking: 'checked', running: 'done', undoing: 'undone' } as const satisfies Partial<Record<ImportState, ImportState>>;

/**
 * The work on an import in the background. Each turn handles the next rows, notes in them what became of them and asks for the next turn, all
 * in one transaction: whatever dies in between, no row is handled twice and none is left out.
 */
@Injectable()
export class ImportWork {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsStore,
    private readonly rows: ImportRowsStore,
    private readonly judgement: ImportJudgement,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** One turn within the caller's transaction; nothing when nothing is to be done. */
  async turn(tx: Tx, actor: SystemActor, importId: ImportId): Promise<void> {
    const found = await this.imports.getLocked(tx, actor.scope, importId);
    const handled = await this.handle(tx, actor, found);
    if (handled === null) return;
    if (handled === rowsAtOnce) {
      await this.journal.record(tx, actor, { name: 'clients.import-work-due', payload: { importId } });
      return;
    }
    const state = endOf[found.state as keyof typeof endOf];
    const now = this.clock.now();
    await this.imports.save(tx, found, found.version, { state, ...(state === 'done' && { finishedAt: now }) }, now);
    await this.journal.record(tx, actor, { name: 'clients.import-finished', payload: { importId, state } });
  }

  /** How many rows there were; null when the import is not at work. */
  private async handle(tx: Tx, actor: SystemActor, found: Import): Promise<number | null> {
    switch (found.state) {
      case 'checking':
        return this.check(tx, actor, found, await this.rows.unjudged(tx, found, rowsAtOnce));
      case 'running':
        return this.run(tx, actor, found, await this.rows.inStates(tx, found, ['waiting'], rowsAtOnce));
      case 'undoing':
        return this.undo(tx, found, await this.rows.inStates(tx, found, ['created', 'updated'], rowsAtOnce));
      default:
        return null;
    }
  }

  private async check(tx: Tx, { correlationId }: SystemActor, found: Import, rows: readonly OpenRow[]): Promise<number> {
    const author = authorOf(found, correlationId);
    await this.transactions.continueAs(tx, author);
    const judged = await this.judgement.judge(tx, author, found, rows);
    await this.rows.saveAll(tx, found, judged.map(changeOf), this.clock.now());
    return rows.length;
  }

  private async run(tx: Tx, { correlationId }: SystemActor, found: Import, rows: readonly OpenRow[]): Promise<number> {
    const author = authorOf(found, correlationId);
    await this.transactions.continueAs(tx, author);
    const judged = await this.judgement.judge(tx, author, found, rows);
    await this.rows.saveAll(tx, found, await this.judgement.apply(tx, author, found, judged), this.clock.now());
    return rows.length;
  }

  private async undo(tx: Tx, found: Import, rows: readonly OpenRow[]): Promise<number> {
    const now = this.clock.now();
    const created = rows.filter(({ state }) => state === 'created');
    const updated = rows.filter(({ state }) => state === 'updated');
    const gone = await this.imports.removeCreated(
      tx,
      created.flatMap(({ clientId }) => clientId ?? []),
    );
    const emptied = await this.rows.emptyFilled(
      tx,
      found,
      updated.map(({ id }) => id),
      now,
    );
    const kept = (clientId: ClientId | null): KeptReason | null => (clientId ? (gone.get(clientId) ?? null) : null);
    await this.rows.saveUndone(
      tx,
      found,
      [
        ...created.map(({ id, clientId }) => ({ id, kept: kept(clientId) })),
        ...updated.map(({ id }) => ({ id, kept: emptied.has(id) ? null : ('changed' as const) })),
      ],
      now,
    );
    return rows.length;
  }
}
