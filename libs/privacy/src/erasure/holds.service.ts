import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, notFound, type ClientId, type StaffActor } from '@app/kernel';
import { Clients } from '@app/clients';
import { Reader, Transactions } from '@app/platform';
import { atDesk } from '../desk.js';
import type { HoldKind } from './erasure.js';

/** What keeps a file from being erased, and since when. */
export type Hold = { readonly kind: HoldKind; readonly reason: string; readonly createdAt: string };

/** A law suit, an objection or a claim for repayment: while it lasts, what it is about is not erased. */
@Injectable()
export class Holds {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: Reader,
    private readonly clients: Clients,
    private readonly clock: Clock,
  ) {}

  /** Those that stand, the oldest first. Throws Problem `kernel.not-found`. */
  async list(actor: StaffActor, clientId: ClientId): Promise<readonly Hold[]> {
    const eyes = atDesk(actor);
    const { scope } = eyes;
    await this.clients.open(eyes, clientId);
    return this.reader.rows<Hold>(scope, {
      name: 'privacy.holds',
      text: `select kind, reason, created_at as "createdAt" from privacy.hold
             where tenant_id = $1 and client_id = $2 and released_at is null order by created_at, kind`,
      values: [scope.tenantId, clientId],
    });
  }

  /** Sets it; where there is one of the kind it stays as it is. Throws Problem `kernel.not-found`. */
  set(actor: StaffActor, clientId: ClientId, kind: HoldKind, reason: string): Promise<void> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      await this.clients.get(tx, eyes.scope, clientId);
      await tx.query(
        `insert into privacy.hold (id, tenant_id, client_id, kind, reason, created_at, created_by) select $1, $2, $3, $4, $5, $6, $7
         where not exists (select from privacy.hold where tenant_id = $2 and client_id = $3 and kind = $4 and released_at is null)`,
        [randomUUID(), eyes.scope.tenantId, clientId, kind, reason, this.clock.now(), actor.userId],
      );
    });
  }

  /** It is over. Throws Problem `kernel.not-found` where there is none. */
  release(actor: StaffActor, clientId: ClientId, kind: HoldKind): Promise<void> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      const [, released]: [unknown, number] = await tx.query(
        `update privacy.hold set released_at = $4, released_by = $5
         where tenant_id = $1 and client_id = $2 and kind = $3 and released_at is null`,
        [eyes.scope.tenantId, clientId, kind, this.clock.now(), actor.userId],
      );
      if (released === 0) throw notFound();
    });
  }
}
