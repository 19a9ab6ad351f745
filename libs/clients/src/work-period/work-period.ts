import type { LocalDate } from '@app/kernel';
import { entryEndsEarly, entryIncomplete } from '../errors.js';
import { notBeforeBirth, requirementLevel, type EntryContext, type OccupationCode } from '../profile/entry.js';

/** Work for somebody, on one's own account, or Kindererziehung and Pflege from Pflegegrad 2, which § 81(2) S. 2 SGB III counts like work. */
export const workKinds = ['employment', 'self-employment', 'family-time'] as const;
export type WorkKind = (typeof workKinds)[number];

/** One stage of somebody's working life. */
export type WorkPeriod = {
  readonly kind: WorkKind;
  readonly employer: string | null;
  /** The employer's entry in the directory of companies, where it has one. */
  readonly establishmentId: string | null;
  /** What the work was called; null for time with the family. */
  readonly occupation: string | null;
  readonly kldb: OccupationCode | null;
  readonly startedOn: LocalDate;
  /** Last day; null = goes on. */
  readonly endedOn: LocalDate | null;
  readonly weeklyMinutes: number | null;
};

/** Unskilled or semi-skilled: Anforderungsniveau 1 of KldB 2010; null = not coded. */
export const isUnskilled = ({ kind, kldb }: Pick<WorkPeriod, 'kind' | 'kldb'>): boolean | null => {
  if (kind === 'family-time') return false;
  const level = requirementLevel(kldb);
  return level === null ? null : level === 1;
};

/**
 * Ready to be stored. Throws Problems (rule) `clients.entry-incomplete` (no occupation), `.entry-ends-early`, `.entry-before-birth`.
 */
export const checkedWorkPeriod = (period: WorkPeriod, context: EntryContext): WorkPeriod => {
  const family = period.kind === 'family-time';
  if (!family && period.occupation === null) throw entryIncomplete('occupation');
  if (period.endedOn !== null && period.endedOn < period.startedOn) throw entryEndsEarly('endedOn');
  notBeforeBirth(period.startedOn, 'startedOn', context);
  if (family) return { ...period, employer: null, establishmentId: null, occupation: null, kldb: null, weeklyMinutes: null };
  return { ...period, establishmentId: period.employer === null ? null : period.establishmentId };
};
