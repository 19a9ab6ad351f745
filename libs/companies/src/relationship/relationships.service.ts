import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Clock,
  systemActor,
  type EstablishmentId,
  type LocalDate,
  type StaffActor,
  type SystemActor,
  type TenantScope,
  type UserId,
  type Version,
} from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { colleagueUnknown } from '../errors.js';
import { CompaniesStore } from '../establishment/companies.store.js';
import {
  assign,
  cancelPlan,
  carryOut,
  dropsPlan,
  move,
  plan,
  withoutColleague,
  type MoveInput,
  type PlanInput,
  type Relationship,
} from './relationship.js';
import { RelationshipsStore, type RelationshipStep } from './relationships.store.js';

/** Owner, deputy, and why they change; `colleagues` are the active members of staff of the Träger. */
export type AssignPeople = {
  readonly ownerId: UserId | null;
  readonly deputyId: UserId | null;
  readonly reason: string;
  readonly colleagues: readonly UserId[];
};

/** Whom a step concerns, and how to name the company without a name. */
export type StepNews = {
  readonly establishmentId: EstablishmentId;
  readonly betriebsnummer: string;
  readonly userIds: readonly UserId[];
  /** Whoever planned what the step carried out; null when nobody did. */
  readonly plannedBy: UserId | null;
  readonly ownerId: UserId | null;
  /** Whoever looked after it before, where the step changed that. */
  readonly formerOwnerId: UserId | null;
  /** No member of staff did it: a plan did, or a colleague has left. */
  readonly byHouse: boolean;
  /** When it happened. */
  readonly at: string;
};

