/** The three logs (decisions.md 3), each a hash chain of its own. */
export const logs = ['journal', 'change', 'access'] as const;
export type Log = (typeof logs)[number];

/** What a verification can find. */
export const findingKinds = ['changed', 'removed', 'inserted', 'unsealed', 'anchor'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that is not as it was sealed. `number` is the place in the chain, null for rows that have none. */
export type Finding = {
  readonly log: Log;
  readonly kind: FindingKind;
  readonly number: number | null;
  readonly rowId: string | null;
  readonly what: string;
};

/** The head of a log at a moment, as it leaves the database once a day. */
export type Anchor = { readonly log: Log; readonly number: number; readonly head: string };

/** The content of one day's anchor file. */
export type AnchorFile = { readonly day: string; readonly at: string; readonly anchors: readonly Anchor[] };

/**
 * Anchors of one log the database contradicts: it holds another hash at that number. A number before which the log was purged says nothing, one
 * that is not there at all is missing.
 */
export const anchorFindings = (
  anchors: readonly Anchor[],
  hashAt: (number: number) => string | undefined,
  purgedUpTo: number,
): readonly Finding[] =>
  anchors.flatMap(({ log, number, head }) => {
    if (number === 0 || number <= purgedUpTo) return [];
    const found = hashAt(number);
    if (found === head) return [];
    return [{ log, kind: 'anchor' as const, number, rowId: null, what: found ? 'another hash than the anchor' : 'missing' }];
  });
