import { Injectable } from '@nestjs/common';
import { Clock, systemActor, type DocumentId, type SystemActor } from '@app/kernel';
import { Config, FileStore, plusMilliseconds, Transactions, type Tx } from '@app/platform';
import type { Document, StoredScanResult } from '../document/document.js';
import { DocumentsStore } from '../document/documents.store.js';
import { scanWithClamd } from './clamd.js';

const batch = 500;

/** Takes documents out of quarantine: into use, or for good out of it. */
@Injectable()
export class DocumentScans {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsStore,
    private readonly files: FileStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Scans one document in quarantine; twice does no harm. Without a scanner it stays there, unless the operator does without one. Throws
   * an Error when the scanner gives no answer: the delivery is then tried again.
   */
  async scan(tx: Tx, actor: SystemActor, id: DocumentId): Promise<void> {
    // Two workers may come for the same document: the second waits here and finds it done.
    const document = await this.documents.findLocked(tx, actor.scope, id);
    if (document?.state !== 'quarantine' || document.fileId === null) return;
    const result = await this.resultOf({ ...document, fileId: document.fileId });
    if (result === 'waiting') return;
    const infected = result === 'infected';
    await this.documents.save(tx, document, document.version, {
      state: infected ? 'refused' : 'clean',
      scanResult: result,
      // The row is the last that knows the file: what carries malware is then nobody's and removed by the tidying.
      ...(infected && { fileId: null }),
      updatedAt: this.clock.now(),
    });
  }

  /** Scans what has waited for longer than a sweep, for example since before there was a scanner; answers how many were looked at. */
  async scanWaiting(): Promise<number> {
    const { CLAMD_URL, SWEEP_MS, UPLOADS_WITHOUT_SCANNER } = this.config.settings;
    if (!CLAMD_URL && !UPLOADS_WITHOUT_SCANNER) return 0;
    const before = plusMilliseconds(this.clock.now(), -SWEEP_MS);
    const waiting = await this.transactions.runUnscoped((tx) => this.documents.waiting(tx, before, batch));
    for (const { id, tenantId } of waiting) {
      const actor = systemActor(tenantId, 'scan-waiting');
      await this.transactions.run(actor, (tx) => this.scan(tx, actor, id));
    }
    return 0;
  }

  private async resultOf(document: Document & { readonly fileId: string }): Promise<StoredScanResult | 'waiting'> {
    const { CLAMD_URL, CLAMD_TIMEOUT_MS, UPLOADS_WITHOUT_SCANNER } = this.config.settings;
    if (!CLAMD_URL) return UPLOADS_WITHOUT_SCANNER ? 'skipped' : 'waiting';
    const result = await scanWithClamd(CLAMD_URL, await this.files.read(document), CLAMD_TIMEOUT_MS);
    if (result === 'failed') throw new Error(`the scanner gave no answer about document ${document.id}`);
    return result;
  }
}
