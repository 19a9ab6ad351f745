import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, notFound, systemActor, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Clients } from '@app/clients';
import { Users } from '@app/identity';
import { Journal, ofEach, Transactions, type Tx } from '@app/platform';
import { idTaken, walkInOutOfSight, walkInOver } from '../errors.js';
import { enteredWalkIn, stepWalkIn, type EnterWalkIn, type WalkIn, type WalkInStep } from './walk-in.js';
import { WalkInsStore } from './walk-ins.store.js';

const events = { take: 'calendar.walk-in-taken', leave: 'calendar.walk-in-left', return: 'calendar.walk-in-returned' } as const;

/** The queue of those who come without an appointment. */
@Injectable()
export class WalkIns {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: WalkInsStore,
    private readonly clients: Clients,
    private readonly users: Users,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the next ticket of the day in the caller's office. The same id again by the same person answers the first. Throws Problems
   * `kernel.not-found` for a person out of sight, `kernel.id-taken`.
   */
  come(actor: StaffActor, id: string, input: EnterWalkIn): Promise<WalkIn> {
    return this.transactions.run(actor, async (tx) => {
      const { scope, userId } = actor;
      const officeId = await this.users.officeOf(tx, scope, userId);
      const [now, cameOn] = [this.clock.now(), this.clock.today()];
      const ticket = await this.store.nextTicket(tx, scope, officeId, cameOn);
      const earlier = await this.store.find(tx, scope, id);
      if (earlier && earlier.createdBy !== userId) throw idTaken();
      if (earlier) return earlier;
      if (input.clientId !== null) await this.clients.get(tx, scope, input.clientId);
      const walkIn: WalkIn = {
        ...enteredWalkIn(input),
        id,
        tenantId: scope.tenantId,
        officeId,
        cameOn,
        ticket,
        state: 'waiting',
        cameAt: now,
        endedAt: null,
        takenBy: null,
        place: null,
        version: 1,
        createdBy: userId,
      };
      if (!(await this.store.insert(tx, walkIn))) throw idTaken();
      await this.journal.record(tx, actor, { name: 'calendar.walk-in-came', payload: { walkInId: id } });
      return walkIn;
    });
  }

  /**
   * Calls a ticket, gives it up, or puts it back. Throws Problems `kernel.not-found` also for another office, `kernel.stale`,
   * `calendar.walk-in-over` and, called, `calendar.walk-in-out-of-sight` for a person of another team.
   */
  step(actor: StaffActor, id: string, expected: Version, name: WalkInStep, place: string | null): Promise<WalkIn> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.ofOwnOffice(tx, actor, id, expected);
      const now = this.clock.now();
      const changes = stepWalkIn(before, name, { by: actor.userId, place, now, today: this.clock.today() });
      const { clientId } = before;
      if (name === 'take' && clientId !== null && !(await this.clients.summaries(actor.scope, [clientId])).has(clientId))
        throw walkInOutOfSight();
      const after = await this.store.save(tx, before, changes, now);
      await this.journal.record(tx, actor, { name: events[name], payload: { walkInId: id } });
      return after;
    });
  }

  /**
   * Says who it is, once the file is found or made, or puts that right on the same day; the name said at the desk goes. Throws Problems
   * `kernel.not-found`, `kernel.stale`, `calendar.walk-in-over` once the day is over.
   */
  link(actor: StaffActor, id: string, expected: Version, clientId: ClientId): Promise<WalkIn> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.ofOwnOffice(tx, actor, id, expected);
      await this.clients.get(tx, actor.scope, clientId);
      if (before.cameOn !== this.clock.today()) throw walkInOver();
      const after = await this.store.save(tx, before, enteredWalkIn({ ...before, clientId }), this.clock.now());
      await this.journal.record(tx, actor, { name: 'calendar.walk-in-linked', payload: { walkInId: id } });
      return after;
    });
  }

  /** Forgets what was said at the desks of all Träger before today; number, reason and times stay as figures. Answers how many tickets. */
  async forgetPast(): Promise<number> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return ofEach(await this.transactions.runUnscoped((tx) => this.store.tenantsWithPast(tx, today)), (tenantId) => {
      const actor = systemActor(tenantId, randomUUID());
      return this.transactions.run(actor, (tx) => this.store.forget(tx, actor, today, now));
    });
  }

  private async ofOwnOffice(tx: Tx, actor: StaffActor, id: string, expected: Version): Promise<WalkIn> {
    const walkIn = await this.store.getUnchanged(tx, actor.scope, id, expected);
    if (walkIn.officeId !== (await this.users.officeOf(tx, actor.scope, actor.userId))) throw notFound();
    return walkIn;
  }
}
