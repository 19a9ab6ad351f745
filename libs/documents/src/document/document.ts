import type { CaseId, DocumentId, TenantId, UserId, Version } from '@app/kernel';
import type { MediaType } from '../content/content.js';
import { documentNotServed, documentWithdrawn, fileNameUnusable } from '../errors.js';

/** What a document is to the case. */
export const documentKinds = ['cv', 'certificate', 'employment-contract', 'offer', 'application-form', 'correspondence', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Nobody opens a document in quarantine; `refused` carries malware and has lost its file; `withdrawn` was taken back by somebody. */
export const documentStates = ['quarantine', 'clean', 'refused', 'withdrawn'] as const;
export type DocumentState = (typeof documentStates)[number];

/** What the scanner said; `skipped` where the operator does without one. */
export const scanResults = ['clean', 'infected', 'skipped'] as const;
export type StoredScanResult = (typeof scanResults)[number];

export type Document = {
  readonly id: DocumentId;
  readonly tenantId: TenantId;
  readonly caseId: CaseId;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  /** Its name in the file store; null once the file is gone. */
  readonly fileId: string | null;
  readonly state: DocumentState;
  readonly scanResult: StoredScanResult | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId;
  readonly updatedAt: string;
};

const mostCharacters = 150;

/**
 * A name people recognise and no system stumbles over: no folders, control or direction characters, none that Windows reserves, at most
 * 150 characters, the ending kept. Throws Problem `documents.name-unusable` when nothing is left.
 */
export const safeName = (given: string): string => {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const cleaned = base
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(cleaned) ?? [];
  if (stem === '') throw fileNameUnusable();
  return `${[...stem].slice(0, mostCharacters - ending.length).join('')}${ending}`;
};

/** The new name with the ending the content has. Throws Problem `documents.name-unusable`. */
export const renamed = (document: Document, given: string): string => {
  const ending = /\.[A-Za-z0-9]+$/.exec(document.name)?.[0] ?? '';
  const name = safeName(given.toLowerCase().endsWith(ending.toLowerCase()) ? given : `${given}${ending}`);
  return name;
};

/** Throws Problem `documents.not-served` unless the document was found clean and still has its file. */
export const requireServable = (document: Document): Document & { readonly fileId: string } => {
  if (document.state !== 'clean' || document.fileId === null) throw documentNotServed(document.state);
  return { ...document, fileId: document.fileId };
};

/** Throws Problem `documents.withdrawn`. */
export const refuseWithdrawn = (document: Document): void => {
  if (document.state === 'withdrawn') throw documentWithdrawn();
};
