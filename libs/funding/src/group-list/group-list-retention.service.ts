import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { plusMilliseconds, Transactions } from '@app/platform';

const halfAYear = 183 * 86_400_000;
const atOnce = 500;

/** Removes what lists said of people who never became part of an application. */
@Injectable()
export class GroupListRetention {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Rows nobody took over within half a year of their last change (domain.md 6.3, an enquiry without a case); answers how many went. */
  async removeUnused(): Promise<number> {
    const before = plusMilliseconds(this.clock.now(), -halfAYear);
    const [row]: { removed: number }[] = await this.transactions.runUnscoped((tx) =>
      tx.query('select funding.remove_unused_list_rows($1, $2) as removed', [before, atOnce]),
    );
    return row?.removed ?? 0;
  }
}
