/** What went wrong, in the only distinctions a caller can act upon; the API maps each to one HTTP status. */
export const problemKinds = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'stale',
  'precondition-missing',
  'rule',
  'too-many',
  'unavailable',
] as const;

export type ProblemKind = (typeof problemKinds)[number];

/** One field of the request that is wrong: JSON pointer and a stable code; the API adds the text. */
export type FieldProblem = {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
};

/** A broken rule or a refused request with a stable code `context.what-is-wrong` (RFC 9457 `type` is made from it). */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** No such row, or none within the caller's scope: the two look the same. */
export const notFound = (): Problem => new Problem('not-found', 'kernel.not-found');

/** Somebody changed the row since the caller read it. */
export const stale = (): Problem => new Problem('stale', 'kernel.stale');
