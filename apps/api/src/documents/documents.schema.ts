import { z } from 'zod';
import { documentKinds, documentStates, scanResults, type Document } from '@app/documents';
import { instant, text } from '../http/schemas.js';

export const uploadQuery = z.strictObject({ kind: z.enum(documentKinds) });

export const changeDocument = z
  .strictObject({ name: text(150), kind: z.enum(documentKinds) })
  .partial()
  .meta({ id: 'ChangeDocument' });

export const documentView = z
  .object({
    id: z.string(),
    caseId: z.string(),
    kind: z.enum(documentKinds),
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    state: z.enum(documentStates),
    scanResult: z.enum(scanResults).nullable(),
    /** In quarantine because there is no scanner, and none will come by itself. */
    scannerMissing: z.boolean(),
    version: z.number().int(),
    createdAt: instant(),
    createdBy: z.string().nullable(),
  })
  .meta({ id: 'Document' });

export const documentListView = z.object({ items: z.array(documentView) }).meta({ id: 'DocumentList' });

/** A document as the API shows it; neither digest nor the file's name in the store leave the house. */
export const presentDocument = (document: Document, names: ReadonlyMap<string, string>, scannerMissing: boolean) => ({
  ...document,
  scannerMissing: document.state === 'quarantine' && scannerMissing,
  createdBy: names.get(document.createdBy) ?? null,
});
