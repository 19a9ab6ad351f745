/** Opens the folded part of the page an element is in, so that it can be seen and focused. */
export const unfold = (element: HTMLElement | null): void => element?.closest('details')?.setAttribute('open', '');

/** Follows a link to a field of this page: unfolds, scrolls there and focuses it. */
export const showField = (event: { preventDefault: () => void }, id: string): void => {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  unfold(field);
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
};
