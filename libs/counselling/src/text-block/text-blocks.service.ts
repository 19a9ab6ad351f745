import { Injectable } from '@nestjs/common';
import { Clock, notFound, type StaffActor, type TeamId, type TextBlockId, type Version } from '@app/kernel';
import { Users } from '@app/identity';
import { Journal, Transactions, type Tx } from '@app/platform';
import { idTaken, textBlockNameTaken } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import { refuseRetired, standsOn, type TextBlock, type TextBlockShelf, type WriteTextBlock } from './text-block.js';
import { TextBlocksStore } from './text-blocks.store.js';

/** Text blocks of one's own and of one's team; who may touch which shelf the routes say. */
@Injectable()
export class TextBlocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly blocks: TextBlocksStore,
    private readonly users: Users,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a block to the shelf. The same id again by the same person answers the first row. Throws Problems `kernel.id-taken`,
   * `counselling.text-block-name-taken` (conflict).
   */
  async add(actor: StaffActor, shelf: TextBlockShelf, id: TextBlockId, input: WriteTextBlock): Promise<TextBlock> {
    const team = await this.teamOf(actor);
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      const earlier = await this.blocks.find(tx, actor.scope, id);
      if (earlier) return ownRow(earlier, actor);
      const block = this.newBlock(actor, shelf, team, id, input);
      if (await this.blocks.nameTaken(tx, block)) throw textBlockNameTaken(input.shortName);
      if (!(await this.blocks.insert(tx, block))) throw idTaken();
      await this.record(tx, actor, id);
      return block;
    });
  }

  /** Throws Problems `kernel.not-found`, `kernel.stale`, `counselling.text-block-retired`, `.text-block-name-taken`. */
  change(actor: StaffActor, shelf: TextBlockShelf, id: TextBlockId, expected: Version, input: WriteTextBlock): Promise<TextBlock> {
    return this.write(actor, shelf, id, expected, () => input);
  }

  /** Takes the block out of use; what was written with it stays. Throws Problems as `change`. */
  retire(actor: StaffActor, shelf: TextBlockShelf, id: TextBlockId, expected: Version): Promise<TextBlock> {
    return this.write(actor, shelf, id, expected, (now) => ({ retiredAt: now }));
  }

  private async write(
    actor: StaffActor,
    shelf: TextBlockShelf,
    id: TextBlockId,
    expected: Version,
    changesAt: (now: string) => Partial<TextBlock>,
  ): Promise<TextBlock> {
    const team = await this.teamOf(actor);
    return this.transactions.run(actor, async (tx) => {
      const block = await this.blocks.getUnchanged(tx, actor.scope, id, expected);
      if (!standsOn(block, shelf, actor.userId, team)) throw notFound();
      refuseRetired(block);
      const now = this.clock.now();
      const changes = changesAt(now);
      if (changes.shortName && (await this.blocks.nameTaken(tx, { ...block, ...changes }))) throw textBlockNameTaken(changes.shortName);
      const saved = await this.blocks.save(tx, block, expected, { ...changes, updatedAt: now }, actor.userId);
      await this.record(tx, actor, id);
      return saved;
    });
  }

  private async teamOf(actor: StaffActor): Promise<TeamId> {
    return (await this.users.profile(actor)).team.id as TeamId;
  }

  private record(tx: Tx, actor: StaffActor, textBlockId: TextBlockId): Promise<void> {
    return this.journal.record(tx, actor, { name: 'counselling.text-block-written', payload: { textBlockId } });
  }

  private newBlock(actor: StaffActor, shelf: TextBlockShelf, team: TeamId, id: TextBlockId, input: WriteTextBlock): TextBlock {
    const now = this.clock.now();
    return {
      ...input,
      id,
      tenantId: actor.scope.tenantId,
      teamId: shelf === 'team' ? team : null,
      ownerId: shelf === 'own' ? actor.userId : null,
      retiredAt: null,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    };
  }
}
