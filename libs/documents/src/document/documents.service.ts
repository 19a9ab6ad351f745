import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type DocumentId, type StaffActor, type Version } from '@app/kernel';
import { Config, FileStore, FileTooLarge, Journal, Transactions, type StoredFile, type Tx } from '@app/platform';
import { inspect, type MediaType } from '../content/content.js';
import { fileRefused, fileTooLarge, idTaken } from '../errors.js';
import { refuseWithdrawn, renamed, safeName, type Document, type DocumentKind } from './document.js';
import { DocumentsStore } from './documents.store.js';

export type Upload = {
  readonly id: DocumentId;
  readonly caseId: CaseId;
  readonly kind: DocumentKind;
  /** As the sender named it. */
  readonly name: string;
  /** As the sender declared it; empty = no statement. */
  readonly declaredType: string;
  readonly content: Readable;
};

export type ChangeDocument = { readonly name?: string | undefined; readonly kind?: DocumentKind | undefined };

/** Documents of a case: taken in, named, taken back. */
@Injectable()
export class Documents {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsStore,
    private readonly files: FileStore,
    private readonly journal: Journal,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Documents of a case the caller has looked up within the scope, newest first. */
  ofCase(actor: StaffActor, caseId: CaseId): Promise<readonly Document[]> {
    return this.transactions.run(actor, (tx) => this.documents.ofCase(tx, actor.scope, caseId));
  }

  /**
   * Takes a file in for a case the caller has looked up: streamed into the store, looked at, and put into quarantine. The same id again by
   * the same person answers the first row. Throws Problems `documents.name-unusable`, `documents.file-too-large`, `documents.file-refused`,
   * `kernel.id-taken`.
   */
  async upload(actor: StaffActor, upload: Upload): Promise<Document> {
    const name = safeName(upload.name);
    const earlier = await this.transactions.run(actor, (tx) => this.documents.find(tx, actor.scope, upload.id));
    if (earlier) {
      upload.content.resume();
      return ownRepeat(actor, upload, earlier);
    }
    const stored = await this.store(upload.content);
    try {
      const mediaType = await this.mediaTypeOf(stored, name, upload.declaredType);
      const { document, isNew } = await this.transactions.run(actor, (tx) => this.insert(tx, actor, upload, { stored, name, mediaType }));
      if (!isNew) await this.files.remove(stored.fileId);
      return document;
    } catch (error) {
      await this.files.remove(stored.fileId);
      throw error;
    }
  }

  /** Gives another name or kind. Throws Problems `kernel.not-found`, `kernel.stale`, `documents.withdrawn`, `documents.name-unusable`. */
  change(actor: StaffActor, id: DocumentId, expected: Version, { name, kind }: ChangeDocument): Promise<Document> {
    return this.transactions.run(actor, async (tx) => {
      const document = await this.documents.get(tx, actor.scope, id);
      refuseWithdrawn(document);
      return this.documents.save(tx, document, expected, {
        ...(name !== undefined && { name: renamed(document, name) }),
        ...(kind !== undefined && { kind }),
        updatedAt: this.clock.now(),
      });
    });
  }

  /** Takes a document back; its file is removed, its row says that there was one. Throws Problems as `change`. */
  async withdraw(actor: StaffActor, id: DocumentId, expected: Version): Promise<Document> {
    const { document, fileId } = await this.transactions.run(actor, async (tx) => {
      const before = await this.documents.get(tx, actor.scope, id);
      refuseWithdrawn(before);
      const changes = { state: 'withdrawn', fileId: null, updatedAt: this.clock.now() } as const;
      const withdrawn = await this.documents.save(tx, before, expected, changes);
      await this.journal.record(tx, actor, { name: 'documents.document-withdrawn', payload: { documentId: id, caseId: before.caseId } });
      return { document: withdrawn, fileId: before.fileId };
    });
    // After the commit: should this fail, the tidying of the worker finds a file that belongs to nothing.
    if (fileId) await this.files.remove(fileId);
    return document;
  }

  private async store(content: Readable): Promise<StoredFile> {
    const { UPLOAD_MAX_MB } = this.config.settings;
    try {
      return await this.files.put(content, UPLOAD_MAX_MB * 1_000_000);
    } catch (error) {
      if (error instanceof FileTooLarge) throw fileTooLarge(UPLOAD_MAX_MB);
      throw error;
    }
  }

  private async mediaTypeOf(stored: StoredFile, name: string, declared: string): Promise<MediaType> {
    const found = await inspect(await this.files.read(stored), name, declared);
    if ('fault' in found) throw fileRefused(found.fault);
    return found.type;
  }

  private async insert(
    tx: Tx,
    actor: StaffActor,
    { id, caseId, kind, ...upload }: Upload,
    { stored, name, mediaType }: { stored: StoredFile; name: string; mediaType: MediaType },
  ): Promise<{ document: Document; isNew: boolean }> {
    const now = this.clock.now();
    const document: Document = {
      ...stored,
      id,
      tenantId: actor.scope.tenantId,
      caseId,
      kind,
      name,
      mediaType,
      state: 'quarantine',
      scanResult: null,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    };
    if (!(await this.documents.insert(tx, document))) {
      const first = await this.documents.find(tx, actor.scope, id);
      return { document: ownRepeat(actor, { id, caseId, kind, ...upload }, first), isNew: false };
    }
    await this.journal.record(tx, actor, { name: 'documents.document-uploaded', payload: { documentId: id, caseId } });
    return { document, isNew: true };
  }
}

const ownRepeat = (actor: StaffActor, { caseId }: Upload, existing: Document | null): Document => {
  if (existing?.createdBy !== actor.userId || existing.caseId !== caseId) throw idTaken();
  return existing;
};
