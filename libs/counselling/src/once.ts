import type { Actor } from '@app/kernel';
import type { Tx } from '@app/platform';
import { idTaken } from './errors.js';

/** Lets a second request with the same id wait for the first, so that it finds the row and not the gap before it. */
export const lockId = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [id]);
};

/** The row a repeated request made before. Throws Problem `kernel.id-taken` (conflict) when somebody else made it. */
export const ownRow = <Row extends { readonly createdBy: string | null }>(row: Row, actor: Actor): Row => {
  if (row.createdBy !== actor.userId) throw idTaken();
  return row;
};
