import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { LinkButton } from '../../ui/page/LinkButton.js';
import { useDesk } from '../desk/desk.js';
import { useMay } from '../user.js';
import type { Appointment, Reason, Step } from './appointments.api.js';
import { AppointmentFacts } from './AppointmentFacts.js';
import { useAppointmentWords } from './AppointmentWords.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

type Props = {
  appointment: Appointment;
  busy: boolean;
  onStep: (step: Step, reason: Reason | null) => void;
  onMove: () => void;
  onChange: () => void;
  onHandOver: () => void;
  onClose: () => void;
};

const reasoned: readonly Step[] = ['miss', 'cancel-by-client', 'cancel-by-us'];

/** One appointment over the page: what it is, and everything that can become of it. */
export const AppointmentDialog = ({ appointment, busy, onStep, onMove, onChange, onHandOver, onClose }: Props) => {
  const labels = useAppointmentsLabels();
  const words = useAppointmentWords();
  const { record } = useDesk();
  const mayWrite = useMay('appointment.write');
  const mayRecord = useMay('session.record');
  const [reason, setReason] = useState<Reason | ''>('');
  const { id, steps, kind, client } = appointment;
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup width="medium">
        <Dialog.Header>
          <Dialog.Title>{[labels.kinds[kind], words.who(appointment)].filter(Boolean).join(', ')}</Dialog.Title>
          <Dialog.Description>{words.when(appointment)}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <div className="wl-stack">
            <AppointmentFacts appointment={appointment} />
            {mayWrite && steps.some((step) => reasoned.includes(step)) && (
              <Select size="small" label={labels.reason} value={reason} onChange={(event) => setReason(event.target.value as Reason | '')}>
                <option value="">{labels.noReason}</option>
                {Object.entries(labels.reasons).map(([code, word]) => (
                  <option key={code} value={code}>
                    {word}
                  </option>
                ))}
              </Select>
            )}
            {mayWrite && (
              <div className="wl-form__buttons">
                {steps.map((step) => (
                  <Button
                    key={step}
                    size="small"
                    variant={step === 'keep' ? 'primary' : 'secondary'}
                    disabled={busy}
                    onClick={() => onStep(step, reasoned.includes(step) ? reason || null : null)}
                  >
                    {labels.steps[step]}
                  </Button>
                ))}
                {steps.includes('cancel-by-us') && (
                  <>
                    <Button size="small" variant="secondary" disabled={busy} onClick={onMove}>
                      {labels.move}
                    </Button>
                    <Button size="small" variant="secondary" disabled={busy} onClick={onHandOver}>
                      {labels.handOver}
                    </Button>
                    <Button size="small" variant="secondary" disabled={busy} onClick={onChange}>
                      {labels.change}
                    </Button>
                  </>
                )}
              </div>
            )}
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          {mayRecord && client && (
            <Button
              size="small"
              variant="tertiary"
              onClick={() => {
                onClose();
                record({ kind: 'client', clientId: client.id, label: client.displayName });
              }}
            >
              {labels.record}
            </Button>
          )}
          <LinkButton to={`/kalender/${id}`} size="small" variant="tertiary">
            {labels.slip}
          </LinkButton>
          <Button size="small" variant="secondary" onClick={onClose}>
            {labels.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};
