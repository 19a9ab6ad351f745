import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { addMonths, Clock } from '@app/kernel';
import { Config, plusMilliseconds, Transactions } from '@app/platform';
import { logs, type AnchorFile, type Finding } from './chain.js';
import { ChainStore, type ChainState } from './chain.store.js';
import { verifyLogs } from './verify.js';

const batch = 10_000;
const day = 86_400_000;

/** Seals the logs, lets their heads leave the database once a day, checks them, and lets expired retrieval logs go. */
@Injectable()
export class Chain {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ChainStore,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Seals the next rows of each log; answers how many of the fullest one, so that a full batch goes on at once. */
  async seal(): Promise<number> {
    const counts: number[] = [];
    for (const log of logs) {
      counts.push(await this.transactions.runUnscoped((tx) => this.store.seal(tx, log, this.clock.now(), batch)));
    }
    return Math.max(...counts);
  }

  /**
   * Once a day the heads leave the database: into a file of `AUDIT_ANCHOR_DIR`, where one is set, and as the answer, which goes into the
   * log. Undefined when today's are out already, or nothing is sealed yet.
   */
  async anchor(): Promise<AnchorFile | undefined> {
    const today = this.clock.today();
    const at = this.clock.now();
    return this.transactions.runUnscoped(async (tx) => {
      const anchors = await this.store.heads(tx);
      if (anchors.length === 0 || !(await this.store.saveAnchors(tx, today, at, anchors))) return undefined;
      const file: AnchorFile = { day: today, at, anchors };
      // Before the commit: a folder that cannot be written to means that today is still to be done.
      await this.writeAnchor(file);
      return file;
    });
  }

  /** Once a day: checks all logs and notes the result for the desk; answers what was found, undefined when today's check is done. */
  async verifyDaily(): Promise<readonly Finding[] | undefined> {
    const now = this.clock.now();
    return this.transactions.runUnscoped(async (tx) => {
      if (await this.store.verifiedSince(tx, plusMilliseconds(now, -day + 3_600_000))) return undefined;
      const overdueBefore = plusMilliseconds(now, -this.config.settings.AUDIT_OVERDUE_MS);
      const { findings } = await verifyLogs(tx, this.store, { overdueBefore });
      for (const log of logs) await this.store.saveVerification(tx, log, now, findings.filter((finding) => finding.log === log).length);
      return findings;
    });
  }

  /** Deletes retrieval logs older than the rule says, one batch; answers how many rows. */
  async purge(): Promise<number> {
    const now = this.clock.now();
    return this.transactions.runUnscoped(async (tx) => {
      const months = await this.store.months(tx, 'access');
      if (months === null) return 0;
      return this.store.purge(tx, `${addMonths(this.clock.today(), -months)}T00:00:00Z`, now, `${months} Monate`, batch);
    });
  }

  /** How far each log is sealed and when it was checked. */
  states(): Promise<readonly ChainState[]> {
    return this.store.states();
  }

  private async writeAnchor(file: AnchorFile): Promise<void> {
    const { AUDIT_ANCHOR_DIR: folder } = this.config.settings;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `anker-${file.day}.json`), `${JSON.stringify(file, null, 2)}\n`, { flag: 'w' });
  }
}
