import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { useId, useRef, type ReactNode, type SubmitEvent } from 'react';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { focusFirstInvalid, forget, hasUnreadable } from './invalid.js';
import type { Application } from './application.js';

/** What every dialog of a step takes from the page. */
export type StepDialogProps = { application: Application; etag: string | undefined; onClose: () => void; onReload: () => void };

/** A dialog with a form; `send` is called when no field is marked as wrong. Clicking beside it loses nothing. */
export const StepDialog = (props: {
  title: string;
  effect: string;
  confirm: string;
  /** The attempt at the step. */
  attempt: { readonly isPending: boolean; readonly error: unknown; readonly reset: () => void };
  danger?: boolean;
  /** Whether everything needed is there; otherwise the marked field takes the focus. */
  complete: boolean;
  onTry: () => void;
  send: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const ui = useUiLabels();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onTry();
    if (!props.complete || hasUnreadable(form.current, props.attempt.error)) focusFirstInvalid(form);
    else if (!props.attempt.isPending) props.send();
  };
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Popup width="medium" closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{props.title}</Dialog.Title>
          <Dialog.Description>{props.effect}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <form id={id} ref={form} className="wl-form" noValidate onSubmit={submit} onChange={() => forget(props.attempt)}>
            {props.children}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button type="button" size="small" variant="secondary" onClick={props.onClose}>
            {ui.cancel}
          </Button>
          <Button type="submit" form={id} size="small" data-color={props.danger ? 'danger' : 'accent'} loading={props.attempt.isPending}>
            {props.confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
