import { Injectable } from '@nestjs/common';
import type { DocumentId, StaffActor, TenantScope } from '@app/kernel';
import { FileStore, Transactions, type Tx } from '@app/platform';
import { requireServable, type Document } from './document.js';
import { DocumentsStore } from './documents.store.js';

/** Hands documents out: only those found clean, and only as they came in. */
@Injectable()
export class DocumentDelivery {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsStore,
    private readonly files: FileStore,
  ) {}

  /** Throws Problems `kernel.not-found`, `documents.not-served`; an Error when the file is not the one that was scanned. */
  async open(actor: StaffActor, id: DocumentId): Promise<{ readonly document: Document; readonly content: Buffer }> {
    const document = await this.servable(actor, id);
    try {
      return { document, content: await this.files.read(document) };
    } catch (error) {
      // Taken back between the look at the row and the look at the disk: then that is the answer, and no fault of ours.
      await this.servable(actor, id);
      throw error;
    }
  }

  private servable(actor: StaffActor, id: DocumentId) {
    return this.transactions.run(actor, async (tx) => requireServable(await this.documents.get(tx, actor.scope, id)));
  }

  /** The content within the caller's transaction, for the person it is about; null where it may not be handed out. Throws as `open`. */
  async served(tx: Tx, scope: TenantScope, id: DocumentId): Promise<Buffer | null> {
    const document = await this.documents.get(tx, scope, id);
    return document.state === 'clean' && document.fileId !== null ? this.files.read(requireServable(document)) : null;
  }
}
