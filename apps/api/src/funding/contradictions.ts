import type { z } from 'zod';
import type { LocalDate } from '@app/kernel';

/** An answer that cannot be true together with the others, at its place in the facts. */
export type Contradiction = { readonly at: readonly string[]; readonly code: string };

/** Adds them to what the schema has found. */
export const report = (found: readonly Contradiction[], context: z.RefinementCtx): void => {
  for (const { at, code } of found) context.addIssue({ code: 'custom', path: [...at], params: { code } });
};

type Approval = boolean | { readonly from: LocalDate; readonly to: LocalDate | null };

type Dated = {
  readonly participationStart?: LocalDate | undefined;
  readonly measureEnd?: LocalDate | undefined;
  readonly massnahmeZulassung?: Approval | undefined;
  readonly traegerZulassung?: Approval | undefined;
};

/** Periods that end before they begin, or last for more than ten years. */
export const datesIn = (given: Dated): readonly Contradiction[] => {
  const { participationStart: start, measureEnd: end } = given;
  const found: Contradiction[] = [];
  if (start && end && end < start) found.push({ at: ['measureEnd'], code: 'ends-before-start' });
  if (start && end && Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 10)
    found.push({ at: ['measureEnd'], code: 'measure-too-long' });
  for (const name of ['massnahmeZulassung', 'traegerZulassung'] as const) {
    const covered = given[name];
    if (typeof covered === 'object' && covered.to !== null && covered.to < covered.from)
      found.push({ at: [name, 'to'], code: 'approval-ends-first' });
  }
  return found;
};
