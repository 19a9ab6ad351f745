import type { ReactNode } from 'react';

/** Something the palette can bring: a page to open (`to`) or a thing to do (`run`). */
export type Command = {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly detail?: string;
  /** Why it was found («Kundennummer», «klingt ähnlich»). */
  readonly reason?: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly to?: string;
  readonly run?: () => void;
};

/** Asks the server; called with at least two letters, `signal` ends when more is typed. */
export type CommandSearch = (text: string, signal: AbortSignal) => Promise<readonly Command[]>;

/** Commands whose title holds every typed word, in their order. */
export const matchingCommands = (commands: readonly Command[], typed: string): readonly Command[] => {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return commands.filter((command) => words.every((word) => fold(`${command.title} ${command.group}`).includes(word)));
};

/** Hits by group, groups in order of their first hit. */
export const byGroup = (commands: readonly Command[]): readonly (readonly [group: string, commands: readonly Command[]])[] => {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
};

const fold = (text: string): string => text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
