import type { components } from '../../../api/staff.d.js';

export type ApplicationBudget = components['schemas']['ApplicationBudget'];

/** What would be promised for a benefit beyond what counts already, in cents. */
export type Wanted = { readonly id: string; readonly cents: number };

/** A promise against the budget of one office and year. */
export type Impact = {
  readonly officeId: string;
  readonly officeName: string;
  readonly year: number;
  /** Null where nothing is planned. */
  readonly freeCents: number | null;
  readonly wantedCents: number;
  /** By how much more is wanted than is free; 0 where it is enough or nothing is planned. */
  readonly missingCents: number;
};

/** What a promise would take of the budgets it touches, each amount spread over the years as the server spreads it. */
export const impactOf = ({ lines, benefits }: ApplicationBudget, wanted: readonly Wanted[]): readonly Impact[] =>
  lines.map(({ officeId, officeName, year, freeCents }) => {
    const wantedCents = benefits
      .filter((benefit) => benefit.officeId === officeId)
      .reduce((sum, { id, weights }) => sum + shareOf(wanted.find((each) => each.id === id)?.cents ?? 0, weights, year), 0);
    const missingCents = freeCents === null || wantedCents === 0 ? 0 : Math.max(0, wantedCents - Math.max(0, freeCents));
    return { officeId, officeName, year, freeCents, wantedCents, missingCents };
  });

type Weights = ApplicationBudget['benefits'][number]['weights'];

// What the sum rises by in that year, rounded half up: together the shares are the whole, to the cent.
const shareOf = (cents: number, weights: Weights, year: number): number => {
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const upTo = (last: number) => weights.reduce((sum, each) => sum + (each.year <= last ? each.weight : 0), 0);
  return whole === 0 ? 0 : partOf(cents, upTo(year), whole) - partOf(cents, upTo(year - 1), whole);
};

const partOf = (cents: number, passed: number, whole: number): number =>
  Number((2n * BigInt(cents) * BigInt(passed) + BigInt(whole)) / (2n * BigInt(whole)));
