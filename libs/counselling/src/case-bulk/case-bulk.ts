import { Problem, type CaseId } from '@app/kernel';

/** Why something could not be done with one case of many. */
export const bulkRefusals = [
  'not-found',
  'closed',
  'resting',
  'transfer-open',
  'already-theirs',
  'not-for-them',
  'already-follows',
  'no-access',
] as const;
export type BulkRefusal = (typeof bulkRefusals)[number];

/** What became of each case asked for: done, or left as it was and why. Nothing is lost: the two together are everything asked for. */
export type BulkResult = {
  readonly done: readonly CaseId[];
  readonly refused: readonly { readonly id: CaseId; readonly number: string | null; readonly reason: BulkRefusal }[];
};

/** At most so many cases at once. */
export const bulkLimit = 1_000;

type Row = { readonly id: CaseId; readonly number: string };

/**
 * Sorts cases into those something can be done with and those not. `ids` are all asked for, `rows` those one sees, `refuse` says why not, or
 * null.
 */
export const sortOut = <R extends Row>(
  ids: readonly CaseId[],
  rows: readonly R[],
  refuse: (row: R) => BulkRefusal | null,
): { readonly rows: readonly R[]; readonly refused: BulkResult['refused'] } => {
  const seen = new Map(rows.map((row) => [row.id, row]));
  const refused: BulkResult['refused'][number][] = [];
  const able: R[] = [];
  for (const id of new Set(ids)) {
    const row = seen.get(id);
    const reason = row ? refuse(row) : 'not-found';
    if (row && reason === null) able.push(row);
    else refused.push({ id, number: row?.number ?? null, reason: reason ?? 'not-found' });
  }
  return { rows: able, refused };
};

/** The refusal a rule of one case becomes among many; anything else is thrown on. */
export const refusalOf = (check: () => void, reasons: Readonly<Record<string, BulkRefusal>>): BulkRefusal | null => {
  try {
    check();
    return null;
  } catch (error) {
    const reason = error instanceof Problem ? reasons[error.code] : undefined;
    if (!reason) throw error;
    return reason;
  }
};
