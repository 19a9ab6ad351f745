import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import type { Appointment } from './appointments.api.js';
import { useAppointmentWords } from './AppointmentWords.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

type Props = { appointment: Appointment; onAgain: () => void; onCall: (() => void) | undefined; onClose: () => void };

/** Somebody did not come: offers what helps, and no sanction. */
export const MissedDialog = ({ appointment, onAgain, onCall, onClose }: Props) => {
  const labels = useAppointmentsLabels();
  const words = useAppointmentWords();
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="small">
        <Dialog.Header>
          <Dialog.Title>{labels.missedTitle}</Dialog.Title>
          <Dialog.Description>{[words.who(appointment), words.when(appointment)].filter(Boolean).join(' · ')}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <p>{labels.missedText}</p>
          <div className="wl-form__buttons">
            <Button size="small" onClick={onAgain}>
              {labels.again}
            </Button>
            {onCall && (
              <Button size="small" variant="secondary" onClick={onCall}>
                {labels.call}
              </Button>
            )}
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
