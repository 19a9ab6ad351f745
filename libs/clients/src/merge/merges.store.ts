import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type LocalDate, type TenantScope } from '@app/kernel';
import { KeyRing, type Tx } from '@app/platform';
import { openDisability, sealDisability } from '../client/sealed-disability.js';
import { mergeCollides } from '../errors.js';
import type { Hindrance, Merge } from './merge.js';
import type { RowsByTable } from './relation-kind.js';

const columns = `id, tenant_id as "tenantId", survivor_id as "survivorId", absorbed_id as "absorbedId", was, became, same_person_id as "samePersonId",
  rows_before as "rowsBefore", withdrawn_consents as "withdrawnConsents", merged_at as "mergedAt", merged_by as "mergedBy",
  to_char(undo_until, 'YYYY-MM-DD') as "undoUntil", undone_at as "undoneAt", undone_by as "undoneBy"`;

/** SQL of merges. Moving asks for a reach over the whole Träger: what belongs to a person lies in other teams too. */
@Injectable()
export class MergesStore {
  constructor(private readonly keyRing: KeyRing) {}

  /** The merge within the scope, locked, or null. */
  async find(tx: Tx, { tenantId }: TenantScope, id: string): Promise<Merge | null> {
    const rows: Merge[] = await tx.query(`select ${columns} from clients.merge where id = $1 and tenant_id = $2 for update`, [
      id,
      tenantId,
    ]);
    return rows[0] ?? null;
  }

  /** Merges into a person and into those merged into her, latest first. */
  async of(tx: Tx, { tenantId }: TenantScope, survivorId: ClientId): Promise<readonly (Merge & { readonly number: string })[]> {
    return tx.query(
      `select ${columns}, (select c.number from clients.client c where c.id = m.absorbed_id) as number
       from clients.merge m where tenant_id = $2
         and (survivor_id = $1 or survivor_id in (select c.id from clients.client c where c.merged_into = $1 and c.tenant_id = $2)) order by merged_at desc, id`,
      [survivorId, tenantId],
    );
  }

  async hindrance(tx: Tx, one: ClientId, other: ClientId): Promise<Hindrance | null> {
    const rows: { hindrance: Hindrance | null }[] = await tx.query(`select clients.merge_hindrance($1, $2) as hindrance`, [one, other]);
    return rows[0]?.hindrance ?? null;
  }

  /** Keeps the cases of both from changing, before the persons themselves are locked. */
  async holdFiles(tx: Tx, one: ClientId, other: ClientId): Promise<void> {
    await tx.query(`select clients.hold_files($1, $2)`, [one, other]);
  }

  /** How many rows refer to a person, by table. */
  async rowsOf(tx: Tx, id: ClientId): Promise<RowsByTable> {
    const rows: { counts: RowsByTable }[] = await tx.query(`select clients.relation_counts($1) as counts`, [id]);
    return rows[0]?.counts ?? {};
  }

