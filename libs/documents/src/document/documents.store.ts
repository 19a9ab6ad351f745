import { Injectable } from '@nestjs/common';
import { notFound, type CaseId, type DocumentId, type TenantId, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { Document } from './document.js';
import { DocumentEntity } from './document.entity.js';

/** SQL of documents: reads need a scope, writes a Tx. */
@Injectable()
export class DocumentsStore {
  /** Adds the row; false when its id is already taken. */
  async insert(tx: Tx, document: Document): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(DocumentEntity).values(document).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  /** The row within the scope, or null. */
  find(tx: Tx, scope: TenantScope, id: DocumentId): Promise<Document | null> {
    return tx.findOneBy(DocumentEntity, { id, tenantId: scope.tenantId });
  }

  /** The row within the scope, or null; nobody else changes it until the transaction ends. */
  findLocked(tx: Tx, scope: TenantScope, id: DocumentId): Promise<Document | null> {
    return tx.findOne(DocumentEntity, { where: { id, tenantId: scope.tenantId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Throws Problem `kernel.not-found` outside the scope. */
  async get(tx: Tx, scope: TenantScope, id: DocumentId): Promise<Document> {
    const document = await this.find(tx, scope, id);
    if (!document) throw notFound();
    return document;
  }

  /** Documents of a case that were not withdrawn, newest first. */
  ofCase(tx: Tx, scope: TenantScope, caseId: CaseId): Promise<Document[]> {
    return tx
      .createQueryBuilder(DocumentEntity, 'd')
      .where(`d.caseId = :caseId and d.tenantId = :tenantId and d.state <> 'withdrawn'`, { caseId, tenantId: scope.tenantId })
      .orderBy({ 'd.createdAt': 'DESC', 'd.id': 'ASC' })
      .getMany();
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, document: Document, expected: Version, changes: Partial<Document>): Promise<Document> {
    const version = await guardedUpdate(tx, DocumentEntity, document.id, expected, changes);
    return { ...document, ...changes, version };
  }

  /** Documents of all Träger that have waited for the scanner since before `before`. */
  waiting(tx: Tx, before: string, most: number): Promise<{ id: DocumentId; tenantId: TenantId }[]> {
    return tx.query(`select id, tenant_id as "tenantId" from documents.waiting_for_scan($1, $2)`, [before, most]);
  }

  /** Those of these files that belong to a document of any Träger. */
  async knownFiles(tx: Tx, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { fileId: string }[] = await tx.query(`select file_id as "fileId" from documents.known_files($1::uuid[]) as file_id`, [
      fileIds,
    ]);
    return new Set(rows.map(({ fileId }) => fileId));
  }
}
