import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { useListLabels } from './use-list-labels.js';
import './lists.css';

type Props = {
  done: number;
  refused: readonly { readonly id: string; readonly name: string; readonly reason: string }[];
  onRetry: () => void;
  onUndo?: (() => void) | undefined;
  onClose: () => void;
};

/** What became of many: how many are done, and of each of the others why not; they can be tried again. */
export const BulkResultDialog = ({ done, refused, onRetry, onUndo, onClose }: Props) => {
  const labels = useListLabels();
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="medium" closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{labels.result(done, refused.length)}</Dialog.Title>
          <Dialog.Description>{labels.resultText}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          {/* Reachable by keyboard, so that it can be scrolled with the arrow keys. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="wl-refused" aria-label={labels.refused} tabIndex={0}>
            <ul>
              {refused.map(({ id, name, reason }) => (
                <li key={id}>
                  <strong className="wl-nowrap">{name}</strong> <span>{reason}</span>
                </li>
              ))}
            </ul>
          </section>
        </Dialog.Body>
        <Dialog.Footer>
          {onUndo && done > 0 && (
            <Button size="small" variant="tertiary" onClick={onUndo}>
              {labels.undo(done)}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={onRetry}>
            {labels.retry(refused.length)}
          </Button>
          <Button size="small" onClick={onClose}>
            {labels.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
