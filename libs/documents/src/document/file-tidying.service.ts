import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Config, FileStore, millisecondsBetween, Transactions } from '@app/platform';
import { DocumentsStore } from './documents.store.js';

/** Removes files that belong to no document: their upload never ended, their row was never committed, or it gave them up. */
@Injectable()
export class FileTidying {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsStore,
    private readonly files: FileStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Leaves alone what is younger than `FILES_GRACE_MS`: its row may be about to come. Answers how many were removed. */
  async removeUnknown(): Promise<number> {
    const now = this.clock.now();
    const old = (await this.files.list()).filter(
      ({ changedAt }) => millisecondsBetween(changedAt, now) > this.config.settings.FILES_GRACE_MS,
    );
    const finished = old.map(({ fileId }) => fileId).filter((fileId) => !fileId.endsWith('.part'));
    const known = await this.transactions.runUnscoped((tx) => this.documents.knownFiles(tx, finished));
    const unknown = old.filter(({ fileId }) => !known.has(fileId));
    for (const { fileId } of unknown) await this.files.remove(fileId);
    return unknown.length;
  }
}
