import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, stale, systemActor, type ClientId, type StaffActor, type SystemActor, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import type { Client, EmploymentStatus } from '../client/client.js';
import { ClientsStore } from '../client/clients.store.js';
import { idTaken } from '../errors.js';
import { checkPeriod, checkStillPresent, periodOn, type EnterStatus, type StatusPeriod, type StatusSource } from './status-period.js';
import { StatusPeriodsStore } from './status-periods.store.js';

/** What somebody was and is on the labour market, by day; the row of the person always says what holds today, null where nobody knows. */
@Injectable()
export class StatusPeriods {
  constructor(
    private readonly transactions: Transactions,
    private readonly periods: StatusPeriodsStore,
    private readonly clients: ClientsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** All of a person, latest first. Throws Problem `kernel.not-found`. */
  list(actor: StaffActor, clientId: ClientId): Promise<readonly StatusPeriod[]> {
    return this.transactions.run(actor, async (tx) => {
      await this.clients.get(tx, actor.scope, clientId);
      return this.periods.of(tx, actor.scope, clientId);
    });
  }

  /**
   * Another status from a day on, also a past or a future one, under the caller's id; the same id again by the same person answers the first row.
   * Throws Problems `kernel.not-found`, `kernel.id-taken` (conflict) and those of `checkPeriod`.
   */
  enter(actor: StaffActor, clientId: ClientId, id: string, input: EnterStatus): Promise<StatusPeriod> {
    return this.transactions.run(actor, async (tx) => {
      const client = await this.clients.getLocked(tx, actor.scope, clientId);
      const repeated = await this.periods.find(tx, actor.scope, id);
      if (repeated) return ownRepeat(actor, clientId, repeated);
      const others = await this.periods.of(tx, actor.scope, clientId);
      checkPeriod(input, others, { ...client, today: this.clock.today() });
      const period = this.newPeriod(actor, clientId, id, input);
      if (!(await this.periods.insert(tx, period))) throw idTaken();
      await this.settle(tx, actor, client, period, [period, ...others]);
      return period;
    });
  }

  /** Puts a wrong entry right; what it said before stays in the change log. Throws Problems as `enter`, `kernel.stale` and
   * those of `checkStillPresent`. */
  correct(actor: StaffActor, clientId: ClientId, id: string, expected: Version, input: EnterStatus): Promise<StatusPeriod> {
    return this.transactions.run(actor, async (tx) => {
      const { client, period, others } = await this.load(tx, actor, clientId, id, expected);
      const today = this.clock.today();
      checkPeriod(input, others, { ...client, today });
      checkStillPresent(period, input, others, today);
      const changes = { ...input, planned: input.validFrom > today, updatedAt: this.clock.now(), updatedBy: actor.userId };
      const saved = await this.periods.save(tx, period, expected, changes);
      await this.settle(tx, actor, client, saved, [saved, ...others]);
      return saved;
    });
  }

  /**
   * Takes an entry out that never was true; the change log keeps it. With the only one of today nothing is known any more. Throws Problems
   * `kernel.not-found`, `kernel.stale`.
   */
  remove(actor: StaffActor, clientId: ClientId, id: string, expected: Version): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { client, period, others } = await this.load(tx, actor, clientId, id, expected);
      await this.periods.remove(tx, period);
      await this.settle(tx, actor, client, period, others);
    });
  }

  /** An ordinary change of a person's facts that names another status: from today on, within the caller's transaction. */
  async enterToday(
    tx: Tx,
    actor: StaffActor,
    clientId: ClientId,
    status: EmploymentStatus,
    source: StatusSource = 'not-stated',
  ): Promise<void> {
    const today = this.clock.today();
    const known = (await this.periods.of(tx, actor.scope, clientId)).find(({ validFrom }) => validFrom === today);
    const period = known ?? this.newPeriod(actor, clientId, randomUUID(), { status, validFrom: today, source });
    if (known)
      await this.periods.save(tx, known, known.version, {
        status,
        source,
        updatedAt: this.clock.now(),
        updatedBy: actor.userId,
      });
    else await this.periods.insert(tx, period);
    await this.tell(tx, actor, period);
  }

  /** Makes planned statuses whose day has come the present ones; answers how many, at most `limit`. */
  async takeUpDue(limit = 500): Promise<number> {
    const today = this.clock.today();
    let taken = 0;
    for (const tenantId of await this.transactions.runUnscoped((tx) => this.periods.tenantsWithDue(tx, today))) {
      taken += await this.takeUpOf(systemActor(tenantId, randomUUID()), limit - taken);
      if (taken >= limit) break;
    }
    return taken;
  }

  private takeUpOf(actor: SystemActor, limit: number): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const periods = await this.periods.takeUp(tx, actor.scope, this.clock.today(), this.clock.now(), limit);
      const events = periods.map(({ id, clientId }) => ({ name: 'clients.status-changed' as const, payload: { clientId, periodId: id } }));
      await this.journal.recordAll(tx, actor, events);
      return periods.length;
    });
  }

  private async load(tx: Tx, actor: StaffActor, clientId: ClientId, id: string, expected: Version) {
    const client = await this.clients.getLocked(tx, actor.scope, clientId);
    const period = await this.periods.get(tx, actor.scope, clientId, id);
    if (period.version !== expected) throw stale();
    const others = (await this.periods.of(tx, actor.scope, clientId)).filter((other) => other.id !== id);
    return { client, period, others };
  }

  // The person's row follows the history in the same transaction; it was locked, so its version cannot have moved.
  private async settle(tx: Tx, actor: StaffActor, client: Client, period: StatusPeriod, all: readonly StatusPeriod[]): Promise<void> {
    const employmentStatus = periodOn(all, this.clock.today())?.status ?? null;
    if (employmentStatus !== client.employmentStatus) {
      await this.clients.save(tx, client, client.version, { employmentStatus, updatedAt: this.clock.now() });
    }
    await this.tell(tx, actor, period);
  }

  private tell(tx: Tx, actor: StaffActor, { id, clientId }: StatusPeriod): Promise<void> {
    return this.journal.record(tx, actor, { name: 'clients.status-changed', payload: { clientId, periodId: id } });
  }

  private newPeriod({ scope, userId }: StaffActor, clientId: ClientId, id: string, input: EnterStatus): StatusPeriod {
    const now = this.clock.now();
    const planned = input.validFrom > this.clock.today();
    return {
      ...input,
      id,
      tenantId: scope.tenantId,
      clientId,
      planned,
      version: 1,
      recordedAt: now,
      recordedBy: userId,
      updatedAt: now,
      updatedBy: userId,
    };
  }
}

const ownRepeat = (actor: StaffActor, clientId: ClientId, existing: StatusPeriod): StatusPeriod => {
  if (existing.recordedBy !== actor.userId || existing.clientId !== clientId) throw idTaken();
  return existing;
};
