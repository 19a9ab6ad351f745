import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Tx } from '@app/platform';
import { anchorFindings, logs, type Anchor, type AnchorFile, type Finding } from './chain.js';
import type { ChainStore } from './chain.store.js';

export type Verification = { readonly findings: readonly Finding[]; readonly rows: number; readonly anchors: number };

/**
 * Checks the three logs: rows changed, removed or inserted behind the application's back, rows unsealed since before `overdueBefore`,
 * and, with the folder of the anchor files, whether the database still holds what left it.
 */
export const verifyLogs = async (
  tx: Tx,
  store: ChainStore,
  { overdueBefore, anchorFolder }: { readonly overdueBefore: string; readonly anchorFolder?: string | undefined },
): Promise<Verification> => {
  const anchors = anchorFolder ? await readAnchors(anchorFolder) : [];
  const findings: Finding[] = [];
  let rows = 0;
  for (const log of logs) {
    rows += await store.rows(tx, log);
    findings.push(...(await store.findings(tx, log, overdueBefore)));
    const own = anchors.filter((anchor) => anchor.log === log);
    const hashes = await store.hashes(tx, log, [...new Set(own.map(({ number }) => number))]);
    findings.push(...anchorFindings(own, (number) => hashes.get(number), await store.purgedUpTo(tx, log)));
  }
  return { findings, rows, anchors: anchors.length };
};

const readAnchors = async (folder: string): Promise<readonly Anchor[]> => {
  const names = (await readdir(folder)).filter((name) => /^anker-\d{4}-\d{2}-\d{2}\.json$/.test(name));
  const files = await Promise.all(names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as AnchorFile));
  return files.flatMap(({ anchors }) => anchors);
};
