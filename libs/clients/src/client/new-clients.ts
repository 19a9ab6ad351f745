import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type StaffActor } from '@app/kernel';
import { Journal, NumberRanges, type Tx } from '@app/platform';
import { PrivacyInformationStore } from '../privacy-information/privacy-information.store.js';
import { newInformation, type InformationWay } from '../privacy-information/privacy-information.js';
import { StatusPeriodsStore } from '../status/status-periods.store.js';
import { idTaken, savedOtherwise } from '../errors.js';
import { ageOf, saysTheSame, type Client, type ClientRecord } from './client.js';
import { ClientsStore } from './clients.store.js';

/** How a row of a person comes to be, whoever asks for it: with a number, what is known of the status, and word of it. */
@Injectable()
export class NewClients {
  constructor(
    private readonly clients: ClientsStore,
    private readonly statuses: StatusPeriodsStore,
    private readonly informations: PrivacyInformationStore,
    private readonly numbers: NumberRanges,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The person under this id within the caller's transaction, `informed` in a way today; null when the id is taken. */
  async add(
    tx: Tx,
    actor: StaffActor,
    id: ClientId,
    record: ClientRecord & Pick<Client, 'ags'>,
    informed: InformationWay | null = null,
  ): Promise<Client | null> {
    const { tenantId } = actor.scope;
    const now = this.clock.now();
    const number = await this.numbers.next(tx, tenantId, 'client');
    const today = this.clock.today();
    const age = ageOf(record, { ageRange: null, ageRangeOn: null }, today);
    const client: Client = { ...record, ...age, id, tenantId, number, version: 1, createdAt: now, createdBy: actor.userId, updatedAt: now };
    if (!(await this.clients.insert(tx, client))) return null;
    if (record.employmentStatus !== null) {
      await this.statuses.insert(tx, {
        id: randomUUID(),
        tenantId,
        clientId: id,
        status: record.employmentStatus,
        validFrom: today,
        source: 'not-stated',
        planned: false,
        version: 1,
        recordedAt: now,
        recordedBy: actor.userId,
        updatedAt: now,
        updatedBy: actor.userId,
      });
    }
    if (informed) {
      await this.informations.insert(
        tx,
        actor.scope,
        newInformation(randomUUID(), id, { way: informed, givenOn: today }, actor.userId, now),
      );
    }
    await this.journal.record(tx, actor, { name: 'clients.client-registered', payload: { clientId: id } });
    return client;
  }

  /**
   * The person an earlier request under the same id made, where it said the same. Throws Problems (conflict) `kernel.id-taken` for somebody
   * else's, `clients.saved-otherwise` where this one says something that stands nowhere yet.
   */
  async repeated(
    tx: Tx,
    actor: StaffActor,
    existing: Client | null,
    record: ClientRecord,
    informed: InformationWay | null,
  ): Promise<Client> {
    if (existing?.createdBy !== actor.userId) throw idTaken();
    const told = await this.informations.of(tx, actor.scope, existing.id);
    const way = told.find(({ recordedAt }) => recordedAt === existing.createdAt)?.way ?? null;
    if (way !== informed || !saysTheSame(existing, record)) throw savedOtherwise();
    return existing;
  }
}
