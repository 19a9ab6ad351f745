/** Heads by weekly hours. */
export type Heads = { readonly over30: number; readonly upTo30: number; readonly upTo20: number; readonly upTo10: number };

/** The classes with their weight in quarter heads (§ 82(6) S. 3 Nr. 1 SGB III), in the order of the hand calculation. */
export const classes = [
  { name: 'over30', quarters: 4 },
  { name: 'upTo30', quarters: 3 },
  { name: 'upTo20', quarters: 2 },
  { name: 'upTo10', quarters: 1 },
] as const;

/** The weighted sum in quarter heads, never rounded: 127 = 31.75. */
export const weightedQuarters = (heads: Heads): number => classes.reduce((sum, { name, quarters }) => sum + heads[name] * quarters, 0);

/** `24 + 6 × 0,75 + 5 × 0,5 + 3 × 0,25`; empty classes are left out, nobody at all is `0`. */
export const calculationText = (heads: Heads, number: (value: number, decimals: number) => string): string =>
  classes
    .filter(({ name }) => heads[name] > 0)
    .map(({ name, quarters }) => (quarters === 4 ? number(heads[name], 0) : `${number(heads[name], 0)} × ${number(quarters / 4, 2)}`))
    .join(' + ') || '0';
