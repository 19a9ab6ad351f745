import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { entryBeforeBirth, entryIncomplete, entryInFuture } from '../errors.js';

/** What every row of a profile carries beside what it says. */
export type EntryRow = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  readonly version: Version;
  readonly recordedAt: string;
  readonly recordedBy: UserId | null;
  readonly updatedAt: string;
  readonly updatedBy: UserId | null;
};

/** What an entry is checked against. */
export type EntryContext = { readonly today: LocalDate; readonly birthDate: LocalDate | null };

/** How it is known; a day belongs to what was seen or filed. */
export const profileEvidences = ['none', 'own-statement', 'seen', 'copy-filed'] as const;
export type ProfileEvidence = (typeof profileEvidences)[number];

export type Evidenced = { readonly evidence: ProfileEvidence; readonly evidenceOn: LocalDate | null };

/** An occupation of KldB 2010: five digits, the last one is the Anforderungsniveau (1 helper, 2 skilled, 3 specialist, 4 expert). */
export type OccupationCode = string;

/** The Anforderungsniveau of an occupation; null = not coded. */
export const requirementLevel = (kldb: OccupationCode | null): number | null => (kldb === null ? null : Number(kldb.slice(-1)));

/** Throws Problem (rule) `clients.entry-in-future` at the field when the day has not come. */
export const notInFuture = (day: LocalDate | null, field: string, { today }: EntryContext): void => {
  if (day !== null && day > today) throw entryInFuture(field);
};

/** Throws Problem (rule) `clients.entry-before-birth` at the field. */
export const notBeforeBirth = (day: LocalDate | null, field: string, { birthDate }: EntryContext): void => {
  if (day !== null && birthDate !== null && day < birthDate) throw entryBeforeBirth(field);
};

/** Throws Problems (rule) `clients.entry-incomplete`, `.entry-in-future` at `evidenceOn`. */
export const checkEvidence = ({ evidence, evidenceOn }: Evidenced, context: EntryContext): void => {
  if (needsDay(evidence) && evidenceOn === null) throw entryIncomplete('evidenceOn');
  notInFuture(evidenceOn, 'evidenceOn', context);
};

/** The evidence without a day where none belongs. */
export const tidyEvidence = ({ evidence, evidenceOn }: Evidenced): Evidenced => ({
  evidence,
  evidenceOn: needsDay(evidence) ? evidenceOn : null,
});

const needsDay = (evidence: ProfileEvidence): boolean => evidence === 'seen' || evidence === 'copy-filed';
