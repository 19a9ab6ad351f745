import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import type { WalkIn } from '../../walk-ins/walk-ins.api.js';
import { useReceptionLabels } from './use-reception-labels.js';

const calls = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-walk-in] [data-call]')];

/** `j` and `k` walk through those who can be called; Enter needs no key, it presses the button with the focus. */
export const useQueueKeys = (waiting: readonly WalkIn[]): void => {
  const labels = useReceptionLabels();
  const some = waiting.length > 0 ? true : undefined;
  const walk = (by: 1 | -1) => {
    const all = calls();
    const at = all.findIndex((button) => button.closest('li')?.contains(document.activeElement));
    all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };
  useShortcut(some && 'j', () => walk(1), { label: labels.next, group: labels.keys });
  useShortcut(some && 'k', () => walk(-1), { label: labels.previous, group: labels.keys });
};
