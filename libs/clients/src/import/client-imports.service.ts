import { Injectable } from '@nestjs/common';
import { Clock, stale, type ImportId, type StaffActor, type Version } from '@app/kernel';
import { Journal, mostSheetRows, plusMilliseconds, readSheet, Transactions, type SheetFormat, type Tx } from '@app/platform';
import type { InformationWay } from '../privacy-information/privacy-information.js';
import { idTaken } from '../errors.js';
import {
  checkColumns,
  importUnreadable,
  refuseLateUndo,
  refuseMapped,
  refuseSize,
  stepsNow,
  stepTo,
  undoDays,
  type Import,
  type ImportRowState,
  type ImportStep,
} from './import.js';
import {
  columnsFrom,
  fieldsByHeading,
  mostImportColumns,
  mostImportRows,
  proposedColumns,
  tableOf,
  type ImportColumns,
  type KeptMapping,
} from './import-field.js';
import { ImportRowsStore, type OpenRow } from './import-rows.store.js';
import { ImportsStore, type ImportCounts } from './imports.store.js';
import { readPerson, type ImportFault, type ReadPerson } from './read-person.js';

/** A row as the mapping understands it. */
export type UnderstoodRow = { readonly row: OpenRow; readonly read: ReadPerson | { readonly faults: readonly ImportFault[] } };

/** An import with everything its page shows. */
export type ImportFile = {
  readonly found: Import;
  readonly counts: ImportCounts;
  readonly steps: readonly ImportStep[];
  /** Until when it can be taken back; null before its end. */
  readonly undoUntil: string | null;
  readonly preview: readonly UnderstoodRow[];
  readonly mappings: readonly (KeptMapping & { readonly columns: ImportColumns | null })[];
};

/** What is said when an import begins to write. */
export type RunInput = { readonly source: string; readonly informed: InformationWay | null };

const previewed = 20;
const day = 86_400_000;

