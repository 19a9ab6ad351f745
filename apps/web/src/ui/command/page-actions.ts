import type { Command } from './command.js';

/**
 * What the page on screen offers, by the names its buttons and tabs already have, so that no action is forgotten here. Left out is what
 * belongs to one row, or a name typed in a hurry would tick off what it is about; a name that stands there twice says too little, and
 * what is pressed to filter changes nothing.
 */
export const pageActions = (group: string): readonly Command[] => {
  const controls = [...document.querySelectorAll<HTMLElement>('main :is(button, a.aksel-button, [role="tab"])')].filter(isOffered);
  const named = controls.map((control) => ({ control, title: nameOf(control) })).filter(({ title }) => title.length > 2);
  return named
    .filter(({ title }) => named.filter((other) => other.title === title).length === 1)
    .map(({ control, title }) => ({ id: `page:${title}`, group, title, run: () => afterDialog(control) }));
};

const isOffered = (control: HTMLElement): boolean =>
  control.closest('li, tr, [role="row"]') === null &&
  !control.hasAttribute('aria-pressed') &&
  !control.hasAttribute('disabled') &&
  control.getAttribute('aria-disabled') !== 'true' &&
  control.checkVisibility?.() !== false;

const nameOf = (control: HTMLElement): string => (control.getAttribute('aria-label') ?? control.innerText).replace(/\s+/g, ' ').trim();

// The palette gives the focus back first, or a dialog opened by the button would lose it.
const afterDialog = (control: HTMLElement): void => {
  setTimeout(() => {
    control.focus();
    control.click();
  });
};
