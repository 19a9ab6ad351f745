import { Injectable } from '@nestjs/common';
import { Clock, Problem, stale, type ImportId, type ImportRowId, type StaffActor, type Version } from '@app/kernel';
import { Transactions, type Cell, type Tx } from '@app/platform';
import type { UnderstoodRow } from './client-imports.service.js';
import { refuseSettled, type Import } from './import.js';
import { changeOf, ImportJudgement, type JudgedRow } from './import-judgement.service.js';
import { ImportRowsStore, type OpenRow, type RowChange } from './import-rows.store.js';
import { readPerson } from './read-person.js';
import { ImportsStore } from './imports.store.js';

/**
 * What somebody does with a parked row: take it for the person it may mean, whose missing facts it adds; register another person all the same,
 * with a reason; correct its cells, from column A on, and try again; or drop it.
 */
export type Decision =
  | { readonly kind: 'take-existing' }
  | { readonly kind: 'create'; readonly reason: string }
  | { readonly kind: 'correct'; readonly cells: readonly string[] }
  | { readonly kind: 'discard' };

/** Decisions about rows that an import parked. */
@Injectable()
export class ImportDecisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsStore,
    private readonly rows: ImportRowsStore,
    private readonly judgement: ImportJudgement,
    private readonly clock: Clock,
  ) {}

  /**
   * Settles a row, or parks it anew when it is still not clear; answers it. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `clients.import-row-settled`, `clients.import-row-without-match`, `clients.import-row-faulty`.
   */
  settle(actor: StaffActor, importId: ImportId, rowId: ImportRowId, expected: Version, decision: Decision): Promise<UnderstoodRow> {
    return this.transactions.run(actor, async (tx) => {
      const found = await this.imports.getLocked(tx, actor.scope, importId);
      const row = await this.rows.getLocked(tx, found, rowId);
      if (row.version !== expected) throw stale();
      refuseSettled(row, found);
      const change = await this.carryOut(tx, actor, found, row, decision);
      await this.rows.saveAll(tx, found, [change], this.clock.now());
      await this.rows.noteSettled(tx, found, rowId, actor.userId, decision.kind === 'create' ? decision.reason : null);
      const after = await this.rows.getLocked(tx, found, rowId);
      return { row: after, read: readPerson(after, found.columns, this.clock.today()) };
    });
  }

  private async carryOut(tx: Tx, actor: StaffActor, found: Import, row: OpenRow, decision: Decision): Promise<RowChange> {
    if (decision.kind === 'discard') return { ...changeOf(parkedAs(row)), reason: row.reason, matchId: null, state: 'discarded' };
    if (decision.kind === 'correct') return this.correct(tx, actor, found, row, decision.cells);
    const [judged] = await this.judgement.judge(tx, actor, found, [row]);
    if (!judged || 'faults' in judged.read) throw new Problem('rule', 'clients.import-row-faulty');
    if (decision.kind === 'create') {
      const [change] = await this.judgement.apply(tx, actor, found, [{ ...judged, verdict: { verdict: 'new' } }]);
      return change!;
    }
    const match = 'match' in judged.verdict ? judged.verdict.match : undefined;
    if (!match || match.locked) throw new Problem('rule', 'clients.import-row-without-match');
    return { ...changeOf(judged), ...(await this.judgement.fill(tx, actor, match.id, judged.read.record)) };
  }

  private async correct(tx: Tx, actor: StaffActor, found: Import, row: OpenRow, typed: readonly string[]): Promise<RowChange> {
    const cells: readonly Cell[] = found.headings.map((_, index) => typed[index]?.trim() || null);
    await this.rows.saveCells(tx, found, row.id, cells, this.clock.now());
    const judged = await this.judgement.judge(tx, actor, found, [{ ...row, cells }]);
    const [change] = await this.judgement.apply(tx, actor, found, judged);
    return change!;
  }
}

const parkedAs = (row: OpenRow): JudgedRow => ({
  row,
  read: { faults: [] },
  verdict: { verdict: 'parked', reason: row.reason ?? 'faulty' },
});
