import { Injectable } from '@nestjs/common';
import { Clock, notFound, stale, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import type { Client } from '../client/client.js';
import { ClientsStore } from '../client/clients.store.js';
import { idTaken } from '../errors.js';
import {
  checkHindrance,
  checkTwo,
  checkUndo,
  givenBack,
  lastDayOfUndo,
  takenFrom,
  changesOf,
  type Merge,
  type MergeInput,
} from './merge.js';
import { MergedFacts } from './merged-facts.js';
import { MergesStore } from './merges.store.js';
import { byKind, more, type RelationKind } from './relation-kind.js';

type Counted = readonly { readonly kind: RelationKind; readonly rows: number }[];

/** Two persons side by side, with what hangs on each. */
export type MergePreview = { readonly survivor: Client; readonly absorbed: Client; readonly rows: Counted; readonly absorbedRows: Counted };

/** Makes one person of two rows, and two again. */
@Injectable()
export class Merges {
  constructor(
    private readonly transactions: Transactions,
    private readonly clients: ClientsStore,
    private readonly merges: MergesStore,
    private readonly facts: MergedFacts,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Two persons the reader sees, and how much refers to each. Throws Problems `kernel.not-found` and those of `checkTwo`, `checkHindrance`. */
  async preview(actor: StaffActor, survivorId: ClientId, absorbedId: ClientId): Promise<MergePreview> {
    checkTwo(survivorId, absorbedId);
    await this.seen(actor, survivorId, absorbedId);
    return this.everywhere(actor, async (tx, { scope }) => {
      checkHindrance(await this.merges.hindrance(tx, survivorId, absorbedId));
      return {
        survivor: await this.clients.get(tx, scope, survivorId),
        absorbed: await this.clients.get(tx, scope, absorbedId),
        rows: byKind(await this.merges.rowsOf(tx, survivorId)),
        absorbedRows: byKind(await this.merges.rowsOf(tx, absorbedId)),
      };
    });
  }

  /**
   * Everything of the absorbed person belongs to the survivor from now on; the chosen facts are taken, where the survivor has its own of
   * what there is one of, that stays. Under the caller's id; the same request again answers the same merge. Throws Problems
   * `kernel.not-found`, `kernel.stale` (either record), `kernel.id-taken`, `clients.merge-collides` and those of `checkTwo`, `checkHindrance`.
   */
  async merge(actor: StaffActor, survivorId: ClientId, id: string, expected: Version, input: MergeInput): Promise<Merge> {
    const { absorbedId } = input;
    checkTwo(survivorId, absorbedId);
    const repeated = await this.everywhere({ ...actor, scope: { ...actor.scope, note: undefined } }, (tx, { scope }) =>
      this.merges.find(tx, scope, id),
    );
    if (repeated) return this.ownRepeat(actor, repeated, survivorId, absorbedId);
    await this.seen(actor, survivorId, absorbedId);
    return this.everywhere(actor, async (tx, wide) => {
      const { survivor, absorbed } = await this.locked(tx, wide, survivorId, absorbedId);
      if (survivor.version !== expected || absorbed.version !== input.absorbedVersion) throw stale();
      checkHindrance(await this.merges.hindrance(tx, survivorId, absorbedId));
      const plan: Merge = {
        id,
        tenantId: wide.scope.tenantId,
        survivorId,
        absorbedId,
        was: {},
        became: {},
        samePersonId: await this.merges.markOf(tx, wide.scope, absorbedId),
        rowsBefore: await this.merges.rowsOf(tx, survivorId),
        withdrawnConsents: [],
        mergedAt: this.clock.now(),
        mergedBy: actor.userId,
        undoUntil: lastDayOfUndo(this.clock.today()),
        undoneAt: null,
        undoneBy: null,
      };
      await this.merges.carryOut(tx, plan);
      const follows = await this.facts.following(tx, wide, survivor, takenFrom(absorbed, input.take));
      const merge = { ...plan, ...changesOf(survivor, follows), withdrawnConsents: await this.merges.endWithdrawn(tx, plan) };
      await this.merges.note(tx, merge);
      await this.clients.save(tx, survivor, survivor.version, { ...merge.became, updatedAt: plan.mergedAt });
      await this.journal.record(tx, actor, { name: 'clients.client-merged', payload: { clientId: survivorId, absorbedId } });
      return merge;
    });
  }

  /** Merges into a person, and into those merged into her (to be undone after the later one), latest first. Throws Problem `kernel.not-found`. */
  async list(actor: StaffActor, survivorId: ClientId) {
    await this.transactions.run({ ...actor, scope: { ...actor.scope, note: undefined } }, (tx) =>
      this.clients.get(tx, actor.scope, survivorId),
    );
    return this.everywhere(actor, (tx, { scope }) => this.merges.of(tx, scope, survivorId));
  }

  /**
   * Two persons again, as they were; what was added to the survivor since stays there and is answered as `stayed`, what was added to a case
   * that goes back goes with it. Throws Problems `kernel.not-found` and those of `checkUndo`, `checkHindrance`.
   */
  async undo(actor: StaffActor, survivorId: ClientId, id: string): Promise<{ readonly merge: Merge; readonly stayed: Counted }> {
    await this.transactions.run({ ...actor, scope: { ...actor.scope, note: undefined } }, (tx) =>
      this.clients.get(tx, actor.scope, survivorId),
    );
    return this.everywhere(actor, async (tx, wide) => {
      const merge = await this.merges.find(tx, wide.scope, id);
      if (merge?.survivorId !== survivorId) throw notFound();
      checkUndo(merge, this.clock.today());
      const { survivor } = await this.locked(tx, wide, survivorId, merge.absorbedId);
      checkHindrance(await this.merges.hindrance(tx, survivorId, merge.absorbedId));
      const now = this.clock.now();
      await this.merges.takeBack(tx, merge, now, actor.userId);
      if ('hasQualification' in merge.was && !(await this.clients.answerFollows(tx, wide.scope, survivorId))) {
        await this.clients.takeAnswer(tx, wide.scope, survivorId);
      }
      await this.clients.save(tx, survivor, survivor.version, { ...givenBack(survivor, merge), updatedAt: now });
      await this.journal.record(tx, actor, {
        name: 'clients.merge-undone',
        payload: { clientId: survivorId, absorbedId: merge.absorbedId },
      });
      const stayed = byKind(more(await this.merges.rowsOf(tx, survivorId), merge.rowsBefore));
      return { merge: { ...merge, undoneAt: now, undoneBy: actor.userId }, stayed };
    });
  }

  private ownRepeat(actor: StaffActor, merge: Merge, survivorId: ClientId, absorbedId: ClientId): Merge {
    if (merge.mergedBy !== actor.userId || merge.survivorId !== survivorId || merge.absorbedId !== absorbedId) throw idTaken();
    return merge;
  }

  // By id, so that two merges of the same persons wait for each other instead of for good.
  private async locked(tx: Tx, { scope }: StaffActor, survivorId: ClientId, absorbedId: ClientId) {
    await this.merges.holdFiles(tx, survivorId, absorbedId);
    const rows = new Map<ClientId, Client>();
    for (const id of [survivorId, absorbedId].toSorted()) rows.set(id, await this.clients.getLocked(tx, scope, id));
    return { survivor: rows.get(survivorId)!, absorbed: rows.get(absorbedId)! };
  }

  // Nobody merges whom they do not see.
  private async seen(actor: StaffActor, ...ids: readonly ClientId[]): Promise<void> {
    await this.transactions.run({ ...actor, scope: { ...actor.scope, note: undefined } }, async (tx) => {
      for (const id of ids) await this.clients.get(tx, actor.scope, id);
    });
  }

  // What belongs to a person lies in other teams too, and has to move all the same.
  private everywhere<T>(actor: StaffActor, work: (tx: Tx, wide: StaffActor) => Promise<T>): Promise<T> {
    const wide: StaffActor = { ...actor, scope: { ...actor.scope, reach: { kind: 'tenant' } } };
    return this.transactions.run(wide, (tx) => work(tx, wide));
  }
}
