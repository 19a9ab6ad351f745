import { useId, useState } from 'react';
import { fieldMessage } from '../../api/problem.js';
import { minutesOf } from '../../ui/calendar/time-entry.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useMoveAppointment, type Appointment } from './appointments.api.js';
import { useAppointmentWords } from './AppointmentWords.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';
import { WhenFields, type When } from './WhenFields.js';

/** Moves an appointment to another time or room; its reminders move along. */
export const MoveDialog = ({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) => {
  const labels = useAppointmentsLabels();
  const words = useAppointmentWords();
  const toast = useToast();
  const id = useId();
  const move = useMoveAppointment();
  const { on, at, until, roomId, people } = appointment;
  const [when, setWhen] = useState<When>({ on, at, minutes: minutesOf(until) - minutesOf(at), roomId, outsideHours: false });
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (!when.on) return document.getElementById(`${id}-on`)?.focus();
    if (!when.at) return document.getElementById(`${id}-at`)?.focus();
    move.mutate(
      { appointment, body: { ...when, on: when.on, at: when.at } },
      {
        onSuccess: (moved) => {
          toast({ text: labels.moved(words.when(moved)) });
          onClose();
        },
      },
    );
  };
  const of = (pointer: string) => fieldMessage(move.error, pointer);
  return (
    <FormDialog
      title={labels.moveTitle}
      description={[words.who(appointment), words.when(appointment)].filter(Boolean).join(' · ')}
      submit={labels.move}
      busy={move.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors
        error={move.error}
        fields={{ '/on': `${id}-on`, '/at': `${id}-at`, '/minutes': `${id}-minutes`, '/roomId': `${id}-roomId` }}
      />
      <WhenFields
        id={id}
        value={when}
        onChange={(changes) => setWhen((before) => ({ ...before, ...changes }))}
        userIds={people.map((one) => one.id)}
        withRooms={appointment.channel === 'on-site'}
        errors={{
          on: asked && !when.on ? labels.dayMissing : of('/on'),
          at: asked && !when.at ? labels.timeMissing : of('/at'),
          minutes: of('/minutes'),
          roomId: of('/roomId'),
        }}
      />
    </FormDialog>
  );
};
