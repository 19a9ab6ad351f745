import { Injectable } from '@nestjs/common';
import type { DocumentId, TenantScope } from '@app/kernel';
import { DocumentDelivery } from '@app/documents';
import type { Tx } from '@app/platform';
import type { Found } from '../registry/registry.js';

export type PackFile = { readonly name: string; readonly content: Buffer };

/** The documents of the person's cases as files of the archive. */
@Injectable()
export class PackFiles {
  constructor(private readonly documents: DocumentDelivery) {}

  /** As they came in; those that may not be handed out (waiting for the scanner, infected) are told in the list of documents only. */
  async of(tx: Tx, scope: TenantScope, found: readonly Found[]): Promise<readonly PackFile[]> {
    const rows = found.find(({ table }) => table.table === 'documents.document')?.rows ?? [];
    const files: PackFile[] = [];
    for (const [index, row] of rows.entries()) {
      const content = await this.documents.served(tx, scope, row['id'] as DocumentId);
      if (content) files.push({ name: `dokumente/${index + 1}-${plain(String(row['name']))}`, content });
    }
    return files;
  }
}

// A name somebody typed is no path.
const plain = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').replaceAll('..', '_');
