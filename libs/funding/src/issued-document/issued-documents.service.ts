import { Injectable } from '@nestjs/common';
import { Clock, stale, type ApplicationId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { DossiersStore } from '../application/dossiers.store.js';
import { letterErased } from './errors.js';
import { checkRelease, fileNameOf, type IssuedDocument, type IssuedDocumentId } from './issued-document.js';
import { IssuedDocumentsStore } from './issued-documents.store.js';
import { LetterFiles } from './letter-files.js';

/** Letters about an application: released as they were looked at, and handed out the same ever after. */
@Injectable()
export class IssuedDocuments {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly documents: IssuedDocumentsStore,
    private readonly files: LetterFiles,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets a draft leave the house as it was looked at; a released letter of the same kind and addressee is replaced. Throws Problems
   * `kernel.not-found`, `kernel.stale`, those of `checkRelease`, `funding.letter-erased`, `funding.letter-differs`.
   */
  release(actor: StaffActor, applicationId: ApplicationId, id: IssuedDocumentId, expected: Version): Promise<IssuedDocument> {
    return this.transactions.run(actor, async (tx) => {
      const { application } = await this.dossiers.get(tx, actor.scope, applicationId);
      const document = await this.documents.get(tx, actor.scope, applicationId, id);
      if (document.version !== expected) throw stale();
      checkRelease(document, application);
      const { contentSealed } = document;
      if (contentSealed === null) throw letterErased();
      const file = await this.files.again(document);
      const now = this.clock.now();
      await this.documents.supersede(tx, document, 'ersetzt', now);
      await this.documents.release(tx, { ...document, contentSealed }, file, expected, actor, now);
      await this.journal.record(tx, actor, { name: 'funding.letter-released', payload: { applicationId } });
      return { ...document, state: 'freigegeben', releasedAt: now, releasedBy: actor.userId, version: expected + 1 };
    });
  }

  /** The file of a letter, drafts too. Throws Problems `kernel.not-found`, `funding.letter-erased`, `funding.letter-differs`. */
  async open(actor: StaffActor, applicationId: ApplicationId, id: IssuedDocumentId) {
    const { document, number } = await this.transactions.run(actor, (tx) => this.load(tx, actor, applicationId, id));
    return { document, name: fileNameOf(document.kind, number), content: await this.files.again(document) };
  }

  private async load(tx: Tx, actor: StaffActor, applicationId: ApplicationId, id: IssuedDocumentId) {
    const { application } = await this.dossiers.get(tx, actor.scope, applicationId);
    return { number: application.number, document: await this.documents.get(tx, actor.scope, applicationId, id) };
  }
}
