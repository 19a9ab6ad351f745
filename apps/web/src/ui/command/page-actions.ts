import type { Command } from './command.js';

/**
 * What the page on screen offers, by the names its buttons and tabs already have, so that no action is forgotten here. A name that stands
 * there twice (one in each row) says too little and is left out, and so is what is pressed to filter.
 */
export const pageActions = (group: string): readonly Command[] => {
  const controls = [...document.querySelectorAll<HTMLElement>('main :is(button, a.aksel-button, [role="tab"])')].filter(isOffered);
  const named = controls.map((control) => ({ control, title: nameOf(control) })).filter(({ title }) => title.length > 2);
  return named
    .filter(({ title }) => named.filter((other) => other.title === title).length === 1)
    .map(({ control, title }) => ({ id: `page:${title}`, group, title, run: () => afterDialog(control) }));
};

const isOffered = (control: HTMLElement): boolean =>
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
