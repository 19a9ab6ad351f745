import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { useId, type ReactNode } from 'react';
import { useUiLabels } from '../use-ui-labels.js';
import './form.css';

/** A short form over the page; `children` are its fields. Enter and the button send it, Esc and «Abbrechen» leave it. */
export const FormDialog = (props: {
  title: string;
  description?: string;
  submit: string;
  busy: boolean;
  width?: 'small' | 'medium';
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}) => {
  const labels = useUiLabels();
  const form = useId();
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && props.onCancel()}>
      <Dialog.Popup width={props.width ?? 'small'} closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{props.title}</Dialog.Title>
          {props.description && <Dialog.Description>{props.description}</Dialog.Description>}
        </Dialog.Header>
        <Dialog.Body>
          <form
            id={form}
            className="wl-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!props.busy) props.onSubmit();
            }}
          >
            {props.children}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={props.onCancel}>
            {labels.cancel}
          </Button>
          {/* The field keeps the focus: leaving it takes its echo away, and the button would move from under the pointer. */}
          <Button size="small" type="submit" form={form} loading={props.busy} onMouseDown={(event) => event.preventDefault()}>
            {props.submit}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
