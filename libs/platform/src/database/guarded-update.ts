import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { stale, type Version } from '@app/kernel';
import type { Tx } from './transactions.js';

/**
 * Writes `changes` to the row if it still has the version the caller saw; the version rises by one.
 * Throws Problem `kernel.stale` when somebody was faster. TypeORM's own `save()` does not check versions.
 */
export const guardedUpdate = async <Entity extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Entity>,
  id: string,
  expected: Version,
  changes: Partial<Entity>,
): Promise<Version> => {
  const result = await tx
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: expected + 1 } as never)
    .where('id = :id and version = :expected', { id, expected })
    .execute();
  if (result.affected !== 1) throw stale();
  return expected + 1;
};
