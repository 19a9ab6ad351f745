import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { plusMilliseconds, Transactions } from '@app/platform';
import { keepDays } from './import.js';

const atOnce = 500;

/** Removes what imported tables said of people nobody took over. */
@Injectable()
export class ImportRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Rows that became nobody, 30 days after the last step of their import (§ 67c SGB X); answers how many went. */
  async removeUnsettled(): Promise<number> {
    const before = plusMilliseconds(this.clock.now(), -keepDays * 86_400_000);
    const [row]: { removed: number }[] = await this.transactions.runUnscoped((tx) =>
      tx.query('select clients.remove_old_import_rows($1, $2) as removed', [before, atOnce]),
    );
    return row?.removed ?? 0;
  }
}