/** How the Träger stands with companies: state, plan, owner and deputy. */
@Injectable()
export class Relationships {
  constructor(
    private readonly transactions: Transactions,
    private readonly relationships: RelationshipsStore,
    private readonly companies: CompaniesStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** What stands, and the history; null for the first when nothing was ever entered. Throws Problem `kernel.not-found`. */
  async of(
    scope: TenantScope,
    id: EstablishmentId,
  ): Promise<{ readonly relationship: Relationship | null; readonly steps: readonly RelationshipStep[] }> {
    await this.companies.known(id);
    const [relationship, steps] = await Promise.all([this.relationships.known(scope, id), this.relationships.steps(scope, id)]);
    return { relationship, steps };
  }

  /** Throws Problems `kernel.not-found`, `kernel.stale` and those of `move`. */
  move(actor: StaffActor, id: EstablishmentId, expected: Version, input: MoveInput): Promise<Relationship> {
    return this.changing(actor, id, expected, async (tx, before, now) => {
      const after = move(before, input, this.clock.today());
      const saved = await this.relationships.save(tx, before, { ...after, stateSince: now, updatedAt: now });
      const stepId = await this.relationships.insertStep(tx, before, {
        kind: 'state',
        event: input.event,
        fromState: before.state,
        toState: saved.state,
        // Only a rest brings its own end; a plan that stays was told when it was made.
        ...(saved.state === 'resting' && { plannedEvent: saved.plannedEvent, plannedOn: saved.plannedOn }),
        reason: input.reason,
        outcome: input.event === 'end-contact' ? input.outcome : null,
        reasons: input.event === 'end-contact' ? input.reasons : null,
        createdAt: now,
        createdBy: actor.userId,
      });
      if (dropsPlan(before.plannedEvent, { event: input.event, to: saved.state })) {
        const { plannedEvent, plannedOn } = before;
        const dropped = { kind: 'plan' as const, event: input.event, plannedEvent, plannedOn };
        await this.relationships.insertStep(tx, before, { ...dropped, createdAt: now, createdBy: actor.userId });
      }
      await this.tellMoved(tx, actor, id, stepId, input.event);
      return saved;
    });
  }

  /** Plans an event for a day, or moves what is planned. Throws Problems `kernel.not-found`, `kernel.stale` and those of `plan`. */
  plan(actor: StaffActor, id: EstablishmentId, expected: Version, input: PlanInput): Promise<Relationship> {
    return this.changing(actor, id, expected, (tx, before, now) =>
      this.replan(tx, actor, before, { ...plan(before, input, this.clock.today()), reason: input.reason }, now),
    );
  }

  /** Throws Problems `kernel.not-found`, `kernel.stale`, `companies.nothing-planned`, `companies.rest-needs-end`. */
  cancelPlan(actor: StaffActor, id: EstablishmentId, expected: Version): Promise<Relationship> {
    return this.changing(actor, id, expected, (tx, before, now) =>
      this.replan(tx, actor, before, { ...cancelPlan(before), reason: null }, now),
    );
  }

  /** Throws Problems `kernel.not-found`, `kernel.stale`, `companies.colleague-unknown` and those of `assign`. */
  assign(
    actor: StaffActor,
    id: EstablishmentId,
    expected: Version,
    { colleagues, reason, ...people }: AssignPeople,
  ): Promise<Relationship> {
    return this.changing(actor, id, expected, async (tx, before, now) => {
      const after = assign(before, people);
      for (const who of ['ownerId', 'deputyId'] as const) {
        const chosen = after[who];
        if (chosen !== null && chosen !== before[who] && !colleagues.includes(chosen)) throw colleagueUnknown(`/${who}`);
      }
      const saved = await this.relationships.save(tx, before, { ...after, updatedAt: now });
      const former = { formerOwnerId: before.ownerId, formerDeputyId: before.deputyId };
      const step = { kind: 'people' as const, ...after, ...former, reason, createdAt: now, createdBy: actor.userId };
      const stepId = await this.relationships.insertStep(tx, before, step);
      await this.journal.record(tx, actor, { name: 'companies.relationship-assigned', payload: { establishmentId: id, stepId } });
      return saved;
    });
  }

  /** The Betriebe one colleague looks after, in the whole Träger. */
  ownedBy(scope: TenantScope, userId: UserId): Promise<readonly EstablishmentId[]> {
    return this.relationships.ownedBy(scope, userId);
  }

  /** Gives every Betrieb a colleague looks after to another, within the caller's transaction; answers how many. */
  async handOver(tx: Tx, actor: StaffActor, from: UserId, to: UserId, reason: string): Promise<number> {
    const all = await this.relationships.ofColleague(tx, actor.scope, from);
    const owned = all.filter(({ ownerId }) => ownerId === from);
    for (const before of owned) await this.give(tx, actor, before, to, reason);
    return owned.length;
  }

  private async give(tx: Tx, actor: StaffActor, before: Relationship, to: UserId, reason: string): Promise<void> {
    const now = this.clock.now();
    const after = { ownerId: to, deputyId: before.deputyId === to ? null : before.deputyId };
    await this.relationships.save(tx, before, { ...after, updatedAt: now });
    const former = { formerOwnerId: before.ownerId, formerDeputyId: before.deputyId };
    const step = { kind: 'people' as const, ...after, ...former, reason, createdAt: now, createdBy: actor.userId };
    const stepId = await this.relationships.insertStep(tx, before, step);
    const payload = { establishmentId: before.establishmentId, stepId };
    await this.journal.record(tx, actor, { name: 'companies.relationship-assigned', payload });
  }

  /** Nobody looks after a company who has left: the deputy moves up, and whoever goes on, or else the team lead, hears of it. */
  async colleagueLeft(tx: Tx, actor: SystemActor, userId: UserId): Promise<void> {
    const now = this.clock.now();
    for (const before of await this.relationships.ofColleague(tx, actor.scope, userId)) {
      const after = withoutColleague(before, userId);
      await this.relationships.save(tx, before, { ...after, updatedAt: now });
      const former = { formerOwnerId: before.ownerId, formerDeputyId: before.deputyId };
      const stepId = await this.relationships.insertStep(tx, before, {
        kind: 'people',
        ...after,
        ...former,
        createdAt: now,
        createdBy: null,
      });
      const payload = { establishmentId: before.establishmentId, stepId };
      await this.journal.record(tx, actor, { name: 'companies.relationship-assigned', payload });
    }
  }

  /** Carries out what is planned for today or before, at all Träger; answers how many. */
  async carryOutDue(limit = 500): Promise<number> {
    const today = this.clock.today();
    let done = 0;
    for (const tenantId of await this.transactions.runUnscoped((tx) => this.relationships.tenantsWithPlanned(tx, today))) {
      done += await this.carryOutOf(systemActor(tenantId, randomUUID()), today, limit - done);
      if (done >= limit) break;
    }
    return done;
  }

  /** Whom to tell of a step: who looks after the company now or did before, except whoever did it. Undefined when it is gone. */
  async news(tx: Tx, scope: TenantScope, stepId: string): Promise<StepNews | undefined> {
    const step = await this.relationships.step(tx, scope, stepId);
    if (!step) return undefined;
    const { establishmentId, betriebsnummer, createdBy, plannedBy } = step;
    const now = await this.relationships.get(tx, scope, establishmentId, step.createdAt);
    const concerned =
      step.kind === 'people' ? [step.ownerId, step.deputyId, step.formerOwnerId, step.formerDeputyId] : [now.ownerId, now.deputyId];
    const userIds = [...new Set(concerned)].filter((userId): userId is UserId => userId !== null && userId !== createdBy);
    return {
      establishmentId,
      betriebsnummer,
      userIds,
      plannedBy,
      ownerId: now.ownerId,
      formerOwnerId: step.formerOwnerId,
      byHouse: createdBy === null,
      at: step.createdAt,
    };
  }

  private changing(
    actor: StaffActor,
    id: EstablishmentId,
    expected: Version,
    change: (tx: Tx, before: Relationship, now: string) => Promise<Relationship>,
  ): Promise<Relationship> {
    return this.transactions.run(actor, async (tx) => {
      await this.companies.get(tx, id);
      const now = this.clock.now();
      return change(tx, await this.relationships.getUnchanged(tx, actor.scope, id, expected, now), now);
    });
  }

  private async replan(
    tx: Tx,
    actor: StaffActor,
    before: Relationship,
    { reason, ...planned }: Pick<Relationship, 'plannedEvent' | 'plannedOn'> & { readonly reason: string | null },
    now: string,
  ): Promise<Relationship> {
    const saved = await this.relationships.save(tx, before, { ...planned, updatedAt: now });
    await this.relationships.insertStep(tx, before, { kind: 'plan', ...planned, reason, createdAt: now, createdBy: actor.userId });
    const payload = { establishmentId: before.establishmentId };
    await this.journal.record(tx, actor, { name: 'companies.relationship-planned', payload });
    return saved;
  }

  private carryOutOf(actor: SystemActor, today: LocalDate, limit: number): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const due = await this.relationships.planned(tx, actor.scope, today, limit);
      const now = this.clock.now();
      for (const before of due) {
        const { plannedEvent: event } = before;
        const saved = await this.relationships.save(tx, before, { ...carryOut(before), stateSince: now, updatedAt: now });
        const states = { fromState: before.state, toState: saved.state };
        const stepId = await this.relationships.insertStep(tx, before, {
          kind: 'state',
          event,
          ...states,
          createdAt: now,
          createdBy: null,
        });
        const payload = { establishmentId: before.establishmentId, stepId };
        await this.journal.record(tx, actor, { name: 'companies.transition-carried-out', payload });
      }
      return due.length;
    });
  }

  private tellMoved(
    tx: Tx,
    actor: StaffActor | SystemActor,
    establishmentId: EstablishmentId,
    stepId: string,
    step: string,
  ): Promise<void> {
    return this.journal.record(tx, actor, { name: 'companies.relationship-moved', payload: { establishmentId, stepId, step } });
  }
}
