/**
 * Sends the form somebody is in; from elsewhere that of the open dialog, or the only one of the page. Where there is none, or several,
 * nothing happens: the browser would save the page as a file.
 */
export const saveForm = (): void => {
  const own = document.activeElement?.closest('form');
  const dialogs = document.querySelectorAll('[role="dialog"]');
  const forms = (dialogs.item(dialogs.length - 1) ?? document.querySelector('main'))?.querySelectorAll('form') ?? [];
  const form = own ?? (forms.length === 1 ? forms[0] : undefined);
  form?.requestSubmit();
};
