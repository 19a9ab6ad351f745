import { createHash } from 'node:crypto';

const seed = 'weiterlotse-demo-1';

/** 32 bits of a word, to start a sequence with. */
const bits = (word: string): number => createHash('sha1').update(`${seed} ${word}`).digest().readUInt32BE(0);

/** A repeatable sequence of numbers (mulberry32): the same name always gives the same choices. */
export class Random {
  private state: number;

  constructor(name: string) {
    this.state = bits(name);
  }

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True with this probability (0 to 1). */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** One of the values, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) if ((left -= weight) < 0) return value;
    return (choices.at(-1) as readonly [T, number])[0];
  }

  /** A new list in another order. */
  shuffled<T>(items: readonly T[]): T[] {
    const list = [...items];
    for (let last = list.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      [list[last], list[other]] = [list[other] as T, list[last] as T];
    }
    return list;
  }
}

/** The UUID (version 5) of the n-th thing of a kind: the same in every database. */
export const demoId = (kind: string, n: number | string): string => {
  const hex = createHash('sha1').update(`${seed} ${kind} ${n}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