/** Tables of persons brought in: taken in, understood column by column, tried, run and taken back. The work itself is `ImportWork`. */
@Injectable()
export class ClientImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: ImportsStore,
    private readonly rows: ImportRowsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The newest hundred of one's teams. */
  list(actor: StaffActor): Promise<readonly Import[]> {
    return this.transactions.run(actor, (tx) => this.imports.newest(tx, actor.scope));
  }

  /**
   * Takes a table in, its columns as they seem to mean, or as a kept mapping says that fits; the same id again by the same person answers the
   * first one. Throws Problems `kernel.id-taken`, `clients.import-unreadable` and those of `refuseSize`.
   */
  async upload(actor: StaffActor, id: ImportId, content: Buffer, format: SheetFormat): Promise<ImportFile> {
    const sheet = await readSheet(content, format);
    if (!sheet) throw importUnreadable();
    const { headings, rows } = tableOf(sheet);
    // Behind so many lines, empty ones too, nothing is read: better none than some of them.
    refuseSize(sheet.length > mostSheetRows ? sheet.length : rows.length, headings.length, {
      rows: mostImportRows,
      columns: mostImportColumns,
    });
    return this.transactions.run(actor, async (tx) => {
      const fitting = (await this.imports.mappings(tx, actor.scope)).map((mapping) => columnsFrom(mapping, headings));
      const columns = fitting.find((one) => one !== null) ?? proposedColumns(headings);
      const found = this.newImport(actor, id, headings, columns, rows.length);
      if (!(await this.imports.insert(tx, found)))
        return this.fileOf(tx, actor, ownRepeat(actor, await this.imports.find(tx, actor.scope, id)));
      await this.rows.insertAll(tx, found, rows, found.createdAt);
      await this.journal.record(tx, actor, { name: 'clients.import-uploaded', payload: { importId: id } });
      return this.fileOf(tx, actor, found);
    });
  }

  /** Throws Problem `kernel.not-found`. */
  file(actor: StaffActor, id: ImportId): Promise<ImportFile> {
    return this.transactions.run(actor, async (tx) => this.fileOf(tx, actor, await this.imports.get(tx, actor.scope, id)));
  }

  /** Rows in one state from behind a row of the sheet on, with what is wrong in them. Throws Problem `kernel.not-found`. */
  rowsIn(actor: StaffActor, id: ImportId, state: ImportRowState, after: number, most: number): Promise<readonly UnderstoodRow[]> {
    return this.transactions.run(actor, async (tx) => {
      const found = await this.imports.get(tx, actor.scope, id);
      return this.understood(found, await this.rows.inStates(tx, found, [state], most, after));
    });
  }

  /**
   * Says what the columns mean, and keeps that under a name for the next file; a dry run has to be made anew. Throws Problems
   * `kernel.not-found`, `kernel.stale`, `clients.import-step-not-now`, `clients.import-columns-missing`.
   */
  map(
    actor: StaffActor,
    id: ImportId,
    expected: Version,
    columns: ImportColumns,
    keep: { id: string; name: string } | null,
  ): Promise<ImportFile> {
    return this.change(actor, id, expected, async (tx, found) => {
      refuseMapped(found);
      const fitted = found.headings.map((_, index) => columns[index] ?? null);
      checkColumns(fitted);
      if (keep) {
        const fields = fieldsByHeading(found.headings, fitted);
        await this.imports.keepMapping(tx, actor.scope, { ...keep, fields, createdBy: actor.userId, createdAt: this.clock.now() });
      }
      await this.rows.forgetVerdicts(tx, found);
      return { columns: fitted, state: 'uploaded' };
    });
  }

  /**
   * Begins the dry run, the run or taking back; the worker does the rest. `input` is for the run. Throws Problems `kernel.not-found`,
   * `kernel.stale`, `clients.import-step-not-now`, `clients.import-columns-missing`, `clients.import-undo-too-late`.
   */
  begin(actor: StaffActor, id: ImportId, expected: Version, step: ImportStep, input: RunInput | null): Promise<ImportFile> {
    return this.change(actor, id, expected, async (tx, found) => {
      const state = stepTo(step, found);
      if (step === 'undo') refuseLateUndo(this.undoable(found));
      if (step === 'check') {
        checkColumns(found.columns);
        await this.rows.forgetVerdicts(tx, found);
      }
      await this.journal.record(tx, actor, { name: 'clients.import-work-due', payload: { importId: id } });
      return { state, ...(step === 'run' && input) };
    });
  }

  private change(
    actor: StaffActor,
    id: ImportId,
    expected: Version,
    work: (tx: Tx, found: Import) => Promise<Partial<Import>>,
  ): Promise<ImportFile> {
    return this.transactions.run(actor, async (tx) => {
      const found = await this.imports.getLocked(tx, actor.scope, id);
      if (found.version !== expected) throw stale();
      const saved = await this.imports.save(tx, found, expected, await work(tx, found), this.clock.now());
      return this.fileOf(tx, actor, saved);
    });
  }

  private async fileOf(tx: Tx, { scope }: StaffActor, found: Import): Promise<ImportFile> {
    const mappings = await this.imports.mappings(tx, scope);
    const open = found.state === 'uploaded' || found.state === 'checked';
    return {
      found,
      counts: await this.imports.counts(tx, found),
      steps: stepsNow(found, this.undoable(found)),
      undoUntil: found.finishedAt === null ? null : undoEnd(found.finishedAt),
      preview: open ? this.understood(found, await this.rows.first(tx, found, previewed)) : [],
      mappings: mappings.map((mapping) => ({ ...mapping, columns: columnsFrom(mapping, found.headings) })),
    };
  }

  private understood(found: Import, rows: readonly OpenRow[]): readonly UnderstoodRow[] {
    return rows.map((row) => ({ row, read: readPerson(row, found.columns, this.clock.today()) }));
  }

  private undoable({ finishedAt }: Import): boolean {
    return finishedAt !== null && this.clock.now() <= undoEnd(finishedAt);
  }

  private newImport(
    { userId, scope }: StaffActor,
    id: ImportId,
    headings: readonly string[],
    columns: ImportColumns,
    rowCount: number,
  ): Import {
    return {
      id,
      tenantId: scope.tenantId,
      teamIds: scope.reach.kind === 'people' ? scope.reach.teamIds : [],
      headings,
      columns,
      rowCount,
      source: null,
      informed: null,
      state: 'uploaded',
      version: 1,
      createdAt: this.clock.now(),
      createdBy: userId,
      finishedAt: null,
    };
  }
}

const undoEnd = (finishedAt: string): string => plusMilliseconds(finishedAt, undoDays * day);

const ownRepeat = ({ userId }: StaffActor, existing: Import | undefined): Import => {
  if (existing?.createdBy !== userId) throw idTaken();
  return existing;
};
