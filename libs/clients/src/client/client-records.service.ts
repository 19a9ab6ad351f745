import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, stale, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import { ReferenceData } from '@app/reference';
import { StatusPeriods } from '../status/status-periods.service.js';
import { ageOf, checkAnswer, checkRecord, checkStatusKept, municipalityOf, type Client, type ClientRecord } from './client.js';
import { ClientsStore } from './clients.store.js';
import type { InformationWay } from '../privacy-information/privacy-information.js';
import { NewClients } from './new-clients.js';

/** Registers people and keeps what is known about them. */
@Injectable()
export class ClientRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly newClients: NewClients,
    private readonly statuses: StatusPeriods,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /**
   * A new person under the caller's id, `informed` about data protection in a way today; the same request again by the same person
   * answers the first row. Throws Problems as `NewClients.repeated` and `checkRecord`.
   */
  async register(actor: StaffActor, id: ClientId, record: ClientRecord, informed: InformationWay | null = null): Promise<Client> {
    checkRecord(record, this.clock.today());
    const ags = await this.agsOf(record);
    return this.transactions.run(actor, async (tx) => {
      const repeated = await this.clients.find(tx, actor.scope, id);
      if (repeated) return this.newClients.repeated(tx, actor, repeated, record, informed);
      const client = await this.newClients.add(tx, actor, id, { ...record, ags }, informed);
      return client ?? this.newClients.repeated(tx, actor, await this.clients.find(tx, actor.scope, id), record, informed);
    });
  }

  /**
   * The person each record names, within the caller's transaction: one the caller sees of the same name and birth date, else a new one; null
   * where that person's file is locked (Art. 18 DSGVO). What is known of somebody already stays; a status nobody knew begins today, by the word of
   * the employer. Throws Problems as `checkRecord`.
   */
  async ensure(tx: Tx, actor: StaffActor, records: readonly ClientRecord[]): Promise<readonly (ClientId | null)[]> {
    const known = await this.clients.samePersons(tx, actor.scope, records);
    const agsOfPlz = new Map<string | null, string | null>();
    const ids: (ClientId | null)[] = [];
    for (const [index, record] of records.entries()) {
      const same = known.get(index);
      if (same) {
        ids.push(same.locked ? null : same.id);
        if (same.withoutStatus && !same.locked) await this.learnStatus(tx, actor, same.id, record);
        continue;
      }
      checkRecord(record, this.clock.today());
      if (!agsOfPlz.has(record.plz)) agsOfPlz.set(record.plz, await this.agsOf(record));
      const id = randomUUID() as ClientId;
      await this.newClients.add(tx, actor, id, { ...record, ags: agsOfPlz.get(record.plz) ?? null });
      ids.push(id);
    }
    return ids;
  }

  /**
   * Changes what is known; another status holds from today on. Throws Problems `kernel.not-found`, `kernel.stale` and those of `checkRecord`,
   * `checkAnswer` and `checkStatusKept`.
   */
  change(actor: StaffActor, id: ClientId, expected: Version, changes: Partial<ClientRecord>): Promise<Client> {
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.get(tx, actor.scope, id);
      const record = { ...client, ...changes };
      if (client.version !== expected) throw stale();
      checkRecord(record, this.clock.today());
      checkStatusKept(client, record);
      checkAnswer(client, record, await this.clients.answerFollows(tx, actor.scope, id));
      const saved = await this.clients.save(tx, client, expected, {
        ...changes,
        ...ageOf(record, client, this.clock.today()),
        ags: await this.agsOf(record),
        updatedAt: this.clock.now(),
      });
      const { employmentStatus } = saved;
      if (employmentStatus !== null && employmentStatus !== client.employmentStatus) {
        await this.statuses.enterToday(tx, actor, id, employmentStatus);
      }
      return saved;
    });
  }

  private async learnStatus(tx: Tx, actor: StaffActor, id: ClientId, { employmentStatus }: ClientRecord): Promise<void> {
    const client = await this.clients.getLocked(tx, actor.scope, id);
    if (client.employmentStatus !== null || employmentStatus === null) return;
    await this.clients.save(tx, client, client.version, { employmentStatus, updatedAt: this.clock.now() });
    await this.statuses.enterToday(tx, actor, id, employmentStatus, 'employer-statement');
  }

  private async agsOf({ plz, town }: Pick<ClientRecord, 'plz' | 'town'>): Promise<string | null> {
    return plz ? municipalityOf(town, await this.reference.placesOf(plz)) : null;
  }
}
