import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type StaffActor, type TenantScope } from '@app/kernel';
import type { Tx } from '@app/platform';
import { knownElsewhere } from '../errors.js';
import type { ClientRecord } from './client.js';
import { NewClients } from './new-clients.js';

/** The same person at two Träger: a row for each, joined by a mark that no search follows (decisions.md 1). */
@Injectable()
export class LinkedClients {
  constructor(private readonly newClients: NewClients) {}

  /** The mark of a person within the scope; made when there is none. Throws Problem `kernel.not-found`. */
  async mark(tx: Tx, scope: TenantScope, id: ClientId): Promise<string> {
    const rows: [{ mark: string }[], number] = await tx.query(
      `update clients.client set same_person_id = coalesce(same_person_id, $3) where id = $1 and tenant_id = $2 returning same_person_id as mark`,
      [id, scope.tenantId, randomUUID()],
    );
    const [row] = rows[0];
    if (!row) throw notFound();
    return row.mark;
  }

  /**
   * The own row of a person another Träger shares: the one that carries the mark already, or a new one with what was shared.
   * Throws Problem `clients.known-elsewhere` when the Träger has one that the caller does not see.
   */
  async accept(tx: Tx, actor: StaffActor, mark: string, shared: ClientRecord): Promise<ClientId> {
    const known: { id: ClientId }[] = await tx.query(`select id from clients.client where same_person_id = $1 and tenant_id = $2`, [
      mark,
      actor.scope.tenantId,
    ]);
    return known[0]?.id ?? this.register(tx, actor, mark, shared);
  }

  private async register(tx: Tx, actor: StaffActor, mark: string, shared: ClientRecord): Promise<ClientId> {
    const id = randomUUID() as ClientId;
    await this.newClients.add(tx, actor, id, { ...shared, ags: null });
    await this.join(tx, actor.scope, id, mark);
    return id;
  }

  // One row per person and Träger: the index knows of rows that row-level security hides from whoever accepts.
  private async join(tx: Tx, { tenantId }: TenantScope, id: ClientId, mark: string): Promise<void> {
    try {
      await tx.query(`update clients.client set same_person_id = $2 where id = $1 and tenant_id = $3`, [id, mark, tenantId]);
    } catch (error) {
      throw (error as { constraint?: string }).constraint === 'client_same_person' ? knownElsewhere() : error;
    }
  }
}
