import type { Cents } from '@app/kernel';
import type { Benefit } from '../benefit/benefit.js';
import { dueUnknown, sumsDiffer } from '../errors.js';
import { dropOutSums, type Amounts } from '../participation/drop-out.js';

/** Somebody who dropped out: what was calculated before and after; null where nobody has calculated. */
export type Recalculated = { readonly before: Amounts | null; readonly after: Amounts | null };

/** Who takes part in an application, as far as sums need it. `amended`: since the last drop-out somebody has decided anew what is granted. */
export type Parting = { readonly participants: number; readonly dropOuts: readonly Recalculated[]; readonly amended?: boolean };

/**
 * What is to be paid of a benefit in the end, in cents: what was granted less what drop-outs took away, until an
 * amendment says it (§ 48 SGB X). Null where a drop-out was
 * not calculated to the end, so that nobody can say.
 */
export const dueOf = (
  benefit: Pick<Benefit, 'kind' | 'computedCents' | 'grantedCents'>,
  { participants, dropOuts, amended = false }: Parting,
): Cents | null => {
  if (benefit.grantedCents === null || benefit.grantedCents === 0) return (benefit.grantedCents ?? 0) as Cents;
  if (amended) return benefit.grantedCents;
  let due: number = benefit.grantedCents;
  for (const { before, after } of dropOuts) {
    const difference = before && after ? dropOutSums([benefit], participants === 1, before, after).benefits[0]?.differenceCents : null;
    if (difference === null || difference === undefined) return null;
    due += difference;
  }
  return Math.max(0, due) as Cents;
};

/** One benefit at the settlement: what was decided, who takes part, and what was paid less what came back. */
export type Settlement = Parting & {
  readonly benefit: Pick<Benefit, 'kind' | 'computedCents' | 'grantedCents'>;
  readonly paidCents: number;
};

// Words of the law stay German in every language.
const words: Readonly<Record<Benefit['kind'], string>> = {
  lehrgangskosten: 'Lehrgangskosten',
  arbeitsentgeltzuschuss: 'Arbeitsentgeltzuschuss',
};

/**
 * Settled is what was paid exactly as it is due (domain.md 3.2). Throws Problems `funding.sums-differ` (conflict), and where nobody can say what
 * is due and no reason is given `funding.due-unknown`.
 */
export const checkSettlement = (settlements: readonly Settlement[], reason: string | null): void => {
  for (const { benefit, paidCents, ...parting } of settlements) {
    const due = dueOf(benefit, parting);
    if (due === null && reason === null) throw dueUnknown(paidCents, words[benefit.kind]);
    if (due !== null && due !== paidCents) throw sumsDiffer(due, paidCents, words[benefit.kind]);
  }
};
