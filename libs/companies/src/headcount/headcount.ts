import type { EstablishmentId, LocalDate, TenantId, UserId } from '@app/kernel';
import { evidenceMissing, headcountEmpty, headcountInFuture, headcountReplaced } from '../errors.js';

/** People by regular weekly hours (§ 82(6) S. 3 Nr. 1 SGB III): whole heads, everybody in exactly one class. */
export type HeadcountClasses = { readonly over30: number; readonly upTo30: number; readonly upTo20: number; readonly upTo10: number };

/** Where a count comes from. */
export const headcountSources = ['employer', 'document', 'adviser'] as const;
export type HeadcountSource = (typeof headcountSources)[number];

/** A count of one Betrieb on one day, as one Träger knows it. */
export type Headcount = HeadcountClasses & {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly establishmentId: EstablishmentId;
  readonly asOf: LocalDate;
  readonly source: HeadcountSource;
  /** What was shown, such as «Lohnjournal 10/2026». */
  readonly evidence: string | null;
  /** The count that corrected this one, which counts no more since then. */
  readonly replacedBy: string | null;
  readonly replacedAt: string | null;
  readonly replacedReason: string | null;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
};

/** Counts of several Betriebe added up; with `missing` > 0 that many of them have no count yet and the sum is too small. */
export type HeadcountSum = HeadcountClasses & {
  readonly establishments: number;
  readonly missing: number;
  /** Day of the oldest count in the sum; null while there is none. */
  readonly asOf: LocalDate | null;
};

/** `own` = the Unternehmen of the Betrieb, `group` = its Konzern, null when it belongs to none. */
export type Headcounts = { readonly own: HeadcountSum; readonly group: HeadcountSum | null };

/** Weighted staff in quarter heads, never rounded: 186 = 46.5 (§ 82(6) S. 3 Nr. 1: up to 10 hours 0.25, to 20 0.5, to 30 0.75). */
export const weightedQuarters = ({ over30, upTo30, upTo20, upTo10 }: HeadcountClasses): number =>
  over30 * 4 + upTo30 * 3 + upTo20 * 2 + upTo10;

/** The sum as classes only if every Betrieb has a count; undefined = not known. */
export const complete = (sum: HeadcountSum): HeadcountClasses | undefined =>
  sum.missing > 0 ? undefined : { over30: sum.over30, upTo30: sum.upTo30, upTo20: sum.upTo20, upTo10: sum.upTo10 };

/** Sizes at which the employer's share changes (§ 82(2), (4) SGB III), and how near, in heads, a count needs evidence. */
const thresholds = [
  { heads: 50, from: 45, to: 55 },
  { heads: 500, from: 480, to: 520 },
] as const;

/** The threshold (50 or 500 heads) a weighted count lies near, so that evidence is needed; null when it is far from both. */
export const thresholdNear = (quarters: number): 50 | 500 | null =>
  thresholds.find(({ from, to }) => quarters >= from * 4 && quarters <= to * 4)?.heads ?? null;

/** Throws Problem `companies.headcount-replaced` (conflict): a corrected count is corrected by correcting what replaced it. */
export const refuseReplaced = ({ replacedAt }: Pick<Headcount, 'replacedAt'>): void => {
  if (replacedAt !== null) throw headcountReplaced();
};

/** Throws Problems (rule) `companies.headcount-in-future`, `.headcount-empty` and, for a document nobody names, `.evidence-missing`. */
export const checkHeadcount = (
  input: HeadcountClasses & { readonly asOf: LocalDate } & Partial<Pick<Headcount, 'source' | 'evidence'>>,
  today: LocalDate,
): void => {
  if (input.source === 'document' && !input.evidence) throw evidenceMissing();
  if (input.asOf > today) throw headcountInFuture(input.asOf);
  if (weightedQuarters(input) === 0) throw headcountEmpty();
};
