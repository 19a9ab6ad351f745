import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type LocalDate, type StaffActor } from '@app/kernel';
import { Journal, NumberRanges, type Tx } from '@app/platform';
import { PrivacyInformationStore } from '../privacy-information/privacy-information.store.js';
import { newInformation, type InformationWay } from '../privacy-information/privacy-information.js';
import type { StatusPeriod } from '../status/status-period.js';
import { StatusPeriodsStore } from '../status/status-periods.store.js';
import { idTaken, savedOtherwise } from '../errors.js';
import { ageOf, saysTheSame, type Client, type ClientRecord } from './client.js';
import { ClientsStore } from './clients.store.js';

/** A person to be registered under an id, with the municipality of the address. */
export type NewClient = ClientRecord & Pick<Client, 'id' | 'ags'>;

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
    const [client] = await this.addAll(tx, actor, [{ ...record, id }], informed);
    return client ?? null;
  }

  /** As `add`, several persons with as few statements as one; those whose id is taken are missing from the answer. */
  async addAll(
    tx: Tx,
    actor: StaffActor,
    records: readonly NewClient[],
    informed: InformationWay | null = null,
  ): Promise<readonly Client[]> {
    if (records.length === 0) return [];
    const { tenantId } = actor.scope;
    const now = this.clock.now();
    const today = this.clock.today();
    const numbers = await this.numbers.nextOnes(tx, tenantId, 'client', records.length);
    const clients = records.map((record, index): Client => {
      const age = ageOf(record, { ageRange: null, ageRangeOn: null }, today);
      return { ...record, ...age, tenantId, number: numbers[index]!, version: 1, createdAt: now, createdBy: actor.userId, updatedAt: now };
    });
    const added = new Set(await this.clients.insertAll(tx, clients));
    const fresh = clients.filter(({ id }) => added.has(id));
    await this.statuses.insertAll(
      tx,
      fresh.flatMap((client) => firstStatus(client, today) ?? []),
    );
    if (informed) {
      const given = { way: informed, givenOn: today };
      await this.informations.insertAll(
        tx,
        actor.scope,
        fresh.map(({ id }) => newInformation(randomUUID(), id, given, actor.userId, now)),
      );
    }
    await this.journal.recordAll(
      tx,
      actor,
      fresh.map(({ id }) => ({ name: 'clients.client-registered', payload: { clientId: id } })),
    );
    return fresh;
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

// What is known of the status holds from the day of the first record.
const firstStatus = ({ id, tenantId, employmentStatus, createdAt, createdBy }: Client, today: LocalDate): StatusPeriod | null =>
  employmentStatus === null
    ? null
    : {
        id: randomUUID(),
        tenantId,
        clientId: id,
        status: employmentStatus,
        validFrom: today,
        source: 'not-stated',
        planned: false,
        version: 1,
        recordedAt: createdAt,
        recordedBy: createdBy,
        updatedAt: createdAt,
        updatedBy: createdBy,
      };
