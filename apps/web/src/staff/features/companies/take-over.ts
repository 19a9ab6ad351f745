import { useState } from 'react';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Brings what is stored `now` into a form that was opened on `opened`: a field nobody touched takes the new value, what was typed stays.
 * Fields named in one group of `together` go with each other. `changed` are the fields somebody else changed meanwhile.
 */
export const takeOver = <T extends Fields>(
  { opened, typed, now }: { readonly opened: T; readonly typed: T; readonly now: T },
  together: readonly (readonly (keyof T)[])[] = [],
): { readonly merged: T; readonly changed: readonly (keyof T)[] } => {
  const names = Object.keys(opened) as (keyof T)[];
  const touched = (name: keyof T) => typed[name] !== opened[name];
  const stays = (name: keyof T) => touched(name) || together.some((group) => group.includes(name) && group.some(touched));
  return {
    merged: Object.fromEntries(names.map((name) => [name, stays(name) ? typed[name] : now[name]])) as T,
    changed: names.filter((name) => now[name] !== opened[name]),
  };
};

/** What is typed in a form about a stored row; `take` brings in what others stored meanwhile and keeps what was typed. */
export const useTyped = <T extends Fields>(first: T, together: readonly (readonly (keyof T)[])[] = []) => {
  const [opened, setOpened] = useState(first);
  const [typed, setTyped] = useState(first);
  const [changed, setChanged] = useState<readonly (keyof T)[]>([]);
  return {
    typed,
    /** Changed by somebody else since the form was opened, and the values stored now. */
    meanwhile: { changed, stored: opened },
    change: (change: Partial<T>) => setTyped((before) => ({ ...before, ...change })),
    take: (now: T) => {
      const taken = takeOver({ opened, typed, now }, together);
      setOpened(now);
      setTyped(taken.merged);
      setChanged(taken.changed);
    },
  };
};
