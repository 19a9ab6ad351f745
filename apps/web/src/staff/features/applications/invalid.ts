import type { RefObject } from 'react';
import { asProblem, ProblemError } from '../../../api/problem.js';
import { unfold } from '../../../ui/form/show-field.js';

/** Puts the focus on the first field marked as wrong, once the marks are drawn. */
export const focusFirstInvalid = (form: RefObject<HTMLElement | null>): void => {
  requestAnimationFrame(() => {
    const field = firstInvalid(form.current);
    unfold(field);
    field?.focus();
  });
};

/** The first field marked as wrong, e.g. an amount nobody can read. */
export const firstInvalid = (form: HTMLElement | null): HTMLElement | null =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;

/** Whether something unreadable stands in the form. What the server complained about last time does not count: it may be put right by now. */
export const hasUnreadable = (form: HTMLElement | null, error: unknown): boolean =>
  !(error instanceof ProblemError && error.errors.length > 0) && firstInvalid(form) !== null;

/** Forgets the server's complaint once somebody types; «changed meanwhile» stays until the new version is loaded. */
export const forget = (attempt: { readonly error: unknown; readonly reset: () => void }): void => {
  if (attempt.error && asProblem(attempt.error).status !== 412) attempt.reset();
};
