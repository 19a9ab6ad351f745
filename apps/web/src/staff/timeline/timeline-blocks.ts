import type { TimelineItem } from './timeline.api.js';

/** Items shown one by one, or a run of like ones of which only the newest is shown. */
export type TimelineBlock = { readonly item: TimelineItem; readonly folded: readonly TimelineItem[] };
export type TimelineDay = { readonly day: string; readonly blocks: readonly TimelineBlock[] };

const fewest = 3;
const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** What an item is called on the page; an id may happen twice, with its event it does not. */
export const keyOf = ({ event, id }: TimelineItem): string => `${event}-${id}`;

/** The day of an item in Berlin, `YYYY-MM-DD`. */
export const dayOf = ({ at }: TimelineItem): string => berlinDay.format(Date.parse(at));

/** Something others wrote down since the person was last here. Nothing is new at the first visit. */
export const isNewSince = ({ recordedAt, own }: TimelineItem, lastVisit: string | null | undefined): boolean =>
  Boolean(lastVisit) && !own && Date.parse(recordedAt) > Date.parse(lastVisit ?? '');

/**
 * Items newest first → days with what is shown on them. Three or more of the same kind in a row become one block, unless `apart` says that
 * one has to be seen by itself; a run named in `open` (key of its newest) is shown whole.
 */
export const daysOf = (
  items: readonly TimelineItem[],
  open: ReadonlySet<string>,
  apart: (item: TimelineItem) => boolean,
): readonly TimelineDay[] => {
  const blocks = runsOf(items, apart).flatMap((run): readonly TimelineBlock[] => {
    const [newest, ...folded] = run;
    if (!newest) return [];
    return run.length < fewest || open.has(keyOf(newest)) ? run.map((item) => ({ item, folded: [] })) : [{ item: newest, folded }];
  });
  const days = new Map<string, TimelineBlock[]>();
  for (const block of blocks) {
    const day = dayOf(block.item);
    days.set(day, [...(days.get(day) ?? []), block]);
  }
  return [...days].map(([day, ofDay]) => ({ day, blocks: ofDay }));
};

const runsOf = (items: readonly TimelineItem[], apart: (item: TimelineItem) => boolean): readonly (readonly TimelineItem[])[] => {
  const runs: TimelineItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const before = run?.[0];
    if (run && before && before.event === item.event && !apart(item) && !apart(before)) run.push(item);
    else runs.push([item]);
  }
  return runs;
};
