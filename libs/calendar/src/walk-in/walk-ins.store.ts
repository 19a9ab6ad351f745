import { Injectable } from '@nestjs/common';
import {
  notFound,
  stale,
  type LocalDate,
  type OfficeId,
  type SystemActor,
  type TenantId,
  type TenantScope,
  type Version,
} from '@app/kernel';
import type { Tx } from '@app/platform';
import type { WalkIn } from './walk-in.js';

export const walkInColumns = `w.id, w.tenant_id as "tenantId", w.office_id as "officeId", w.came_on::text as "cameOn", w.ticket, w.state,
  w.client_id as "clientId", w.last_name as "lastName", w.first_name as "firstName", w.born_on::text as "bornOn", w.reason, w.language, w.need,
  w.came_at as "cameAt", w.ended_at as "endedAt", w.taken_by as "takenBy", w.place, w.version, w.created_by as "createdBy"`;

/** SQL of tickets: reading needs a scope, writing a Tx. */
@Injectable()
export class WalkInsStore {
  async find(tx: Tx, { tenantId }: TenantScope, id: string): Promise<WalkIn | undefined> {
    const rows: WalkIn[] = await tx.query(
      `select ${walkInColumns} from calendar.walk_in w where w.tenant_id = $1 and w.id = $2 for update`,
      [tenantId, id],
    );
    return rows[0];
  }

  /** Throws Problems `kernel.not-found`, `kernel.stale`. */
  async getUnchanged(tx: Tx, scope: TenantScope, id: string, expected: Version): Promise<WalkIn> {
    const walkIn = await this.find(tx, scope, id);
    if (!walkIn) throw notFound();
    if (walkIn.version !== expected) throw stale();
    return walkIn;
  }

  /** The next number of the day in this office; whoever asks at the same time waits for this transaction. */
  async nextTicket(tx: Tx, { tenantId }: TenantScope, officeId: OfficeId, on: LocalDate): Promise<number> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('walk-in ' || $1 || ' ' || $2, 0))`, [officeId, on]);
    const [row]: { ticket: number }[] = await tx.query(
      `select coalesce(max(ticket), 0) + 1 as ticket from calendar.walk_in where tenant_id = $1 and office_id = $2 and came_on = $3`,
      [tenantId, officeId, on],
    );
    return row!.ticket;
  }

  /** Adds the row; false when its id is taken. */
  async insert(tx: Tx, walkIn: WalkIn): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into calendar.walk_in (id, tenant_id, office_id, came_on, ticket, state, client_id, last_name, first_name, born_on, reason, language,
         need, came_at, version, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14, $16, $14) on conflict (id) do nothing returning id`,
      [
        walkIn.id,
        walkIn.tenantId,
        walkIn.officeId,
        walkIn.cameOn,
        walkIn.ticket,
        walkIn.state,
        walkIn.clientId,
        walkIn.lastName,
        walkIn.firstName,
        walkIn.bornOn,
        walkIn.reason,
        walkIn.language,
        walkIn.need,
        walkIn.cameAt,
        walkIn.version,
        walkIn.createdBy,
      ],
    );
    return rows.length === 1;
  }

  /** Writes state, place and person; the row is locked by `getUnchanged`. */
  async save(tx: Tx, before: WalkIn, changes: Partial<WalkIn>, now: string): Promise<WalkIn> {
    const after = { ...before, ...changes, version: (before.version + 1) as Version };
    await tx.query(
      `update calendar.walk_in set state = $3, ended_at = $4, taken_by = $5, place = $6, client_id = $7, last_name = $8, first_name = $9,
         born_on = $10, version = $11, updated_at = $12 where tenant_id = $1 and id = $2`,
      [
        after.tenantId,
        after.id,
        after.state,
        after.endedAt,
        after.takenBy,
        after.place,
        after.clientId,
        after.lastName,
        after.firstName,
        after.bornOn,
        after.version,
        now,
      ],
    );
    return after;
  }

  /** Träger with something said at a desk before this day; the only look at all of them. */
  async tenantsWithPast(tx: Tx, before: LocalDate): Promise<readonly TenantId[]> {
    const rows: { tenantId: TenantId }[] = await tx.query(`select past as "tenantId" from calendar.tenants_with_past_walk_ins($1) past`, [
      before,
    ]);
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Takes name, birth date, language and need from tickets before this day; answers how many. */
  async forget(tx: Tx, { scope }: SystemActor, before: LocalDate, now: string): Promise<number> {
    const [, count]: [unknown[], number] = await tx.query(
      `update calendar.walk_in set last_name = null, first_name = null, born_on = null, language = null, need = null, version = version + 1,
         updated_at = $3
       where tenant_id = $1 and came_on < $2
         and (last_name is not null or first_name is not null or born_on is not null or language is not null or need is not null)`,
      [scope.tenantId, before, now],
    );
    return count;
  }
}
