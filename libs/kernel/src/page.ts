/** One page of a list; rows come without a total. `next` is the cursor of the following page, null on the last. */
export type Page<T> = { readonly items: readonly T[]; readonly next: Cursor | null };

/** Position after which a page begins: the sort value and the id of the last row of the page before. */
export type Cursor = readonly [sortValue: string | number | null, id: string];

export type PageRequest<Sort extends string> = {
  readonly sort: Sort;
  readonly direction: 'asc' | 'desc';
  readonly limit: number;
  readonly after: Cursor | null;
};

/** Cuts `limit + 1` fetched rows to a page; the surplus row only says that there is a next one. */
export const pageOf = <T>(rows: readonly T[], limit: number, cursorOf: (row: T) => Cursor): Page<T> => {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
};

/** How often a row has been changed; leaves the API as `ETag: "7"` and comes back in `If-Match`. */
export type Version = number;
