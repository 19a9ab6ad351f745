import { z } from 'zod';
import type { ParticipationId } from '@app/kernel';
import { issuedDocumentKinds, issuedDocumentStates } from '@app/funding';
import { instant, optionalText, uuid } from '../http/schemas.js';

export const issuedDocumentView = z
  .object({
    id: z.string(),
    kind: z.enum(issuedDocumentKinds),
    state: z.enum(issuedDocumentStates),
    /** The person it is for; null = for the company. */
    participationId: z.string().nullable(),
    /** SHA-256 of the file. */
    sha256: z.string(),
    ruleSet: z.string().nullable(),
    engineVersion: z.string().nullable(),
    rendererVersion: z.string(),
    createdAt: instant(),
    createdByName: z.string(),
    releasedAt: instant().nullable(),
    releasedByName: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'IssuedDocument' });

export const issuedDocumentsView = z.object({ items: z.array(issuedDocumentView) }).meta({ id: 'IssuedDocuments' });

export const writeLetter = z
  .strictObject({
    kind: z.enum(issuedDocumentKinds),
    /** The person it is for; left out or null = for the company. */
    participationId: uuid<ParticipationId>().nullable().optional(),
    /** Why (§ 35 SGB X): stands in a decision letter. */
    reason: optionalText(2_000),
  })
  .meta({ id: 'WriteLetter' });
export type WriteLetterBody = z.output<typeof writeLetter>;

export const companyDocumentsView = z
  .object({
    items: z.array(z.object({ id: z.string(), kind: z.enum(issuedDocumentKinds), sha256: z.string(), releasedAt: instant() })),
  })
  .meta({ id: 'CompanyDocuments' });
