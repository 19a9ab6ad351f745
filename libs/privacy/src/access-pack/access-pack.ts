import type { ClientId, TenantId, UserId, Version } from '@app/kernel';
import { checklistIncomplete, markOutside, packNotInReview } from '../errors.js';
import { rowId, type Found } from '../registry/registry.js';

export const packStates = ['in-review', 'building', 'ready', 'failed', 'expired'] as const;
export type PackState = (typeof packStates)[number];

/** Grounds on which something is left out (§ 83 SGB X, Art. 15(4) DSGVO); each has to be answered. */
export const exceptions = [
  'not-to-be-informed',
  'kept-for-retention-only',
  'backup-and-control-only',
  'security-authorities',
  'rights-of-others',
] as const;
export type Exception = (typeof exceptions)[number];

/** Does it apply, and if so why; the reason is documented (§ 83(3) S. 1 SGB X). */
export type Checklist = Readonly<Partial<Record<Exception, { readonly applies: boolean; readonly reason: string | null }>>>;

/** A passage about somebody else: from and to (exclusive) in characters of one free text. */
export type Mark = { readonly text: string; readonly from: number; readonly to: number };

/** The information by Art. 15 DSGVO, from the review to the day its files are gone. */
export type AccessPack = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly clientId: ClientId;
  readonly requestId: string;
  readonly state: PackState;
  readonly marks: readonly Mark[];
  readonly checklist: Checklist;
  readonly reviewedBy: UserId | null;
  readonly reviewedAt: string | null;
  readonly builtAt: string | null;
  readonly expiresAt: string | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

/** A free text that somebody has to read before it goes out. */
export type FreeText = { readonly id: string; readonly place: string; readonly label: string; readonly content: string };

/** Every free text about the person that is not empty. */
export const freeTextsOf = (found: readonly Found[]): readonly FreeText[] =>
  found.flatMap(({ table, rows }) =>
    rows.flatMap((row) =>
      Object.entries(table.freeText ?? {}).flatMap(([column, label]) => {
        const content = row[column];
        return typeof content === 'string' && content !== ''
          ? [{ id: textId(table.table, rowId(row), column), place: table.title, label, content }]
          : [];
      }),
    ),
  );

/** What a free text is called in marks. */
export const textId = (table: string, row: string, column: string): string => `${table}/${row}/${column}`;

/** The text with a block for every character of a marked passage. */
export const masked = (content: string, marks: readonly Pick<Mark, 'from' | 'to'>[]): string =>
  [...marks]
    .toSorted((a, b) => a.from - b.from)
    .reduce((text, { from, to }) => text.slice(0, from) + '█'.repeat(to - from) + text.slice(to), content);

/**
 * The desk has read every text and answered every exception: the pack may be built.
 * Throws Problems `privacy.pack-not-in-review` (conflict), `privacy.checklist-incomplete`, `privacy.mark-outside` (rule).
 */
export const review = (
  pack: Pick<AccessPack, 'state'>,
  { marks, checklist }: Pick<AccessPack, 'marks' | 'checklist'>,
  texts: readonly FreeText[],
  by: UserId,
  now: string,
) => {
  if (pack.state !== 'in-review' && pack.state !== 'failed') throw packNotInReview();
  const missing = exceptions.filter((code) => {
    const answer = checklist[code];
    return !answer || (answer.applies && !answer.reason);
  });
  if (missing.length > 0) throw checklistIncomplete(missing);
  const lengths = new Map(texts.map(({ id, content }) => [id, content.length]));
  if (marks.some(({ text, from, to }) => from < 0 || to <= from || to > (lengths.get(text) ?? -1))) throw markOutside();
  return { state: 'building' as const, marks, checklist, reviewedBy: by, reviewedAt: now };
};
