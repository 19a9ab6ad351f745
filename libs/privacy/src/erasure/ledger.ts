import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid, type ClientId, type TenantId } from '@app/kernel';
import { fates, type PlannedKind } from './erasure.js';

/** What has to be done again on a database restored from before: ids and codes only. */
export type LedgerEntry = {
  readonly erasureId: string;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  readonly executedAt: string;
  readonly kinds: readonly PlannedKind[];
};

const fileName = 'erasures.jsonl';

/** Adds a line to the ledger outside of the database; written before the rows change, so that no erasure can be forgotten by a crash. */
export const appendToLedger = async (folder: string, entry: LedgerEntry): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await appendFile(join(folder, fileName), `${JSON.stringify(entry)}\n`, { mode: 0o600, flush: true });
};

/** The entries of a ledger. Throws an Error in German that names the line that is none. */
export const readLedger = (text: string): readonly LedgerEntry[] =>
  text
    .split('\n')
    .map((line, index) => [line.trim(), index + 1] as const)
    .filter(([line]) => line !== '')
    .map(([line, number]) => parse(line, number));

const parse = (line: string, number: number): LedgerEntry => {
  try {
    const entry = JSON.parse(line) as LedgerEntry;
    const ids = [entry.erasureId, entry.tenantId, entry.clientId];
    if (ids.every(isUuid) && entry.kinds.every(({ fate }) => fates.includes(fate))) return entry;
  } catch {
    // Said below.
  }
  throw new Error(`Zeile ${number} ist kein Eintrag eines Löschverzeichnisses. Es wurde nichts geändert.`);
};
