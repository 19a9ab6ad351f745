import { useEffect, useState } from 'react';
import type { Command, CommandSearch } from './command.js';

export type Searching = { readonly hits: readonly Command[]; readonly busy: boolean; readonly error: unknown };

const idle: Searching = { hits: [], busy: false, error: undefined };

/** Asks `search` 150 ms after the last letter and drops answers that come too late. */
export const useCommandSearch = (search: CommandSearch | undefined, typed: string): Searching => {
  const [state, setState] = useState<Searching>(idle);
  const text = typed.trim();
  useEffect(() => {
    if (!search || text.length < 2) return setState(idle);
    const control = new AbortController();
    setState((before) => ({ ...before, busy: true, error: undefined }));
    const timer = setTimeout(() => {
      search(text, control.signal).then(
        (hits) => !control.signal.aborted && setState({ hits, busy: false, error: undefined }),
        (error: unknown) => !control.signal.aborted && setState({ hits: [], busy: false, error }),
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [search, text]);
  return state;
};
