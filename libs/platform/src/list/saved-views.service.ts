import { Injectable } from '@nestjs/common';
import { Clock, notFound, Problem, type StaffActor, type TeamId, type Version } from '@app/kernel';
import { Transactions, type Tx } from '../database/transactions.js';
import { Journal } from '../journal/journal.js';
import {
  checkMayChange,
  checkUnshare,
  viewNameTaken,
  type SavedView,
  type SavedViewId,
  type ViewedList,
  type WriteView,
} from './saved-view.js';
import { SavedViewsStore } from './saved-views.store.js';

/** Views of lists that members of staff keep, and with which one a list opens for them. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: SavedViewsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** One's own and those shared with one's teams. */
  of(actor: StaffActor, list: ViewedList): Promise<readonly (SavedView & { readonly standard: boolean })[]> {
    return this.views.of(actor, list);
  }

  /**
   * Keeps a view; shared, it is one of `team`, the home team of whoever asks. The same id again by the same person answers the first row.
   * Throws Problems `kernel.id-taken`, `platform.view-name-taken` (conflict).
   */
  add(actor: StaffActor, id: SavedViewId, list: ViewedList, team: TeamId, { shared, ...input }: WriteView): Promise<SavedView> {
    return this.transactions.run(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
      const earlier = await this.views.find(tx, actor.scope, id);
      if (earlier?.ownerId === actor.userId) return earlier;
      const view = { ...input, id, list, ownerId: actor.userId, teamId: shared ? team : null, removedAt: null, version: 1 };
      if (await this.views.nameTaken(tx, actor.scope, view)) throw viewNameTaken(view.name);
      if (!(await this.views.insert(tx, actor.scope, view, this.clock.now()))) throw new Problem('conflict', 'kernel.id-taken');
      await this.record(tx, actor, id);
      return view;
    });
  }

  /**
   * Its owner, or whoever leads its team; only its owner takes it from the team. Throws Problems `kernel.not-found`, `kernel.stale`,
   * `platform.view-of-others`, `platform.view-unshared`, `platform.view-name-taken`.
   */
  change(actor: StaffActor, id: SavedViewId, expected: Version, team: TeamId, { shared, ...input }: WriteView): Promise<SavedView> {
    return this.write(actor, id, expected, (view) => {
      checkUnshare(view, actor, shared);
      return { ...input, teamId: shared ? (view.teamId ?? team) : null };
    });
  }

  /** Takes the view away; `restore` brings it back. Throws Problems `kernel.not-found`, `kernel.stale`, `platform.view-of-others`. */
  remove(actor: StaffActor, id: SavedViewId, expected: Version): Promise<SavedView> {
    return this.write(actor, id, expected, () => ({ removedAt: this.clock.now() }));
  }

  /** Throws Problems as `change`: somebody may have given its name to another in between. */
  restore(actor: StaffActor, id: SavedViewId, expected: Version): Promise<SavedView> {
    return this.write(actor, id, expected, () => ({ removedAt: null }), true);
  }

  /** The list opens with this view, or with none. Throws Problem `kernel.not-found` for a view one does not see, or of another list. */
  open(actor: StaffActor, list: ViewedList, id: SavedViewId | null): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const view = id && (await this.views.find(tx, actor.scope, id));
      if (id && (!view || view.list !== list || view.removedAt !== null)) throw notFound();
      await this.views.makeStandard(tx, actor.scope, actor.userId, list, id);
    });
  }

  private write(
    actor: StaffActor,
    id: SavedViewId,
    expected: Version,
    changesOf: (view: SavedView) => Partial<SavedView>,
    removed = false,
  ): Promise<SavedView> {
    return this.transactions.run(actor, async (tx) => {
      const view = await this.views.getUnchanged(tx, actor.scope, id, expected);
      if ((view.removedAt !== null) !== removed) throw notFound();
      checkMayChange(view, actor);
      const changed = { ...view, ...changesOf(view) };
      if (changed.removedAt === null && (await this.views.nameTaken(tx, actor.scope, changed))) throw viewNameTaken(changed.name);
      const saved = await this.views.save(tx, actor.scope, changed, this.clock.now());
      await this.record(tx, actor, id);
      return saved;
    });
  }

  private record(tx: Tx, actor: StaffActor, viewId: SavedViewId): Promise<void> {
    return this.journal.record(tx, actor, { name: 'platform.view-written', payload: { viewId } });
  }
}
