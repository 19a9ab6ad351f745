import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useRef, useState, type FormEvent } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { useTakeOver, type Case } from './cases.api.js';
import { StepRefusal } from './StepRefusal.js';
import { useCaseLabels } from './use-case-labels.js';

/** Taking over a case says why; the former owner reads it in the history. */
export const TakeOverDialog = ({ kase, etag, onClose }: { kase: Case; etag: string | undefined; onClose: () => void }) => {
  const labels = useCaseLabels();
  const ui = useUiLabels();
  const toast = useToast();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const takeOver = useTakeOver(kase.id, etag);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || takeOver.isPending) return field.current?.focus();
    takeOver.mutate(reason.trim(), {
      onSuccess: () => {
        toast({ text: labels.takenOver(kase.number) });
        onClose();
      },
    });
  };
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="small" initialFocusTo={field}>
        <form noValidate onSubmit={submit}>
          <Dialog.Header>
            <Dialog.Title>{labels.takeOverTitle(kase.number)}</Dialog.Title>
          </Dialog.Header>
          <Dialog.Body>
            <div className="wl-form">
              <p className="wl-plain-text">{labels.takeOverText(kase.owner.name)}</p>
              <StepRefusal kase={kase} error={takeOver.error} fields={{ '/reason': 'take-over-reason' }} onReload={takeOver.reset} />
              <Textarea
                id="take-over-reason"
                ref={field}
                size="small"
                label={labels.reason}
                description={labels.reasonHint}
                minRows={3}
                value={reason}
                onChange={(event) => setReason(event.target.value.slice(0, 500))}
                error={missing ? labels.reasonMissing : fieldMessage(takeOver.error, '/reason')}
              />
            </div>
          </Dialog.Body>
          <Dialog.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {ui.cancel}
            </Button>
            <Button type="submit" size="small" loading={takeOver.isPending}>
              {labels.takeOver}
            </Button>
          </Dialog.Footer>
        </form>
      </Dialog.Popup>
    </Dialog>
  );
};
