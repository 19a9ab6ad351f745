import { Button } from '@navikt/ds-react/Button';
import { TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useClientLabels } from './use-client-labels.js';

type Removal = {
  readonly mutate: (nothing: undefined, then: { onSuccess: () => void }) => void;
  readonly isPending: boolean;
  readonly error: unknown;
};

/** Deletes a fact of the restricted record after asking: because the person takes it back, it is wrong, or nobody needs it any more. */
export const RemoveRestricted = ({ what, removal, onRemoved }: { what: string; removal: Removal; onRemoved: () => void }) => {
  const { look: labels } = useClientLabels();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const remove = () =>
    removal.mutate(undefined, {
      onSuccess: () => {
        toast({ text: labels.removed(what) });
        setAsking(false);
        onRemoved();
      },
    });
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        data-color="danger"
        icon={<TrashIcon aria-hidden />}
        aria-label={labels.removeOf(what)}
        onClick={() => setAsking(true)}
      >
        {labels.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        title={labels.removeTitle}
        confirm={labels.remove}
        busy={removal.isPending}
        onConfirm={remove}
        onCancel={() => setAsking(false)}
      >
        <p>{labels.removeText(what)}</p>
        {removal.error !== null && <ErrorState error={removal.error} />}
      </ConfirmDialog>
    </>
  );
};
