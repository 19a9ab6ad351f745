import { Injectable } from '@nestjs/common';
import { KeyRing, sealedIn, type SealedColumn } from '@app/platform';
import { rowId, type Found, type PersonalRow } from '../registry/registry.js';

/** Opens what lies sealed about a person for her own answer, and seals that answer in turn, each file bound to its pack. */
@Injectable()
export class PackVault {
  constructor(private readonly keyRing: KeyRing) {}

  seal(packId: string, kind: 'pdf' | 'zip', content: Buffer): string {
    return this.keyRing.seal(sealedIn(`privacy.access_pack.${kind}_sealed`, packId), content.toString('base64'));
  }

  /** Throws an Error when the text was changed or belongs elsewhere. */
  open(packId: string, kind: 'pdf' | 'zip', sealed: string): Buffer {
    return Buffer.from(this.keyRing.open(sealedIn(`privacy.access_pack.${kind}_sealed`, packId), sealed), 'base64');
  }

  /** The rows with the fields of their sealed columns beside the others. */
  unsealed(found: readonly Found[]): readonly Found[] {
    return found.map(({ table, rows }) => ({
      table,
      rows: table.sealed ? rows.map((row) => this.unsealedRow(table.table, Object.keys(table.sealed ?? {}), row)) : rows,
    }));
  }

  private unsealedRow(table: string, columns: readonly string[], row: PersonalRow): PersonalRow {
    const fields = columns.flatMap((column) =>
      // Null: an erasure took it.
      row[column] === null ? [] : [this.keyRing.open(sealedIn(`${table}.${column}` as SealedColumn, rowId(row)), String(row[column]))],
    );
    return Object.assign({}, row, ...fields.map((json) => JSON.parse(json) as PersonalRow)) as PersonalRow;
  }
}
