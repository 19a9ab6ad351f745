import { useEffect, useState } from 'react';
import type { Command, CommandSearch } from './command.js';

export type Searching = { readonly hits: readonly Command[]; readonly busy: boolean; readonly error: unknown };

type Answer = { readonly text: string; readonly hits: readonly Command[]; readonly error: unknown };

/** Asks `search` 150 ms after the last letter, from two letters on, and drops answers that come too late. */
export const useCommandSearch = (search: CommandSearch | undefined, typed: string): Searching => {
  const [answer, setAnswer] = useState<Answer>({ text: '', hits: [], error: undefined });
  const text = typed.trim();
  const asks = search !== undefined && text.length >= 2;
  useEffect(() => {
    if (!asks) return undefined;
    const control = new AbortController();
    const settle = (hits: readonly Command[], error: unknown) => !control.signal.aborted && setAnswer({ text, hits, error });
    const timer = setTimeout(() => {
      search(text, control.signal).then(
        (hits) => settle(hits, undefined),
        (error: unknown) => settle([], error),
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [search, asks, text]);
  const busy = asks && answer.text !== text;
  return { hits: asks ? answer.hits : [], busy, error: asks && !busy ? answer.error : undefined };
};
