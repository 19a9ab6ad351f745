import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage } from '../../api/problem.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { ColleagueField } from '../colleagues/ColleagueField.js';
import { useChangeAppointment, type Appointment } from './appointments.api.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

/** What an appointment is about, as far as the reader sees it, and who takes part; time and room are moved, not changed. */
export const ChangeDialog = ({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) => {
  const labels = useAppointmentsLabels();
  const toast = useToast();
  const [kind, setKind] = useState(appointment.kind);
  const { topicHidden } = appointment;
  const [topic, setTopic] = useState(appointment.topic ?? '');
  const [userIds, setUserIds] = useState<readonly string[]>(appointment.people.map(({ id }) => id));
  const change = useChangeAppointment();
  const none = userIds.length === 0;
  const submit = () => {
    if (none) return;
    change.mutate(
      { appointment, body: { kind, ...(topicHidden ? {} : { topic: topic.trim() || null }), userIds: [...userIds] } },
      {
        onSuccess: () => {
          toast({ text: labels.changed });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog title={labels.change} submit={labels.save} busy={change.isPending} width="medium" onSubmit={submit} onCancel={onClose}>
      <FormErrors error={change.error} fields={{ '/kind': 'appointment-kind', '/topic': 'appointment-topic' }} />
      <Select
        id="appointment-kind"
        size="small"
        label={labels.kind}
        value={kind}
        onChange={({ target }) => setKind(target.value as Appointment['kind'])}
      >
        {Object.entries(labels.kinds).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <ColleagueField
        label={labels.with}
        many
        chosen={userIds}
        onChange={setUserIds}
        error={none ? labels.withMissing : fieldMessage(change.error, '/userIds')}
      />
      {!topicHidden && (
        <TextField
          id="appointment-topic"
          size="small"
          label={labels.topic}
          description={labels.topicHint}
          maxLength={120}
          autoComplete="off"
          value={topic}
          onChange={({ target }) => setTopic(target.value)}
        />
      )}
    </FormDialog>
  );
};
