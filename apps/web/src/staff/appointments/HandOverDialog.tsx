import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { fieldMessage } from '../../api/problem.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { ColleagueField } from '../colleagues/ColleagueField.js';
import { useUser } from '../user.js';
import { useHandOverAppointment, type Appointment } from './appointments.api.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

/** A colleague takes somebody's place in an appointment, with its reminder and invitation. */
export const HandOverDialog = ({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) => {
  const labels = useAppointmentsLabels();
  const toast = useToast();
  const { id: me } = useUser();
  const { people } = appointment;
  const [from, setFrom] = useState(people.find(({ id }) => id === me)?.id ?? people[0]?.id ?? '');
  const [to, setTo] = useState<string>();
  const [asked, setAsked] = useState(false);
  const handOver = useHandOverAppointment();
  const submit = () => {
    setAsked(true);
    if (!to) return;
    handOver.mutate(
      { appointment, body: { from, to } },
      {
        onSuccess: () => {
          toast({ text: labels.handedOver });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog title={labels.handOver} submit={labels.handOver} busy={handOver.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={handOver.error} fields={{}} />
      {people.length > 1 && (
        <Select size="small" label={labels.handOverFrom} value={from} onChange={({ target }) => setFrom(target.value)}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <ColleagueField
        label={labels.handOverTo}
        chosen={to ? [to] : []}
        onChange={([id]) => setTo(id)}
        error={asked && !to ? labels.handOverMissing : fieldMessage(handOver.error, '/to')}
      />
    </FormDialog>
  );
};
