import type { RefObject } from 'react';

/** Puts the focus on the first field marked as wrong, once the marks are drawn. */
export const focusFirstInvalid = (form: RefObject<HTMLElement | null>): void => {
  requestAnimationFrame(() => firstInvalid(form.current)?.focus());
};

/** The first field marked as wrong, e.g. an amount nobody can read. */
export const firstInvalid = (form: HTMLElement | null): HTMLElement | null => form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
