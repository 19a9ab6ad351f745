import { Injectable } from '@nestjs/common';
import { notFound, type StaffActor, type TenantId, type TenantScope } from '@app/kernel';
import { KeyRing, Reader, sealedIn, type Tx } from '@app/platform';
import type { ListExport, ListExportId } from './list-export.js';

const columns = `id, tenant_id as "tenantId", created_by as "createdBy", list, format, purpose, filters, columns, sort, state, failure,
  rows_counted as "rowsCounted", rows_written as "rowsWritten", sha256, created_at as "createdAt", finished_at as "finishedAt",
  expires_at as "expiresAt"`;

const boundTo = (id: ListExportId): string => sealedIn('exports.list_export.content_sealed', id);

/** SQL of exports; their files lie sealed beside them. */
@Injectable()
export class ListExportsStore {
  constructor(
    private readonly reader: Reader,
    private readonly keyRing: KeyRing,
  ) {}

  /** The newest fifty of one's own. */
  mine({ scope, userId }: StaffActor): Promise<readonly ListExport[]> {
    return this.reader.rows(scope, {
      name: 'list-exports.mine',
      text: `select ${columns} from exports.list_export where tenant_id = $1 and created_by = $2 order by created_at desc, id limit 50`,
      values: [scope.tenantId, userId],
    });
  }

  /** Null outside the scope. */
  async find(tx: Tx, { tenantId }: TenantScope, id: ListExportId): Promise<ListExport | null> {
    const rows: ListExport[] = await tx.query(`select ${columns} from exports.list_export where id = $1 and tenant_id = $2`, [
      id,
      tenantId,
    ]);
    return rows[0] ?? null;
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(tx: Tx, scope: TenantScope, id: ListExportId): Promise<ListExport> {
    const found = await this.find(tx, scope, id);
    if (!found) throw notFound();
    return found;
  }

  /** False when the id is taken. */
  async insert(tx: Tx, row: ListExport): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into exports.list_export (id, tenant_id, created_by, list, format, purpose, filters, columns, sort, state, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
      [
        row.id,
        row.tenantId,
        row.createdBy,
        row.list,
        row.format,
        row.purpose,
        JSON.stringify(row.filters),
        row.columns,
        row.sort,
        row.state,
        row.createdAt,
      ],
    );
    return rows.length === 1;
  }

  /** Ends a waiting one: with its file, or without one and why. */
  async finish(tx: Tx, done: ListExport, content: Buffer | null): Promise<void> {
    await tx.query(
      `update exports.list_export set state = $3, failure = $4, rows_counted = $5, rows_written = $6, sha256 = $7, content_sealed = $8,
         finished_at = $9, expires_at = $10
       where id = $1 and tenant_id = $2 and state in ('waiting')`,
      [
        done.id,
        done.tenantId,
        done.state,
        done.failure,
        done.rowsCounted,
        done.rowsWritten,
        done.sha256,
        content && this.keyRing.seal(boundTo(done.id), content.toString('base64')),
        done.finishedAt,
        done.expiresAt,
      ],
    );
  }

  /** The file of one that is ready. */
  async content(tx: Tx, { tenantId }: TenantScope, id: ListExportId): Promise<Buffer> {
    const rows: { sealed: string | null }[] = await tx.query(
      `select content_sealed as sealed from exports.list_export where id = $1 and tenant_id = $2`,
      [id, tenantId],
    );
    const sealed = rows[0]?.sealed;
    if (!sealed) throw notFound();
    return Buffer.from(this.keyRing.open(boundTo(id), sealed), 'base64');
  }

  /** Deletes the files whose days are over; the rows stay, so that one can see what left the house. Answers how many. */
  async expire(tx: Tx, { tenantId }: TenantScope, now: string): Promise<number> {
    const [, affected]: [unknown, number] = await tx.query(
      `update exports.list_export set state = 'expired', content_sealed = null
       where tenant_id = $1 and content_sealed is not null and expires_at <= $2`,
      [tenantId, now],
    );
    return affected;
  }

  async tenants(tx: Tx): Promise<readonly TenantId[]> {
    const rows: { id: TenantId }[] = await tx.query('select id from identity.tenant');
    return rows.map(({ id }) => id);
  }
}
