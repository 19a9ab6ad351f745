import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { useRef, type ReactNode } from 'react';
import { useUiLabels } from '../use-ui-labels.js';

/**
 * Asks before something that cannot be undone or goes out of the house. `children` say the effect in words
 * («3 Briefe werden versendet»), `confirm` is the verb on the button. Focus starts on the way back.
 */
export const ConfirmDialog = (props: {
  open: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}) => {
  const labels = useUiLabels();
  const back = useRef<HTMLButtonElement>(null);
  return (
    <Dialog open={props.open} size="small" onOpenChange={(open) => !open && props.onCancel()}>
      <Dialog.Popup role="alertdialog" width="small" initialFocusTo={back} closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{props.title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>{props.children}</Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" ref={back} onClick={props.onCancel}>
            {labels.cancel}
          </Button>
          <Button size="small" data-color={props.danger ? 'danger' : 'accent'} loading={props.busy ?? false} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
