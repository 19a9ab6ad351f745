import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { DocumentScans } from './scan/document-scans.service.js';

/** What documents does when something happens. */
@Injectable()
export class DocumentsReactions {
  constructor(private readonly scans: DocumentScans) {}

  @On('documents.document-uploaded', 'documents')
  scan(tx: Tx, { documentId }: Payload<'documents.document-uploaded'>, actor: SystemActor): Promise<void> {
    return this.scans.scan(tx, actor, documentId);
  }
}
