import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor, type SystemActor, type UserId } from '@app/kernel';
import { plusMilliseconds, Transactions, type Tx } from '@app/platform';

/** Records whose timeline tells what is new. */
export const visitedKinds = ['case', 'client', 'company'] as const;
export type VisitedRecord = { readonly kind: (typeof visitedKinds)[number]; readonly id: string };

// Whoever looks again within half an hour has not been away: what was new stays marked.
const sitting = 30 * 60_000;
const kept = 12 * 7 * 24 * 60 * 60_000;

/** One's own visits to records. */
@Injectable()
export class Visits {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Notes that the person looks at a record, and answers when she did so before: an ISO instant, null if never in twelve weeks. */
  mark(actor: StaffActor, { kind, id }: VisitedRecord): Promise<string | null> {
    const now = this.clock.now();
    return this.transactions.run(actor, async (tx) => {
      const { scope, userId } = actor;
      await tx.query('delete from reminders.visit where tenant_id = $1 and user_id = $2 and visited_at < $3', [
        scope.tenantId,
        userId,
        plusMilliseconds(now, -kept),
      ]);
      const rows: { previousAt: string | null }[] = await tx.query(
        `insert into reminders.visit as v (tenant_id, user_id, record_kind, record_id, visited_at) values ($1, $2, $3, $4, $5)
         on conflict (tenant_id, user_id, record_kind, record_id) do update
           set visited_at = excluded.visited_at, previous_at = case when v.visited_at < $6 then v.visited_at else v.previous_at end
         returning previous_at as "previousAt"`,
        [scope.tenantId, userId, kind, id, now, plusMilliseconds(now, -sitting)],
      );
      return rows[0]?.previousAt ?? null;
    });
  }

  /** Forgets everything about a person who has left. */
  async forget(tx: Tx, { scope }: SystemActor, userId: UserId): Promise<void> {
    await tx.query('delete from reminders.visit where tenant_id = $1 and user_id = $2', [scope.tenantId, userId]);
  }
}
