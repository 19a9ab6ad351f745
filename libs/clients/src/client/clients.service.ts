import { Injectable } from '@nestjs/common';
import type { ClientId, StaffActor, TeamId, TenantScope } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import { clientMerged } from '../errors.js';
import { MergesStore } from '../merge/merges.store.js';
import type { Client } from './client.js';
import { ClientLists, type ClientSummary, type LetterWishes } from './clients.query.js';
import { ClientsStore } from './clients.store.js';
import type { ClientFundingFacts } from './severe-disability.js';

/** People being advised, as somebody opens their file and as other contexts know them. */
@Injectable()
export class Clients {
  constructor(
    private readonly clients: ClientsStore,
    private readonly lists: ClientLists,
    private readonly merges: MergesStore,
    private readonly transactions: Transactions,
  ) {}

  /** Opens somebody's file. Throws Problem `kernel.not-found`; `clients.merged` (conflict) with the id of who goes on, where a merge ended the record. */
  open(actor: StaffActor, id: ClientId): Promise<Client> {
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.find(tx, actor.scope, id);
      if (client) return client;
      const survivor = await this.merges.survivorOf(tx, actor.scope, id);
      throw clientMerged(survivor.id, survivor.number);
    });
  }

  /** The client within the caller's transaction, unlogged: for contexts that check or name it. Throws Problem `kernel.not-found`. */
  get(tx: Tx, scope: TenantScope, id: ClientId): Promise<Client> {
    return this.clients.get(tx, scope, id);
  }

  /** Clients by id, in one statement; ids outside the scope are missing. */
  summaries(scope: TenantScope, ids: readonly ClientId[]): Promise<ReadonlyMap<ClientId, ClientSummary>> {
    return this.lists.summaries(scope, ids);
  }

  /** Large print and Leichte Sprache, as letters to the person obey them (§§ 10, 11 BGG). */
  letterWishes(scope: TenantScope, id: ClientId): Promise<LetterWishes> {
    return this.lists.letterWishes(scope, id);
  }

  /**
   * The person with this number as somebody may open the file in an emergency; undefined when there is none, or none for this person.
   * Whoever may protect persons may open protected ones.
   */
  toOpen(tx: Tx, actor: StaffActor, number: string): Promise<{ readonly id: ClientId; readonly homeTeamId: TeamId | null } | undefined> {
    return this.clients.toOpen(tx, number, actor.permissions.has('client.protect'));
  }

  /** What § 82 SGB III asks about a person. Throws Problem `kernel.not-found`. */
  fundingFacts(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<ClientFundingFacts> {
    return this.clients.fundingFacts(tx, scope, clientId);
  }
}
