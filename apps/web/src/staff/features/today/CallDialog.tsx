import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { useRef, useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useDesk } from '../../desk/desk.js';
import { PhoneLine } from './PhoneLine.js';
import { newCall, useConcerned, useLogCall, type ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Props = { item: ReminderItem & { readonly caseId: string }; onClose: () => void; onNotReached: () => void };

/** A call for one entry: «nicht erreicht» is one press, everything else is a note in the room of counselling. */
export const CallDialog = ({ item, onClose, onNotReached }: Props) => {
  const labels = useTodayLabels();
  const toast = useToast();
  const { record } = useDesk();
  const [call] = useState(newCall);
  const first = useRef<HTMLButtonElement>(null);
  const { phone, contactName, pending, kase } = useConcerned(item);
  const log = useLogCall();
  const who = item.caseLabel ?? item.subjectNumber;
  const notReached = () => {
    if (log.isPending) return;
    log.mutate(
      { caseId: item.caseId, call, notes: null },
      {
        onSuccess: () => {
          toast({ text: labels.callLogged(who) });
          onNotReached();
        },
      },
    );
  };
  const reached = () => {
    onClose();
    record({ kind: 'case', caseId: item.caseId, number: kase?.number ?? item.subjectNumber, label: who });
  };
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="small" initialFocusTo={first}>
        <Dialog.Header>
          <Dialog.Title>{labels.callTitle(who)}</Dialog.Title>
          <Dialog.Description>{item.text}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <div className="wl-stack">
            <FormErrors error={log.error} fields={{}} />
            {!pending && <PhoneLine phone={phone} contactName={contactName} />}
            <div className="wl-form__buttons">
              <Button ref={first} size="small" variant="secondary" loading={log.isPending} onClick={notReached}>
                {labels.notReached}
              </Button>
              <Button size="small" onClick={reached}>
                {labels.writeNote}
              </Button>
            </div>
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {labels.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
