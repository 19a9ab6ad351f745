import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { matchShortcut } from './shortcut.js';

/** A shortcut with the words for the help dialog. */
export type Shortcut = { readonly keys: string; readonly label: string; readonly group: string };

type Registered = Shortcut & { readonly run: () => void };
type Registry = {
  readonly add: (shortcut: Registered) => () => void;
  readonly list: () => readonly Shortcut[];
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
};

const storageKey = 'weiterlotse.single-keys';
const sequencePause = 1_200;

const Context = createContext<Registry>({
  add: () => () => undefined,
  list: () => [],
  singleKeys: true,
  setSingleKeys: () => undefined,
});

/** Listens to the keyboard for everything registered with `useShortcut` below it. */
export const ShortcutProvider = ({ children }: { children: ReactNode }) => {
  const registered = useRef<readonly Registered[]>([]);
  const [singleKeys, setState] = useState(() => localStorage.getItem(storageKey) !== 'off');

  useEffect(() => {
    let pending = '';
    let forget: number | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || ['Control', 'Shift', 'Meta', 'Alt'].includes(event.key)) return;
      const match = matchShortcut(
        registered.current.map((shortcut) => shortcut.keys),
        pending,
        {
          key: event.key,
          control: event.ctrlKey || event.metaKey,
          shift: event.shiftKey,
          alt: event.altKey || event.getModifierState('AltGraph'),
          typing: takesLetters(event.target),
        },
        singleKeys,
      );
      clearTimeout(forget);
      pending = match.pending;
      if (pending) forget = window.setTimeout(() => (pending = ''), sequencePause);
      const shortcut = registered.current.findLast((candidate) => candidate.keys === match.hit);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(forget);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [singleKeys]);

  const registry = useMemo<Registry>(
    () => ({
      add: (shortcut) => {
        registered.current = [...registered.current, shortcut];
        return () => (registered.current = registered.current.filter((other) => other !== shortcut));
      },
      list: () => registered.current,
      singleKeys,
      setSingleKeys: (on) => {
        localStorage.setItem(storageKey, on ? 'on' : 'off');
        setState(on);
      },
    }),
    [singleKeys],
  );
  return <Context value={registry}>{children}</Context>;
};

/** All shortcuts now at work, and the switch for those without Strg. */
export const useShortcuts = (): Registry => use(Context);

/** Registers a shortcut while the component is mounted; the one registered last wins. `keys` undefined registers nothing. */
export const useShortcut = (keys: string | undefined, run: () => void, words: { readonly label: string; readonly group: string }): void => {
  const { add } = useShortcuts();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { label, group } = words;
  useEffect(
    () => (keys === undefined ? undefined : voidOf(add({ keys, label, group, run: () => latest.current() }))),
    [add, keys, label, group],
  );
};

const voidOf = (undo: () => void) => () => undo();

const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null);
