import { Injectable } from '@nestjs/common';
import { Clock, notFound, type ClientId, type LocalDate, type StaffActor, type Version } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import type { Client } from '../client/client.js';
import { ClientsStore } from '../client/clients.store.js';
import { householdEndsEarly, householdLinked, idTaken } from '../errors.js';
import { checkMember, checkPurpose, servesSgb2, type Household, type NewHouseholdMember } from './household.js';
import { HouseholdsStore, type HouseholdRow } from './households.store.js';

/** What the page of a person shows. Without a purpose by SGB II nothing is looked up. */
export type HouseholdOfClient = {
  readonly clientId: ClientId;
  readonly purpose: boolean;
  readonly household: Household;
  readonly members: readonly HouseholdRow[];
  readonly version: Version;
};

const unknown: Household = { bgNumber: null, careNeed: null, carePurpose: null };

/** Households (§ 7(3) SGB II). Every method is told whether the Träger is a Jobcenter, which identity knows. */
@Injectable()
export class Households {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly households: HouseholdsStore,
    private readonly clock: Clock,
  ) {}

  /** Throws Problem `kernel.not-found`. */
  of(actor: StaffActor, id: ClientId, jobcenter: boolean): Promise<HouseholdOfClient> {
    return this.transactions.run(actor, async (tx) => this.shown(tx, actor, await this.clients.get(tx, actor.scope, id), jobcenter));
  }

  /** Sets number and need of care. Throws Problems `kernel.not-found`, `kernel.stale`, `clients.household-without-purpose`. */
  record(actor: StaffActor, id: ClientId, jobcenter: boolean, expected: Version, household: Household) {
    return this.changed(actor, id, jobcenter, expected, (tx, now) =>
      this.households.put(tx, actor.scope, id, household, now, actor.userId),
    );
  }

  /**
   * Links another person, or notes one who is no client, under the caller's id; the same id again by the same person changes nothing.
   * Throws Problems `kernel.not-found`, `kernel.id-taken`, `clients.household-linked`, `clients.household-without-purpose` and those of `checkMember`.
   */
  add(actor: StaffActor, clientId: ClientId, jobcenter: boolean, id: string, input: NewHouseholdMember): Promise<HouseholdOfClient> {
    checkMember(clientId, input, this.clock.today());
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.get(tx, actor.scope, clientId);
      checkPurpose(jobcenter, client.employmentStatus);
      if (input.memberClientId) await this.clients.get(tx, actor.scope, input.memberClientId);
      const before = await this.households.members(tx, actor.scope, clientId);
      const repeated = before.find((member) => member.id === id);
      if (!repeated) await this.link(tx, actor, clientId, id, input, before);
      else if (repeated.recordedBy !== actor.userId) throw idTaken();
      return this.shown(tx, actor, client, jobcenter);
    });
  }

  /** Ends a link on a day. Throws Problems `kernel.not-found`, `kernel.stale`, `clients.household-ends-early`. */
  end(actor: StaffActor, clientId: ClientId, jobcenter: boolean, expected: Version, id: string, endsOn: LocalDate) {
    return this.changed(actor, clientId, jobcenter, expected, async (tx) => {
      const member = (await this.households.members(tx, actor.scope, clientId)).find((row) => row.id === id);
      if (!member) throw notFound();
      if (endsOn < member.startsOn) throw householdEndsEarly();
      await this.households.end(tx, actor.scope, clientId, id, endsOn);
    });
  }

  /** Takes a wrong link away. Throws Problems `kernel.not-found`, `kernel.stale`. */
  remove(actor: StaffActor, clientId: ClientId, jobcenter: boolean, expected: Version, id: string) {
    return this.changed(actor, clientId, jobcenter, expected, async (tx) => {
      if (!(await this.households.remove(tx, actor.scope, clientId, id))) throw notFound();
    });
  }

  private async link(
    tx: Tx,
    actor: StaffActor,
    clientId: ClientId,
    id: string,
    input: NewHouseholdMember,
    before: readonly HouseholdRow[],
  ): Promise<void> {
    const { memberClientId } = input;
    const standing = before.some(
      (row) => row.endsOn === null && memberClientId !== null && [row.clientId, row.memberClientId].includes(memberClientId),
    );
    if (standing) throw householdLinked();
    const member = { ...input, id, clientId, recordedAt: this.clock.now(), recordedBy: actor.userId };
    if (!(await this.households.insert(tx, actor.scope, member))) throw idTaken();
  }

  private changed(
    actor: StaffActor,
    id: ClientId,
    jobcenter: boolean,
    expected: Version,
    change: (tx: Tx, now: string) => Promise<void>,
  ): Promise<HouseholdOfClient> {
    return this.transactions.run(actor, async (tx) => {
      const now = this.clock.now();
      const client = await this.clients.get(tx, actor.scope, id);
      const saved = await this.clients.save(tx, client, expected, { updatedAt: now });
      checkPurpose(jobcenter, client.employmentStatus);
      await change(tx, now);
      return this.shown(tx, actor, saved, jobcenter);
    });
  }

  private async shown(tx: Tx, { scope }: StaffActor, client: Client, jobcenter: boolean): Promise<HouseholdOfClient> {
    const { id: clientId, version, employmentStatus } = client;
    if (!servesSgb2(jobcenter, employmentStatus)) return { clientId, purpose: false, household: unknown, members: [], version };
    const household = (await this.households.find(tx, scope, clientId)) ?? unknown;
    return { clientId, purpose: true, household, members: await this.households.members(tx, scope, clientId), version };
  }
}