  /** The mark a person shares with a row of another Träger. */
  async markOf(tx: Tx, { tenantId }: TenantScope, id: ClientId): Promise<string | null> {
    const rows: { mark: string | null }[] = await tx.query(
      `select same_person_id as mark from clients.client where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    return rows[0]?.mark ?? null;
  }

  /** Writes the journal, moves everything and ends the absorbed record. Throws Problem (conflict) `clients.merge-collides`. */
  async carryOut(tx: Tx, merge: Merge): Promise<void> {
    const { id, tenantId, survivorId, absorbedId, mergedAt, samePersonId } = merge;
    await tx.query(
      `insert into clients.merge (id, tenant_id, survivor_id, absorbed_id, was, became, same_person_id, rows_before, withdrawn_consents,
         merged_at, merged_by, undo_until) values ($1, $2, $3, $4, '{}', '{}', $5, $6, '{}', $7, $8, $9)`,
      [id, tenantId, survivorId, absorbedId, samePersonId, merge.rowsBefore, mergedAt, merge.mergedBy, merge.undoUntil],
    );
    try {
      await tx.query(`select clients.move_relations($1, $2, $3)`, [id, absorbedId, survivorId]);
    } catch (error) {
      throw (error as { code?: string }).code === 'WL002' ? mergeCollides() : error;
    }
    await this.reseal(tx, id, absorbedId, survivorId);
    await tx.query(
      `update clients.client set merged_into = $3, merged_at = $4, restricted_at = $4, same_person_id = null, version = version + 1, updated_at = $4
       where id = $1 and tenant_id = $2`,
      [absorbedId, tenantId, survivorId, mergedAt],
    );
    await this.mark(tx, merge, survivorId);
    // Who was found to be somebody else stays so, should the merge be undone.
    await tx.query(`delete from clients.duplicate_pair where tenant_id = $1 and $2 in (first_id, second_id) and dismissed_at is null`, [
      tenantId,
      absorbedId,
    ]);
  }

  /** Says in the journal what changed of the survivor's own facts and which consents ended. */
  async note(tx: Tx, { id, tenantId, was, became, withdrawnConsents }: Merge): Promise<void> {
    await tx.query(`update clients.merge set was = $3, became = $4, withdrawn_consents = $5 where id = $1 and tenant_id = $2`, [
      id,
      tenantId,
      was,
      became,
      withdrawnConsents,
    ]);
  }

  /**
   * A withdrawal on one record ends the consent of the same purpose on the other that was given up to that day (Art. 7(3) DSGVO). Answers
   * the consents that ended.
   */
  async endWithdrawn(tx: Tx, { tenantId, survivorId, mergedAt, mergedBy }: Merge): Promise<readonly string[]> {
    const [rows]: [{ id: string }[], number] = await tx.query(
      `update clients.consent c set withdrawn_on = w.withdrawn_on, withdrawn_at = $3, withdrawn_by = $4, version = c.version + 1
       from (select purpose, recipient_id, max(withdrawn_on) as withdrawn_on from clients.consent
             where client_id = $1 and tenant_id = $2 and withdrawn_on is not null group by purpose, recipient_id) w
       where c.client_id = $1 and c.tenant_id = $2 and c.withdrawn_on is null and c.purpose = w.purpose and c.given_on <= w.withdrawn_on
         and (w.recipient_id is null or c.recipient_id = w.recipient_id)
       returning c.id`,
      [survivorId, tenantId, mergedAt, mergedBy],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes everything back that the merge moved, and opens the absorbed record again. */
  async takeBack(tx: Tx, merge: Merge, now: string, by: string): Promise<void> {
    const { id, tenantId, survivorId, absorbedId, samePersonId } = merge;
    await tx.query(`select clients.move_back($1, $2, $3)`, [id, survivorId, absorbedId]);
    await this.reseal(tx, id, survivorId, absorbedId);
    if (samePersonId) {
      await tx.query(`update clients.client set same_person_id = null where id = $1 and tenant_id = $2 and same_person_id = $3`, [
        survivorId,
        tenantId,
        samePersonId,
      ]);
    }
    await tx.query(
      `update clients.client set merged_into = null, merged_at = null, restricted_at = null, same_person_id = $4, version = version + 1, updated_at = $3
       where id = $1 and tenant_id = $2`,
      [absorbedId, tenantId, now, samePersonId],
    );
    await tx.query(
      `update clients.consent set withdrawn_on = null, withdrawn_at = null, withdrawn_by = null, version = version + 1
       where id = any($1) and tenant_id = $2 and withdrawn_at = $3`,
      [merge.withdrawnConsents, tenantId, merge.mergedAt],
    );
    await tx.query(`update clients.merge set undone_at = $3, undone_by = $4 where id = $1 and tenant_id = $2`, [id, tenantId, now, by]);
  }

  /** Forgets up to `limit` merges whose day of undo is over, with the facts nobody chose; answers how many. */
  async purge(tx: Tx, { tenantId }: TenantScope, today: LocalDate, limit: number): Promise<number> {
    const due: Pick<Merge, 'id' | 'absorbedId' | 'undoneAt'>[] = await tx.query(
      `select id, absorbed_id as "absorbedId", undone_at as "undoneAt" from clients.merge
       where tenant_id = $1 and undo_until < $2 order by undo_until, id limit $3 for update skip locked`,
      [tenantId, today, limit],
    );
    for (const { id, absorbedId, undoneAt } of due) {
      if (undoneAt === null) {
        await tx.query(`select clients.forget_left_behind($1)`, [id]);
        await tx.query(
          `update clients.client set last_name = 'Zusammengeführt', first_name = '', birth_date = null, age_range = null, age_range_on = null,
             phone = null, email = null, street = null, plz = null, town = null, ags = null, language_note = null
           where id = $1 and tenant_id = $2 and merged_into is not null`,
          [absorbedId, tenantId],
        );
      }
      await tx.query(`delete from clients.merge where id = $1 and tenant_id = $2`, [id, tenantId]);
    }
    return due.length;
  }

  /** Who goes on for a merged person within the scope. Throws Problem `kernel.not-found` where nobody does, or nobody the reader sees. */
  async survivorOf(tx: Tx, { tenantId }: TenantScope, id: ClientId): Promise<{ readonly id: ClientId; readonly number: string }> {
    const rows: { id: ClientId; number: string }[] = await tx.query(
      `select c.id, c.number from clients.client c where c.id = clients.survivor_of($1) and c.tenant_id = $2`,
      [id, tenantId],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  // The mark of another Träger's row goes with the person; one Träger has it once.
  private async mark(tx: Tx, { tenantId, samePersonId }: Merge, survivorId: ClientId): Promise<void> {
    if (!samePersonId) return;
    await tx.query(`update clients.client set same_person_id = coalesce(same_person_id, $3) where id = $1 and tenant_id = $2`, [
      survivorId,
      tenantId,
      samePersonId,
    ]);
  }

  // The record of a severe disability is sealed for one person: where its row went to another, so does the seal.
  private async reseal(tx: Tx, mergeId: string, from: ClientId, to: ClientId): Promise<void> {
    const rows: { sealed: string }[] = await tx.query(
      `select d.record_sealed as sealed from clients.severe_disability d where d.client_id = $1 and exists (select from clients.merged_row j
         where j.merge_id = $2 and j.table_name = 'clients.severe_disability' and j.moved)`,
      [to, mergeId],
    );
    if (!rows[0]) return;
    const sealed = sealDisability(this.keyRing, to, openDisability(this.keyRing, from, rows[0].sealed));
    await tx.query(`update clients.severe_disability set record_sealed = $2 where client_id = $1`, [to, sealed]);
  }
}
