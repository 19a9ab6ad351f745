import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { Problem, type TenantScope } from '@app/kernel';
import { Config, scopeSettings } from '@app/platform';

/** SQL with its values; reports are rare and differ, so they need no name. */
export type ReportStatement = { readonly text: string; readonly values: readonly unknown[] };

/** Asks within one report. */
export type Ask = <Row extends object>(statement: ReportStatement) => Promise<Row[]>;

const cancelled = '57014';

/** Reads for reports: as the role that sees published views and nothing else, on one snapshot, and not for longer than REPORT_TIMEOUT_MS. */
@Injectable()
export class ReportingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

  /**
   * Runs `work`; everything it asks sees the same moment of the whole Träger: figures carry no names. The scope's own values stand in
   * each statement's WHERE as well.
   * Throws Problem `reporting.too-slow` when a statement takes too long.
   */
  async runAsReportingReader<T>({ tenantId }: TenantScope, work: (ask: Ask) => Promise<T>): Promise<T> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        await manager.query(
          `set transaction isolation level repeatable read, read only;
           set local statement_timeout = ${this.config.settings.REPORT_TIMEOUT_MS};
           set local role reporting_reader`,
        );
        const scope = scopeSettings({ kind: 'tenant', tenantId, reach: { kind: 'tenant' } });
        await manager.query(scope.text, [...scope.values]);
        return work(({ text, values }) => manager.query(text, [...values]));
      });
    } catch (error) {
      throw isCancelled(error) ? new Problem('unavailable', 'reporting.too-slow') : error;
    }
  }
}

const isCancelled = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as Error & { code?: string }).code === cancelled;
