import { Problem } from '@app/kernel';

/**
 * What an error of PostgreSQL means to the caller, with its SQLSTATE; undefined for those that are a fault of ours.
 * Class 22: a value that no schema refused and no column takes. 23505 on a primary key: ids come from the caller (Idempotency-Key), and
 * this one is taken, maybe at another Träger, where nobody here sees the row. The others pass by themselves.
 */
export const databaseProblem = (error: unknown): { readonly problem: Problem; readonly sqlState: string } | undefined => {
  const sqlState = sqlStateOf(error) ?? (noConnectionInTime(error) ? '53300' : undefined);
  if (sqlState?.startsWith('22')) return { sqlState, problem: new Problem('invalid', 'http.invalid') };
  if (sqlState === fileLocked) return { sqlState, problem: new Problem('conflict', 'clients.file-restricted') };
  if (sqlState === colleagueLeft) return { sqlState, problem: new Problem('conflict', 'identity.colleague-left') };
  if (sqlState === dutiesOpen) return { sqlState, problem: new Problem('rule', 'identity.duties-open') };
  if (sqlState === '23505' && isId(error)) return { sqlState, problem: new Problem('conflict', 'kernel.id-taken') };
  if (sqlState && passing.has(sqlState)) return { sqlState, problem: new Problem('unavailable', 'http.busy', { retryAfterSeconds: 3 }) };
  return undefined;
};

// Raised by `clients.refuse_while_locked`: an expected answer, told by the database because every context writes about persons.
const fileLocked = 'WL001';

// Raised by `identity.refuse_inactive` and `identity.refuse_leaving` at the end of a transaction: no duty without somebody who works here.
const [colleagueLeft, dutiesOpen] = ['WL002', 'WL003'];

const isId = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && typeof error.constraint === 'string' && error.constraint.endsWith('_pkey');

// Serialization failure, deadlock, too many connections, statement cancelled, shutting down, starting up.
const passing = new Set(['40001', '40P01', '53300', '57014', '57P01', '57P03']);

// The pool's own words; it knows no SQLSTATE.
const noConnectionInTime = (error: unknown): boolean =>
  error instanceof Error && error.message === 'timeout exceeded when trying to connect';

const sqlStateOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
