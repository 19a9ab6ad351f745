import type { Benefit, DecideApplication, Grant } from './application.js';

/** What the decider has chosen for one benefit so far. */
export type Wish = { readonly granted: Grant | undefined; readonly cents: number | undefined; readonly reason: string };

export const undecided: Wish = { granted: undefined, cents: undefined, reason: '' };

type Computed = Pick<Benefit, 'computedCents'>;

/** Whether an amount has to be named: for a part, and for the whole where nothing was computed. */
export const needsAmount = ({ computedCents }: Computed, { granted }: Wish): boolean =>
  granted === 'part' || (granted === 'full' && computedCents === null);

/** Whatever is not granted in full needs a reason (§ 35 SGB X). */
export const needsReason = ({ granted }: Wish): boolean => granted === 'part' || granted === 'none';

/** Whether the server can take the wish. */
export const isComplete = (benefit: Computed, wish: Wish): boolean =>
  wish.granted !== undefined &&
  (!needsAmount(benefit, wish) || wish.cents !== undefined) &&
  (!needsReason(wish) || wish.reason.trim() !== '');

/** What a wish would promise beyond what was granted before, in cents; while nothing is chosen, what was computed. */
export const promiseOf = ({ computedCents, grantedCents }: Pick<Benefit, 'computedCents' | 'grantedCents'>, wish: Wish): number => {
  const amount = needsAmount({ computedCents }, wish) ? (wish.cents ?? 0) : wish.granted === 'none' ? 0 : (computedCents ?? 0);
  return Math.max(0, amount - (grantedCents ?? 0));
};

/** The wish as the server takes it; only when it is complete. */
export const wishOf = (benefit: Computed & Pick<Benefit, 'id'>, wish: Wish): DecideApplication['benefits'][number] => ({
  id: benefit.id,
  granted: wish.granted ?? 'none',
  grantedCents: needsAmount(benefit, wish) ? (wish.cents ?? null) : null,
  ...(needsReason(wish) ? { reason: wish.reason.trim() } : {}),
});
