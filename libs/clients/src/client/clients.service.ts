import { Injectable } from '@nestjs/common';
import { Clock, notFound, type ClientId, type StaffActor, type TenantScope, type Version } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { Journal, NumberRanges, Transactions, type Tx } from '@app/platform';
import { ReferenceData } from '@app/reference';
import { idTaken } from '../errors.js';
import { checkRecord, municipalityOf, type Client, type ClientRecord } from './client.js';
import { ClientLists, type ClientSummary } from './clients.query.js';
import { ClientsStore } from './clients.store.js';
import type { ClientFundingFacts, Evidence, SevereDisability } from './severe-disability.js';

/** People being advised: their file, and the restricted record of a severe disability. */
@Injectable()
export class Clients {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly lists: ClientLists,
    private readonly numbers: NumberRanges,
    private readonly journal: Journal,
    private readonly access: AccessLog,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /**
   * A new person under the caller's id; the same id again by the same person answers the first row.
   * Throws Problems `kernel.id-taken` (conflict) and those of `checkRecord`.
   */
  async register(actor: StaffActor, id: ClientId, record: ClientRecord): Promise<Client> {
    checkRecord(record, this.clock.today());
    const ags = await this.agsOf(record);
    return this.transactions.run(actor, async (tx) => {
      const repeated = await this.clients.find(tx, actor.scope, id);
      if (repeated) return ownRepeat(actor, repeated);
      const client = await this.newClient(tx, actor, id, { ...record, ags });
      if (!(await this.clients.insert(tx, client))) return ownRepeat(actor, await this.clients.find(tx, actor.scope, id));
      await this.journal.record(tx, actor, { name: 'clients.client-registered', payload: { clientId: id } });
      return client;
    });
  }

  /** Changes what is known. Throws Problems `kernel.not-found`, `kernel.stale` and those of `checkRecord`. */
  change(actor: StaffActor, id: ClientId, expected: Version, changes: Partial<ClientRecord>): Promise<Client> {
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.get(tx, actor.scope, id);
      const record = { ...client, ...changes };
      checkRecord(record, this.clock.today());
      return this.clients.save(tx, client, expected, { ...changes, ags: await this.agsOf(record), updatedAt: this.clock.now() });
    });
  }

  /** Opens somebody's file, which is logged, also when there is none. Throws Problem `kernel.not-found`. */
  async open(actor: StaffActor, id: ClientId): Promise<Client> {
    return this.logged(actor, id, 'client.read', (tx) => this.clients.find(tx, actor.scope, id));
  }

  /** The restricted record, or null when nobody asked yet; reading it is logged. Throws Problem `kernel.not-found`. */
  async severeDisability(actor: StaffActor, id: ClientId): Promise<SevereDisability | null> {
    const { record } = await this.logged(actor, id, 'client.severe-disability-read', async (tx) => {
      const client = await this.clients.find(tx, actor.scope, id);
      return client && { record: await this.clients.findSevereDisability(tx, actor.scope, id) };
    });
    return record;
  }

  /** Sets the restricted record; the client's version rises, and the change is logged. Throws Problems `kernel.not-found`, `kernel.stale`. */
  recordSevereDisability(
    actor: StaffActor,
    id: ClientId,
    expected: Version,
    input: { readonly severelyDisabled: boolean; readonly evidence: Evidence },
  ): Promise<SevereDisability & { readonly version: Version }> {
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const client = await this.clients.get(tx, actor.scope, id);
      const { version } = await this.clients.save(tx, client, expected, { updatedAt: now });
      const record = { clientId: id, ...input, recordedAt: now, recordedBy: actor.userId };
      await this.clients.putSevereDisability(tx, actor.scope, record);
      await this.access.recordIn(tx, actor, { action: 'client.severe-disability-record', subjectKind: 'client', subjectId: id, allowed: true });
      return { ...record, version };
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

  /** What § 82 SGB III asks about a person. Throws Problem `kernel.not-found`. */
  fundingFacts(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<ClientFundingFacts> {
    return this.clients.fundingFacts(tx, scope, clientId);
  }

  // The refusal is committed too, so it is thrown only afterwards.
  private async logged<T>(actor: StaffActor, id: ClientId, action: string, read: (tx: Tx) => Promise<T | null>): Promise<T> {
    const found = await this.transactions.run(actor, async (tx) => {
      const row = await read(tx);
      await this.access.recordIn(tx, actor, { action, subjectKind: 'client', subjectId: id, allowed: row !== null });
      return row;
    });
    if (found === null) throw notFound();
    return found;
  }

  private async newClient(tx: Tx, actor: StaffActor, id: ClientId, record: ClientRecord & { readonly ags: string | null }): Promise<Client> {
    const now = this.clock.now();
    const number = await this.numbers.next(tx, actor.scope.tenantId, 'client');
    return { ...record, id, tenantId: actor.scope.tenantId, number, version: 1, createdAt: now, createdBy: actor.userId, updatedAt: now };
  }

  private async agsOf({ plz, town }: Pick<ClientRecord, 'plz' | 'town'>): Promise<string | null> {
    return plz ? municipalityOf(town, await this.reference.placesOf(plz)) : null;
  }
}

const ownRepeat = (actor: StaffActor, existing: Client | null): Client => {
  if (existing?.createdBy !== actor.userId) throw idTaken();
  return existing;
};
