import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, Brand } from '@app/kernel';

/** An open transaction. Only `Transactions.run` makes one, and everything that writes asks for it. */
export type Tx = Brand<EntityManager, 'Tx'>;

/** The only way to write. The actor's scope and name stand in the transaction's settings, for row policies and the change log. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction: its changes and its journal rows are committed together or not at all. */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(
        `select set_config('app.tenant_id', $1, true), set_config('app.company_id', $2, true), set_config('app.actor', $3, true),
                set_config('app.actor_kind', $4, true), set_config('app.correlation_id', $5, true)`,
        [
          actor.scope.kind === 'tenant' ? actor.scope.tenantId : '',
          actor.scope.kind === 'company' ? actor.scope.establishmentId : '',
          actor.userId ?? '',
          actor.kind,
          actor.correlationId,
        ],
      );
      return work(manager as Tx);
    });
  }

  /** A transaction of the house itself (relay, sweep, sign-in): it may touch only tables that carry no Träger's data. */
  runUnscoped<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction((manager) => work(manager as Tx));
  }
}
