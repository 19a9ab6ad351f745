import type { NameOf } from './condition.js';
import type { Outcome } from './finding.js';

/** Something computed from the facts, or the facts it still lacks; `excluded` = not computed, because there is no funding (ENG.8). */
export type SmallAmount<T, Name extends string = string> =
  | { readonly status: 'computed'; readonly value: T }
  | { readonly status: 'missing'; readonly facts: readonly Name[] }
  | { readonly status: 'excluded' };

type Known<F extends object, Name extends NameOf<F>> = F & Required<Pick<F, Name>>;

/** Computes from the named facts when all are known; nothing at all where the outcome excludes funding. */
export const amountFrom = <F extends object, Name extends NameOf<F>, T>(
  outcome: Outcome,
  facts: F,
  names: readonly Name[],
  compute: (known: Known<F, Name>) => T,
): SmallAmount<T, Name> => {
  if (outcome === 'INELIGIBLE') return { status: 'excluded' };
  const missing = names.filter((name) => facts[name] === undefined);
  if (missing.length > 0) return { status: 'missing', facts: missing };
  return { status: 'computed', value: compute(facts as Known<F, Name>) };
};
