import { Injectable } from '@nestjs/common';
import { notFound, stale, type TenantScope, type TextBlockId, type UserId, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { TextBlock } from './text-block.js';
import { TextBlockEntity } from './text-block.entity.js';

/** SQL of text blocks: reads need a scope, writes a Tx; every version stays readable. */
@Injectable()
export class TextBlocksStore {
  /** Null outside the scope. */
  find(tx: Tx, scope: TenantScope, id: TextBlockId): Promise<TextBlock | null> {
    return tx.findOneBy(TextBlockEntity, { id, tenantId: scope.tenantId });
  }

  /** Throws Problem `kernel.not-found` outside the scope, `kernel.stale` when it has changed since the caller read version `expected`. */
  async getUnchanged(tx: Tx, scope: TenantScope, id: TextBlockId, expected: Version): Promise<TextBlock> {
    const block = await this.find(tx, scope, id);
    if (!block) throw notFound();
    if (block.version !== expected) throw stale();
    return block;
  }

  /** Whether another block in use on the same shelf has this short name. */
  async nameTaken(tx: Tx, { id, tenantId, teamId, ownerId, shortName }: TextBlock): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select from counselling.text_block where tenant_id = $1 and short_name = $2 and id <> $3 and retired_at is null
         and (team_id = $4 or owner_id = $5) limit 1`,
      [tenantId, shortName, id, teamId, ownerId],
    );
    return rows.length > 0;
  }

  /** Adds the row with its first version; false when its id is already taken. */
  async insert(tx: Tx, block: TextBlock): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(TextBlockEntity).values(block).orIgnore().returning('id').execute();
    const added = (raw as unknown[]).length === 1;
    if (added) await this.keepVersion(tx, block, block.createdBy);
    return added;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, block: TextBlock, expected: Version, changes: Partial<TextBlock>, by: UserId): Promise<TextBlock> {
    const version = await guardedUpdate(tx, TextBlockEntity, block.id, expected, changes);
    const saved = { ...block, ...changes, version };
    await this.keepVersion(tx, saved, by);
    return saved;
  }

  private async keepVersion(tx: Tx, { id, version, tenantId, shortName, title, text, updatedAt }: TextBlock, by: UserId): Promise<void> {
    await tx.query(
      `insert into counselling.text_block_version (block_id, version, tenant_id, short_name, title, text, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, version, tenantId, shortName, title, text, updatedAt, by],
    );
  }
}
