import { Injectable } from '@nestjs/common';
import { Clock, notFound, stale, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import type { Client } from '../client/client.js';
import { ClientsStore } from '../client/clients.store.js';
import { idTaken } from '../errors.js';
import { findingsOn, type QualificationFindings } from '../qualification/findings.js';
import { answerFrom, type Qualification } from '../qualification/qualification.js';
import { StatusPeriodsStore } from '../status/status-periods.store.js';
import { checkedEntry, type EnterEntry, type Profile, type ProfileEntry } from './profile-entry.js';
import { ProfilesStore } from './profiles.store.js';

export type ShownProfile = Profile & {
  readonly findings: QualificationFindings;
  /** The simple answer about a Berufsabschluss follows from what is recorded and is not asked any more. */
  readonly answerFollows: boolean;
};

/** What somebody learned, worked, speaks and aims at, and what follows from it for the funding. */
@Injectable()
export class Profiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: ProfilesStore,
    private readonly clients: ClientsStore,
    private readonly statuses: StatusPeriodsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Everything of a person with what follows from it today. Throws Problem `kernel.not-found`. */
  open(actor: StaffActor, clientId: ClientId): Promise<ShownProfile> {
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      const profile = await this.profiles.of(tx, actor.scope, clientId);
      const statuses = await this.statuses.of(tx, actor.scope, clientId);
      const findings = findingsOn(profile.qualifications, profile.work, statuses, this.clock.today());
      return { ...profile, findings, answerFollows: answerFrom(profile.qualifications) !== undefined };
    });
  }

  /**
   * A new entry under the caller's id; the same id again by the same person answers the first row. Throws Problems `kernel.not-found`,
   * `kernel.id-taken` (conflict) and those of `checkedEntry`.
   */
  add(actor: StaffActor, clientId: ClientId, id: string, input: EnterEntry): Promise<ProfileEntry> {
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.getLocked(tx, actor.scope, clientId);
      const repeated = await this.profiles.find(tx, actor.scope, id);
      if (repeated) return ownRepeat(actor, clientId, repeated);
      const before = await this.profiles.of(tx, actor.scope, clientId);
      const entry = this.newEntry(actor, clientId, id, checkedEntry(input, before, this.contextOf(client)));
      if (!(await this.profiles.insert(tx, entry))) throw idTaken();
      await this.follow(tx, actor, client, before.qualifications, entry);
      return entry;
    });
  }

  /** Puts an entry right or carries it on; its type stays. Throws Problems as `add`, and `kernel.stale`. */
  change(actor: StaffActor, clientId: ClientId, id: string, expected: Version, input: EnterEntry): Promise<ProfileEntry> {
    return this.transactions.run(actor, async (tx) => {
      const { client, entry, before } = await this.load(tx, actor, clientId, id, expected);
      if (entry.type !== input.type) throw notFound();
      const others = { languages: before.languages.filter((one) => one.id !== id) };
      const { type, ...fields } = checkedEntry(input, others, this.contextOf(client));
      const changes = { ...fields, updatedAt: this.clock.now(), updatedBy: actor.userId };
      const version = await this.profiles.save(tx, type, id, expected, changes);
      await this.follow(tx, actor, client, before.qualifications, entry);
      return { ...entry, ...changes, version } as ProfileEntry;
    });
  }

  /** Takes an entry out; the change log keeps what it said until the person is erased. Throws Problems `kernel.not-found`, `kernel.stale`. */
  remove(actor: StaffActor, clientId: ClientId, id: string, expected: Version): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { client, entry, before } = await this.load(tx, actor, clientId, id, expected);
      await this.profiles.remove(tx, entry);
      await this.follow(tx, actor, client, before.qualifications, entry);
    });
  }

  private async load(tx: Tx, actor: StaffActor, clientId: ClientId, id: string, expected: Version) {
    const client = await this.clients.getLocked(tx, actor.scope, clientId);
    const entry = await this.profiles.get(tx, actor.scope, clientId, id);
    if (entry.version !== expected) throw stale();
    return { client, entry, before: await this.profiles.of(tx, actor.scope, clientId) };
  }

  // What the funding side reads of the person follows in the same transaction. When nothing follows any more, the person's own answer is back.
  private async follow(tx: Tx, actor: StaffActor, client: Client, before: readonly Qualification[], entry: ProfileEntry): Promise<void> {
    if (entry.type === 'qualification') {
      const followed = answerFrom(before) !== undefined;
      const now = answerFrom(await this.profiles.qualificationsOf(tx, actor.scope, client.id));
      if (now && !followed) await this.clients.keepAnswer(tx, actor.scope, client.id);
      const answer = now ?? (followed ? await this.clients.takeAnswer(tx, actor.scope, client.id) : undefined);
      if (answer && (answer.hasQualification !== client.hasQualification || answer.qualificationOn !== client.qualificationOn)) {
        await this.clients.save(tx, client, client.version, { ...answer, updatedAt: this.clock.now() });
      }
    }
    await this.journal.record(tx, actor, { name: 'clients.profile-changed', payload: { clientId: client.id, entryId: entry.id } });
  }

  private contextOf({ birthDate }: Client) {
    return { birthDate, today: this.clock.today() };
  }

  private newEntry({ scope, userId }: StaffActor, clientId: ClientId, id: string, entry: EnterEntry): ProfileEntry {
    const now = this.clock.now();
    return {
      ...entry,
      id,
      tenantId: scope.tenantId,
      clientId,
      version: 1,
      recordedAt: now,
      recordedBy: userId,
      updatedAt: now,
      updatedBy: userId,
    };
  }
}

const ownRepeat = (actor: StaffActor, clientId: ClientId, existing: ProfileEntry): ProfileEntry => {
  if (existing.recordedBy !== actor.userId || existing.clientId !== clientId) throw idTaken();
  return existing;
};
