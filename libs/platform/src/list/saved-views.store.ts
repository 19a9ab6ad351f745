import { Injectable } from '@nestjs/common';
import { notFound, stale, type StaffActor, type TenantScope, type UserId, type Version } from '@app/kernel';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { SavedView, SavedViewId, ViewedList } from './saved-view.js';

const columns = `v.id, v.list, v.name, v.owner_id as "ownerId", v.team_id as "teamId", v.filters, v.columns, v.sort, v.removed_at as "removedAt", v.version`;

/** SQL of saved views: reads need a scope, writes a Tx. */
@Injectable()
export class SavedViewsStore {
  constructor(private readonly reader: Reader) {}

  /** One's own views of a list and those shared with one's teams, by name, with whether the list opens with it; at most 100. */
  of({ scope, userId }: StaffActor, list: ViewedList): Promise<readonly (SavedView & { readonly standard: boolean })[]> {
    return this.reader.rows(scope, {
      name: 'saved-views.of-list',
      text: `select ${columns}, s.view_id is not null as standard
             from platform.saved_view v left join platform.standard_view s on s.view_id = v.id and s.tenant_id = $1 and s.user_id = $2
             where v.tenant_id = $1 and v.list = $3 and v.removed_at is null order by v.owner_id <> $2, v.name, v.id limit 100`,
      values: [scope.tenantId, userId, list],
    });
  }

  /** Null outside the scope. */
  async find(tx: Tx, { tenantId }: TenantScope, id: SavedViewId): Promise<SavedView | null> {
    const rows: SavedView[] = await tx.query(`select ${columns} from platform.saved_view v where v.id = $1 and v.tenant_id = $2`, [
      id,
      tenantId,
    ]);
    return rows[0] ?? null;
  }

  /** Throws Problems `kernel.not-found` outside the scope, `kernel.stale` when it has changed since version `expected`. */
  async getUnchanged(tx: Tx, scope: TenantScope, id: SavedViewId, expected: Version): Promise<SavedView> {
    const view = await this.find(tx, scope, id);
    if (!view) throw notFound();
    if (view.version !== expected) throw stale();
    return view;
  }

  /** Whether the owner has another view of the list by this name. */
  async nameTaken(tx: Tx, { tenantId }: TenantScope, { id, ownerId, list, name }: SavedView): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select from platform.saved_view
       where tenant_id = $1 and owner_id = $2 and list = $3 and name = $4 and id <> $5 and removed_at is null`,
      [tenantId, ownerId, list, name, id],
    );
    return rows.length > 0;
  }

  /** False when the id is taken. */
  async insert(tx: Tx, { tenantId }: TenantScope, view: SavedView, now: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into platform.saved_view (id, tenant_id, owner_id, team_id, list, name, filters, columns, sort, version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $10) on conflict do nothing returning id`,
      [view.id, tenantId, view.ownerId, view.teamId, view.list, view.name, JSON.stringify(view.filters), view.columns, view.sort, now],
    );
    return rows.length === 1;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, { tenantId }: TenantScope, view: SavedView, now: string): Promise<SavedView> {
    const [, affected]: [unknown, number] = await tx.query(
      `update platform.saved_view set team_id = $4, name = $5, filters = $6, columns = $7, sort = $8, removed_at = $9, updated_at = $10,
         version = version + 1
       where id = $1 and tenant_id = $2 and version = $3`,
      [view.id, tenantId, view.version, view.teamId, view.name, JSON.stringify(view.filters), view.columns, view.sort, view.removedAt, now],
    );
    if (affected !== 1) throw stale();
    return { ...view, version: view.version + 1 };
  }

  /** With this view the person's list opens from now on; null = with none. */
  async makeStandard(tx: Tx, { tenantId }: TenantScope, userId: UserId, list: ViewedList, id: SavedViewId | null): Promise<void> {
    await tx.query('delete from platform.standard_view where tenant_id = $1 and user_id = $2 and list = $3', [tenantId, userId, list]);
    if (id) {
      await tx.query('insert into platform.standard_view (user_id, list, tenant_id, view_id) values ($1, $2, $3, $4)', [
        userId,
        list,
        tenantId,
        id,
      ]);
    }
  }
}
