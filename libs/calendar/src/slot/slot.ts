import type { LocalDate } from '@app/kernel';
import { timeOf } from '../appointment/wall-time.js';

/** A stretch of one day, in minutes since midnight in Berlin. */
export type Stretch = { readonly from: number; readonly until: number };

/** One day as the search sees it. */
export type SlotDay = {
  readonly day: LocalDate;
  /** When everybody works. */
  readonly hours: readonly Stretch[];
  /** When somebody is taken. */
  readonly taken: readonly Stretch[];
  /** Rooms that fit, and when they are taken; empty where none is asked for. */
  readonly rooms: readonly { readonly id: string; readonly taken: readonly Stretch[] }[];
  /** No slot begins before this minute (today: now). */
  readonly earliest: number;
};

export type SlotWish = {
  readonly minutes: number;
  /** Way before and after, in minutes, in which nobody may be taken. */
  readonly travelMinutes: number;
  readonly withRoom: boolean;
  readonly count: number;
};

export type Slot = { readonly on: LocalDate; readonly at: string; readonly until: string; readonly roomId: string | null };

const grid = 15;
const noon = 12 * 60;

/** Free slots on quarter hours, the earliest of each half-day first, so that somebody has a choice; at most `count`. */
export const freeSlots = (days: readonly SlotDay[], wish: SlotWish): readonly Slot[] => {
  const [firsts, others]: [Slot[], Slot[]] = [[], []];
  for (const day of days) {
    const free = slotsOf(day, wish);
    const halves = [free.filter(({ at }) => at < timeOf(noon)), free.filter(({ at }) => at >= timeOf(noon))];
    for (const half of halves) {
      firsts.push(...half.slice(0, 1));
      others.push(...half.slice(1));
    }
    if (firsts.length >= wish.count) return firsts.slice(0, wish.count);
  }
  return [...firsts, ...others.slice(0, wish.count - firsts.length)].toSorted(byTime);
};

/** Common part of several people's working hours; none works around the clock. */
export const together = (hours: readonly (readonly Stretch[])[]): readonly Stretch[] =>
  hours.reduce((all, next) =>
    all.flatMap((a) =>
      next.flatMap((b) => {
        const [from, until] = [Math.max(a.from, b.from), Math.min(a.until, b.until)];
        return from < until ? [{ from, until }] : [];
      }),
    ),
  );

const slotsOf = ({ day, hours, taken, rooms, earliest }: SlotDay, { minutes, travelMinutes, withRoom }: SlotWish): readonly Slot[] =>
  hours.flatMap(({ from, until }) => {
    const found: Slot[] = [];
    const first = Math.max(from + travelMinutes, earliest);
    for (let start = Math.ceil(first / grid) * grid; start + minutes + travelMinutes <= until; start += grid) {
      const end = start + minutes;
      if (!isFree(taken, start - travelMinutes, end + travelMinutes)) continue;
      const room = rooms.find((one) => isFree(one.taken, start, end));
      if (withRoom && !room) continue;
      found.push({ on: day, at: timeOf(start), until: timeOf(end), roomId: room?.id ?? null });
    }
    return found;
  });

const isFree = (taken: readonly Stretch[], from: number, until: number): boolean =>
  !taken.some((one) => one.from < until && one.until > from);

const byTime = (a: Slot, b: Slot): number => `${a.on}${a.at}`.localeCompare(`${b.on}${b.at}`);
