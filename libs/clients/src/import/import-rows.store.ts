import { createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type ImportRowId } from '@app/kernel';
import { KeyRing, sealedIn, textOf, type Cell, type Tx } from '@app/platform';
import type { Import, ImportRow, ImportRowState, KeptReason } from './import.js';
import type { SheetRow } from './import-field.js';
import type { FilledFact, ParkReason, PersonKeys, VerdictName } from './verdict.js';

/** A row with what stands in it; no cells once it is settled. */
export type OpenRow = ImportRow & { readonly cells: readonly Cell[] };

/** What the work on a row left. */
export type RowChange = Pick<ImportRow, 'id'> & {
  readonly state: ImportRowState;
  readonly verdict: VerdictName;
  readonly reason: ParkReason | null;
  readonly matchId: ClientId | null;
  readonly clientId: ClientId | null;
  readonly filled: readonly FilledFact[];
  readonly clientVersion: number | null;
};

type Keys = Pick<Import, 'id' | 'tenantId'>;
type Stored = ImportRow & { readonly cellsSealed: string | null };

const sealedColumn = 'clients.import_row.cells_sealed';
const columns = `id, sheet_row as row, cells_sealed as "cellsSealed", state, verdict, reason, match_id as "matchId", client_id as "clientId", filled,
  client_version as "clientVersion", kept, version`;

/**
 * SQL of rows of imports; what stands in them is sealed and opened here and nowhere else. Rows are written by their ids alone: of a table that
 * has just arrived PostgreSQL knows nothing yet, and by the id of the import it would compare each row with each.
 */
@Injectable()
export class ImportRowsStore {
  constructor(private readonly keyRing: KeyRing) {}

  /** Adds the rows of a new import. */
  async insertAll(tx: Tx, { id, tenantId }: Keys, rows: readonly SheetRow[], now: string): Promise<void> {
    for (let at = 0; at < rows.length; at += atOnce) {
      const part = rows.slice(at, at + atOnce).map(({ row, cells }) => {
        const rowId = randomUUID() as ImportRowId;
        return { id: rowId, row, cells: this.seal(rowId, cells) };
      });
      await tx.query(
        `insert into clients.import_row (id, tenant_id, import_id, sheet_row, cells_sealed, created_at, updated_at)
         select r.id, $2, $3, r.row, r.cells, $4, $4 from jsonb_to_recordset($1::jsonb) as r(id uuid, row int, cells text)`,
        [JSON.stringify(part), tenantId, id, now],
      );
    }
  }

  /** The first rows of the table. */
  first(tx: Tx, keys: Keys, most: number): Promise<readonly OpenRow[]> {
    return this.select(tx, keys, 'true', most);
  }

  /** The next rows in these states, in the order of the table. */
  inStates(tx: Tx, keys: Keys, states: readonly ImportRowState[], most: number, after = 0): Promise<readonly OpenRow[]> {
    return this.select(tx, keys, 'state = any($4) and sheet_row > $5', most, [states, after]);
  }

  /** The next rows no dry run has judged. */
  unjudged(tx: Tx, keys: Keys, most: number): Promise<readonly OpenRow[]> {
    return this.select(tx, keys, `verdict is null`, most);
  }

  /** Throws Problem `kernel.not-found` when the import has no such row. */
  async getLocked(tx: Tx, keys: Keys, rowId: ImportRowId): Promise<OpenRow> {
    await tx.query('select from clients.import_row where id = $1 and tenant_id = $2 for update', [rowId, keys.tenantId]);
    const [row] = await this.select(tx, keys, 'id = $4', 1, [rowId]);
    if (!row) throw notFound();
    return row;
  }

