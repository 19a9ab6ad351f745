import { Injectable } from '@nestjs/common';
import { Clock, type ApplicationId, type StaffActor } from '@app/kernel';
import { rendererVersion, Transactions } from '@app/platform';
import { DossiersStore } from '../application/dossiers.store.js';
import { idTaken } from './errors.js';
import { checkLetter, type IssuedDocument, type IssuedDocumentId, type WriteLetter } from './issued-document.js';
import { IssuedDocumentsStore } from './issued-documents.store.js';
import { letterFile } from './letter-files.js';
import type { LetterSources } from './letter.js';
import { LetterSourcesOf } from './letter-sources.service.js';
import { wordingOf, writeLetter } from './write-letter.js';

/** Letters about an application, written to be looked at. */
@Injectable()
export class LetterDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly sources: LetterSourcesOf,
    private readonly documents: IssuedDocumentsStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a draft under the caller's id; the same id again by the same person answers the first one. An older draft of the same kind and
   * addressee is thrown away. Throws Problems `kernel.not-found`, `kernel.id-taken` and those of `checkLetter` and `writeLetter`.
   */
  write(actor: StaffActor, applicationId: ApplicationId, id: IssuedDocumentId, input: WriteLetter): Promise<IssuedDocument> {
    return this.transactions.run(actor, async (tx) => {
      // Of two drafts at once the second replaces the first.
      await this.dossiers.lock(tx, actor.scope, applicationId);
      const dossier = await this.dossiers.get(tx, actor.scope, applicationId);
      const earlier = await this.documents.find(tx, actor.scope, id);
      if (earlier) return ownRepeat(actor, applicationId, earlier);
      checkLetter(input, { ...dossier, lastDecision: await this.documents.lastDecision(tx, actor.scope, applicationId) });
      const sources = await this.sources.gather(tx, actor, dossier, input, { on: this.clock.today(), createdAt: this.clock.now() });
      const content = writeLetter(input.kind, sources);
      const { sha256 } = await letterFile(content);
      const { kind, participationId } = input;
      const document: IssuedDocument = {
        id,
        tenantId: dossier.application.tenantId,
        applicationId,
        participationId,
        kind,
        state: 'entwurf',
        applicationVersion: dossier.application.version,
        sha256,
        ...rulesOf(sources),
        rendererVersion,
        createdAt: content.createdAt,
        createdBy: actor.userId,
        releasedAt: null,
        releasedBy: null,
        version: 1,
      };
      await this.documents.supersede(tx, document, 'verworfen', content.createdAt);
      if (!(await this.documents.insert(tx, document, { content, text: wordingOf(content, sources.contact) }))) throw idTaken();
      return document;
    });
  }
}

const rulesOf = ({ assessments }: LetterSources): Pick<IssuedDocument, 'ruleSet' | 'engineVersion'> => {
  const result = assessments[0]?.result;
  return { ruleSet: result?.ruleSet ?? null, engineVersion: result?.engineVersion ?? null };
};

const ownRepeat = ({ userId }: StaffActor, applicationId: ApplicationId, earlier: IssuedDocument): IssuedDocument => {
  if (earlier.createdBy !== userId || earlier.applicationId !== applicationId) throw idTaken();
  return earlier;
};
