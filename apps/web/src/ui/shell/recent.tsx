import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Command } from '../command/command.js';

type Recent = { readonly recent: readonly Command[]; readonly remember: (command: Command) => void };

const kept = 5;
const Context = createContext<Recent>({ recent: [], remember: () => undefined });

/** What was opened last. In memory only: names of people do not belong into the browser's storage. */
export const RecentProvider = ({ children }: { children: ReactNode }) => {
  const [recent, setRecent] = useState<readonly Command[]>([]);
  const value = useMemo(
    () => ({
      recent,
      remember: (command: Command) => setRecent((before) => [command, ...before.filter(({ id }) => id !== command.id)].slice(0, kept)),
    }),
    [recent],
  );
  return <Context value={value}>{children}</Context>;
};

/** The last opened records, and the way to add one (record pages do so when they are shown). */
export const useRecent = (): Recent => use(Context);
