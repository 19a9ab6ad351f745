import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type SystemActor, type TenantScope } from '@app/kernel';
import { Users } from '@app/identity';
import { csvFile, plusMilliseconds, type Tx } from '@app/platform';
import { writeWorkbook } from '@app/reporting';
import { daysToFetch, exportLimit, type ExportFailure, type ListExport, type ListExportId, listPermission } from './list-export.js';
import { exportLabels as labelsDe, type ExportLabels } from './list-export.labels.de.js';
import { exportLabels as labelsEn } from './list-export.labels.en.js';
import { ListExportsStore } from './list-exports.store.js';
import { ListRows, type Table } from './list-rows.js';

const day = 86_400_000;
const tries = 3;

/** Builds the file of an export: what whoever asked sees at this moment, complete or not at all. */
@Injectable()
export class ListExportBuilder {
  constructor(
    private readonly exports: ListExportsStore,
    private readonly rows: ListRows,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** Does nothing when it was built before. */
  async build(tx: Tx, actor: SystemActor, id: ListExportId): Promise<void> {
    const order = await this.exports.get(tx, actor.scope, id);
    if (order.state !== 'waiting') return;
    if (!(await this.users.allActive(tx, order.tenantId, [order.createdBy]))) return this.fail(tx, order, 'nobody', null);
    if (!(await this.users.may(tx, order.createdBy, listPermission[order.list]))) return this.fail(tx, order, 'not-allowed', null);
    const reach = await this.users.reachOf(order.createdBy, this.clock.now());
    const scope: TenantScope = { kind: 'tenant', tenantId: order.tenantId, reach };
    const language = (await this.users.mailAddress(tx, order.createdBy))?.language;
    const labels = language === 'en' ? labelsEn : labelsDe;
    // Somebody may work in the list while it is read: then once more, and rather no file than one that lacks a row.
    for (let left = tries; left > 0; left -= 1) {
      const counted = await this.rows.count(scope, order);
      if (counted > exportLimit) return this.fail(tx, order, 'too-many', counted);
      const table = await this.rows.table(scope, order, labels);
      // Each row once: one that came twice would hide one that is missing.
      if (table.rows.length === counted && new Set(table.rows.map((row) => row.at(-1))).size === counted)
        return this.finish(tx, order, table, labels);
    }
    return this.fail(tx, order, 'changed-meanwhile', null);
  }

  private async finish(tx: Tx, order: ListExport, table: Table, labels: ExportLabels): Promise<void> {
    const content = await this.fileOf(order, table, labels);
    const now = this.clock.now();
    const done = {
      ...order,
      state: 'ready' as const,
      rowsCounted: table.rows.length,
      rowsWritten: table.rows.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      finishedAt: now,
      expiresAt: plusMilliseconds(now, daysToFetch * day),
    };
    await this.exports.finish(tx, done, content);
  }

  private async fileOf({ format, list }: ListExport, { headers, kinds, rows }: Table, labels: ExportLabels): Promise<Buffer> {
    if (format === 'csv') return csvFile(headers, kinds, rows);
    const columns = headers.map((header, index) => ({ header, kind: kinds[index] ?? ('text' as const) }));
    return Buffer.from(await writeWorkbook([{ name: labels.sheets[list], columns, rows }]));
  }

  private fail(tx: Tx, order: ListExport, failure: ExportFailure, rowsCounted: number | null): Promise<void> {
    return this.exports.finish(tx, { ...order, state: 'failed', failure, rowsCounted, finishedAt: this.clock.now() }, null);
  }
}
