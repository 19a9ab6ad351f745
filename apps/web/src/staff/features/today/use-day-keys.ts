import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import { focusedRow, stepRow } from './day-rows.js';
import type { ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Act = (item: ReminderItem) => void;

/** The keys of the list; each acts on the row with the focus, or goes to the first row. Enter needs none: the row is a button. */
export const useDayKeys = (
  items: readonly ReminderItem[],
  acts: { readonly complete: Act; readonly shift: Act; readonly call: Act | undefined; readonly select: Act; readonly selectTo: Act },
): void => {
  const labels = useTodayLabels();
  const words = (label: string) => ({ label, group: labels.keys });
  const some = items.length > 0 ? true : undefined;
  const withRow = (act: Act) => {
    const item = items.find(({ id }) => id === focusedRow());
    if (item) act(item);
    else stepRow(1);
  };
  useShortcut(some && 'j', () => stepRow(1), words(labels.next));
  useShortcut(some && 'k', () => stepRow(-1), words(labels.previous));
  useShortcut(some && 'e', () => withRow(acts.complete), words(labels.done));
  useShortcut(some && 's', () => withRow(acts.shift), words(labels.shift));
  useShortcut(some && acts.call && 'a', () => acts.call && withRow(acts.call), words(labels.call));
  useShortcut(some && 'x', () => withRow(acts.select), words(labels.selectKey));
  // With Shift the selection goes on to where the focus is, or comes.
  const extend = (by: 1 | -1) => {
    withRow(acts.selectTo);
    stepRow(by);
    withRow(acts.selectTo);
  };
  useShortcut(some && 'shift+x', () => withRow(acts.selectTo), words(labels.selectRange));
  useShortcut(some && 'shift+arrowdown', () => extend(1), words(labels.selectRange));
  useShortcut(some && 'shift+arrowup', () => extend(-1), words(labels.selectRange));
};