  /** Forgets what a dry run said, so that it can be said anew. */
  async forgetVerdicts(tx: Tx, { id, tenantId }: Keys): Promise<void> {
    await tx.query(
      `update clients.import_row set verdict = null, reason = null, match_id = null, person_key = null, born_key = null where import_id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
  }

  /**
   * Notes whom rows name and answers those of which an earlier row of the table may name the same: by name, and by birth date where both have
   * one; discarded ones count no more. Keyed digests stand for name and birth date.
   */
  async twins(
    tx: Tx,
    { id, tenantId }: Keys,
    rows: readonly { readonly id: ImportRowId; readonly person: PersonKeys | null }[],
  ): Promise<ReadonlySet<ImportRowId>> {
    const [key] = this.keyRing.derived('rows of one import that name the same person');
    const digest = (text: string | null | undefined): string | null =>
      text ? createHmac('sha256', key!).update(`${id}|${text}`).digest('base64url') : null;
    const keyed = rows.map((row) => ({ id: row.id, name: digest(row.person?.name), born: digest(row.person?.born) }));
    await tx.query(
      `update clients.import_row r set person_key = k.name, born_key = k.born from jsonb_to_recordset($2::jsonb) as k(id uuid, name text, born text)
       where r.id = k.id and r.tenant_id = $1 and (r.person_key, r.born_key) is distinct from (k.name, k.born)`,
      [tenantId, JSON.stringify(keyed)],
    );
    const found: { id: ImportRowId }[] = await tx.query(
      `select r.id from clients.import_row r where r.tenant_id = $2 and r.id = any($3) and r.person_key is not null
         and exists (select from clients.import_row e where e.import_id = $1 and e.tenant_id = $2 and e.person_key = r.person_key
           and (e.born_key = r.born_key or e.born_key is null or r.born_key is null) and e.sheet_row < r.sheet_row and e.state <> 'discarded')`,
      [id, tenantId, rows.map((row) => row.id)],
    );
    return new Set(found.map((row) => row.id));
  }

  /** Writes what became of rows; the cells of those that are settled go. */
  async saveAll(tx: Tx, { tenantId }: Keys, changes: readonly RowChange[], now: string): Promise<void> {
    await tx.query(
      `update clients.import_row r set state = c.state, verdict = c.verdict, reason = c.reason, match_id = c."matchId", client_id = c."clientId",
         filled = array(select jsonb_array_elements_text(c.filled)), client_version = c."clientVersion", version = r.version + 1,
         cells_sealed = case when c.state in ('waiting', 'parked') then r.cells_sealed end, updated_at = $3
       from jsonb_to_recordset($2::jsonb) as c(id uuid, state text, verdict text, reason text, "matchId" uuid, "clientId" uuid, filled jsonb,
         "clientVersion" int)
       where r.id = c.id and r.tenant_id = $1`,
      [tenantId, JSON.stringify(changes), now],
    );
  }

  /** Writes other cells into a row that waits for a decision. */
  async saveCells(tx: Tx, { tenantId }: Keys, rowId: ImportRowId, cells: readonly Cell[], now: string): Promise<void> {
    await tx.query(`update clients.import_row set cells_sealed = $3, updated_at = $4 where id = $1 and tenant_id = $2`, [
      rowId,
      tenantId,
      this.seal(rowId, cells),
      now,
    ]);
  }

  /** Notes who settled a parked row, and why. */
  async noteSettled(tx: Tx, { tenantId }: Keys, rowId: ImportRowId, by: string, reason: string | null): Promise<void> {
    await tx.query(`update clients.import_row set settled_by = $3, settled_reason = $4 where id = $1 and tenant_id = $2`, [
      rowId,
      tenantId,
      by,
      reason,
    ]);
  }

  /** Notes which rows undoing took back, and why the others stay. */
  async saveUndone(
    tx: Tx,
    { tenantId }: Keys,
    rows: readonly { readonly id: ImportRowId; readonly kept: KeptReason | null }[],
    now: string,
  ): Promise<void> {
    await tx.query(
      `update clients.import_row r set state = case when u.kept is null then 'removed' else 'kept' end, updated_at = $3,
         kept = case when u.kept = 'changed' and clients.file_is_locked(r.client_id) then 'locked' else u.kept end
       from jsonb_to_recordset($2::jsonb) as u(id uuid, kept text) where r.id = u.id and r.tenant_id = $1`,
      [tenantId, JSON.stringify(rows), now],
    );
  }

  /** Empties the facts an import filled of persons nobody changed since and whose file is not locked (Art. 18 DSGVO); answers whose. */
  async emptyFilled(tx: Tx, { tenantId }: Keys, rowIds: readonly ImportRowId[], now: string): Promise<ReadonlySet<ImportRowId>> {
    const [rows]: [{ id: ImportRowId }[], number] = await tx.query(
      `update clients.client c set version = c.version + 1, updated_at = $3,
         birth_date = case when 'birthDate' = any(r.filled) then null else c.birth_date end,
         gender = case when 'gender' = any(r.filled) then null else c.gender end,
         phone = case when 'phone' = any(r.filled) then null else c.phone end,
         email = case when 'email' = any(r.filled) then null else c.email end,
         street = case when 'street' = any(r.filled) then null else c.street end,
         plz = case when 'plz' = any(r.filled) then null else c.plz end,
         town = case when 'town' = any(r.filled) then null else c.town end,
         ags = case when 'plz' = any(r.filled) then null else c.ags end
       from clients.import_row r
       where r.tenant_id = $1 and r.id = any($2) and c.id = r.client_id and c.tenant_id = $1 and c.version = r.client_version
         and not clients.file_is_locked(c.id)
       returning r.id`,
      [tenantId, rowIds, now],
    );
    return new Set(rows.map((row) => row.id));
  }

  private async select(
    tx: Tx,
    { id, tenantId }: Keys,
    where: string,
    most: number,
    more: readonly unknown[] = [],
  ): Promise<readonly OpenRow[]> {
    const rows: Stored[] = await tx.query(
      `select ${columns} from clients.import_row where import_id = $1 and tenant_id = $2 and ${where} order by sheet_row limit $3`,
      [id, tenantId, most, ...more],
    );
    return rows.map(({ cellsSealed, ...row }) => ({ ...row, cells: cellsSealed === null ? [] : this.open(row.id, cellsSealed) }));
  }

  // A day is kept as German tables write it; far more than any value has is cut, so that it still counts as too long.
  private seal(id: ImportRowId, cells: readonly Cell[]): string {
    const kept = cells.map((cell) =>
      cell === null || typeof cell === 'number' || typeof cell === 'boolean' ? cell : textOf(cell).slice(0, 300),
    );
    // Half a character of two, which a cut or a broken file leaves, is not to be stored.
    return this.keyRing.seal(sealedIn(sealedColumn, id), JSON.stringify(kept));
  }

  private open(id: ImportRowId, sealed: string): readonly Cell[] {
    return JSON.parse(this.keyRing.open(sealedIn(sealedColumn, id), sealed)) as Cell[];
  }
}

const atOnce = 1_000;
