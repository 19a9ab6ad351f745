import { Injectable } from '@nestjs/common';
import { pendingMigrations, Queues, Reader } from '@app/platform';
import { migrations } from '../../../../migrations/index.js';

/** Whether this process can do its work: database reachable, migrations complete, queue reachable. */
@Injectable()
export class Readiness {
  constructor(
    private readonly reader: Reader,
    private readonly queues: Queues,
  ) {}

  /** Names of what is missing: `database`, `migrations`, `queue`; empty when ready. */
  async failing(): Promise<readonly string[]> {
    const [database, queue] = await Promise.allSettled([this.appliedMigrations(), this.queues.ping()]);
    return [
      ...(database.status === 'rejected' ? ['database'] : pendingMigrations(database.value, migrations).length > 0 ? ['migrations'] : []),
      ...(queue.status === 'rejected' ? ['queue'] : []),
    ];
  }

  private async appliedMigrations(): Promise<readonly string[]> {
    const rows = await this.reader.shared<{ name: string }>({
      name: 'applied-migrations',
      text: 'select name from public.schema_migration',
      values: [],
    });
    return rows.map(({ name }) => name);
  }
}
