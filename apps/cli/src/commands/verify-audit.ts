import { DataSource } from 'typeorm';
import { ChainStore, verifyLogs, type Finding, type FindingKind, type Log } from '@app/audit';
import { dataSourceOptions, plusMilliseconds, Reader, SystemClock, Transactions } from '@app/platform';

const logWords: Readonly<Record<Log, string>> = { journal: 'Journal', change: 'Änderungsprotokoll', access: 'Zugriffsprotokoll' };
const kindWords: Readonly<Record<FindingKind, string>> = {
  changed: 'geändert',
  removed: 'entfernt',
  inserted: 'eingefügt',
  unsealed: 'seit Langem nicht versiegelt',
  anchor: 'passt nicht zum Anker',
};

export type VerifyAudit = { readonly text: string; readonly failed: boolean };

/** Checks the sealed logs, against the anchor files of a folder too if one is given. Answers German lines and whether something was found. */
export const verifyAudit = async (databaseUrl: string, anchorFolder: string | undefined, overdueMs: number): Promise<VerifyAudit> => {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, 1)).initialize();
  try {
    const clock = new SystemClock();
    const overdueBefore = plusMilliseconds(clock.now(), -overdueMs);
    const { findings, rows, anchors } = await new Transactions(dataSource, clock).runUnscoped((tx) =>
      verifyLogs(tx, new ChainStore(new Reader(dataSource)), { overdueBefore, anchorFolder }),
    );
    const checked = `${rows.toLocaleString('de-DE')} versiegelte Zeilen${anchorFolder ? ` und ${anchors} Anker` : ''} geprüft`;
    if (findings.length === 0) return { text: `${checked}: alles unverändert.`, failed: false };
    const text = [`${checked}: ${findings.length} Befunde.`, ...findings.slice(0, 50).map(line)].join('\n');
    return { text, failed: true };
  } finally {
    await dataSource.destroy();
  }
};

const line = ({ log, kind, number, rowId, what }: Finding): string => {
  const place = number === null ? '' : `, Nummer ${number}`;
  return `  ${logWords[log]}${place}${rowId ? `, Zeile ${rowId}` : ''}: ${kindWords[kind]} (${what})`;
};
