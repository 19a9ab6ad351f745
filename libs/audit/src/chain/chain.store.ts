import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { Reader, type Tx } from '@app/platform';
import type { Anchor, Finding, Log } from './chain.js';

/** How far a log is sealed, and when it was last checked. */
export type ChainState = {
  readonly log: Log;
  readonly sealedAt: string | null;
  readonly number: number;
  readonly verifiedAt: string | null;
  readonly findings: number | null;
};

/** SQL of seals, anchors and verifications. The tables hold no Träger's data; the functions see the logs of all Träger. */
@Injectable()
export class ChainStore {
  constructor(private readonly reader: Reader) {}

  async seal(tx: Tx, log: Log, at: string, most: number): Promise<number> {
    const [row]: { count: number }[] = await tx.query('select audit.seal_log($1, $2, $3) as count', [log, at, most]);
    return row?.count ?? 0;
  }

  async purge(tx: Tx, before: string, at: string, rule: string, most: number): Promise<number> {
    const [row]: { count: number }[] = await tx.query('select audit.purge_access($1, $2, $3, $4) as count', [before, at, rule, most]);
    return row?.count ?? 0;
  }

  async months(tx: Tx, log: Log): Promise<number | null> {
    const [row]: { months: number | null }[] = await tx.query('select months from audit.retention_rule where log = $1', [log]);
    return row?.months ?? null;
  }

  async findings(tx: Tx, log: Log, overdueBefore: string): Promise<readonly Finding[]> {
    const rows: Omit<Finding, 'log'>[] = await tx.query(
      `select finding as kind, number::float8 as number, row_id as "rowId", what from audit.findings($1, $2) limit 1000`,
      [log, overdueBefore],
    );
    return rows.map((row) => ({ ...row, log }));
  }

  async rows(tx: Tx, log: Log): Promise<number> {
    const [row]: { count: number }[] = await tx.query('select audit.rows_of($1)::float8 as count', [log]);
    return row?.count ?? 0;
  }

  async saveVerification(tx: Tx, log: Log, at: string, findings: number): Promise<void> {
    await tx.query(`insert into audit.verification (id, log, at, rows, findings) values ($1, $2, $3, audit.rows_of($2), $4)`, [
      randomUUID(),
      log,
      at,
      findings,
    ]);
  }

  async verifiedSince(tx: Tx, since: string): Promise<boolean> {
    const rows: object[] = await tx.query('select from audit.verification where at > $1 limit 1', [since]);
    return rows.length > 0;
  }

  /** The newest seal of each log that has one. */
  heads(tx: Tx): Promise<readonly Anchor[]> {
    return tx.query(`select distinct on (log) log, to_number::float8 as number, encode(head, 'hex') as head from audit.seal
      order by log, to_number desc, id`);
  }

  /** Notes that these heads left the database on this day; false when somebody else has done so. */
  async saveAnchors(tx: Tx, day: LocalDate, at: string, anchors: readonly Anchor[]): Promise<boolean> {
    const rows: object[] = await tx.query(
      `insert into audit.anchor (day, log, number, head, at)
       select $1, a.log, a.number, decode(a.head, 'hex'), $2 from jsonb_to_recordset($3) as a(log text, number bigint, head text)
       on conflict do nothing returning 1`,
      [day, at, JSON.stringify(anchors)],
    );
    return rows.length > 0;
  }

  async hashes(tx: Tx, log: Log, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows: { number: number; hash: string }[] = await tx.query(
      `select number::float8 as number, encode(hash, 'hex') as hash from audit.hashes_at($1, $2)`,
      [log, numbers],
    );
    return new Map(rows.map(({ number, hash }) => [number, hash]));
  }

  async purgedUpTo(tx: Tx, log: Log): Promise<number> {
    const [row]: { number: number }[] = await tx.query(
      `select coalesce(max(to_number), 0)::float8 as number from audit.seal where log = $1 and kind = 'purge'`,
      [log],
    );
    return row?.number ?? 0;
  }

  states(): Promise<readonly ChainState[]> {
    return this.reader.shared<ChainState>({
      name: 'audit.chain-states',
      text: `select l.log, s.at as "sealedAt", coalesce(s.to_number, 0)::float8 as number, v.at as "verifiedAt", v.findings
             from (select unnest(array['access', 'change', 'journal']) as log) l
             left join lateral (select at, to_number from audit.seal where log = l.log and kind = 'seal' order by to_number desc limit 1) s on true
             left join lateral (select at, findings from audit.verification where log = l.log order by at desc limit 1) v on true`,
      values: [],
    });
  }
}
