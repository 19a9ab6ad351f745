import { useSyncExternalStore } from 'react';

/** A run on its way into the comparison, with the words the tray shows. */
export type TrayRun = { readonly id: string; readonly title: string; readonly startsOn: string | null; readonly town: string | null };

/** As many runs as stand side by side on a page. */
export const trayLimit = 4;

const storageKey = 'weiterlotse.compare-runs';
const listeners = new Set<() => void>();
let chosen: readonly TrayRun[] = remembered();

/** The chosen runs of this window (kept while filtering, turning pages and reloading), and the ways to change them. */
export const useTray = () => ({
  runs: useSyncExternalStore(listen, () => chosen),
  toggle: (run: TrayRun) =>
    keep(chosen.some(({ id }) => id === run.id) ? chosen.filter(({ id }) => id !== run.id) : [...chosen, run].slice(0, trayLimit)),
  clear: () => keep([]),
});

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const keep = (runs: readonly TrayRun[]): void => {
  chosen = runs;
  sessionStorage.setItem(storageKey, JSON.stringify(runs));
  listeners.forEach((listener) => listener());
};

function remembered(): readonly TrayRun[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRun).slice(0, trayLimit) : [];
  } catch {
    return [];
  }
}

function isRun(value: unknown): value is TrayRun {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'title' in value &&
    typeof value.title === 'string'
  );
}
