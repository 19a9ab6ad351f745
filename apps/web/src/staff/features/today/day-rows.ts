/** The rows of the day as they stand on the page, across all groups. */
const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-reminder]')];

const focusRow = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('.wl-today__who')?.focus();

/** The entry the focus is in. */
export const focusedRow = (): string | undefined => document.activeElement?.closest<HTMLElement>('[data-reminder]')?.dataset['reminder'];

/** Moves the focus one row down or up; into the first from anywhere else. */
export const stepRow = (by: 1 | -1): void => {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  focusRow(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
};

/** A row is about to go: the next one takes the focus, at the end the one before. */
export const leaveRow = (id: string): void => {
  const all = rows();
  const at = all.findIndex((row) => row.dataset['reminder'] === id);
  focusRow(all[at + 1] ?? all[at - 1]);
};
