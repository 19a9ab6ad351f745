import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { newKey } from '../../api/client.js';
import { fieldMessage } from '../../api/problem.js';
import type { Day } from '../../ui/calendar/day.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { ColleagueField } from '../colleagues/ColleagueField.js';
import { useUser } from '../user.js';
import { useMakeAppointment, type Appointment, type MakeAppointment } from './appointments.api.js';
import { useAppointmentWords } from './AppointmentWords.js';
import { SubjectField, type ChosenSubject } from './SubjectField.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';
import { WhenFields, type When } from './WhenFields.js';

type Entry = Pick<MakeAppointment, 'kind' | 'channel'> & {
  readonly topic: string;
  readonly place: string;
  readonly remind: string;
  readonly userIds: readonly string[];
};

/** What a new appointment starts with: where it was asked for. */
export type MakeFrom = {
  readonly subject?: ChosenSubject | undefined;
  readonly on?: Day | undefined;
  readonly at?: string | undefined;
  readonly userIds?: readonly string[];
  readonly kind?: Appointment['kind'];
};

/** Agrees an appointment; three free times are one press away. */
export const MakeDialog = ({ from, onClose, onMade }: { from: MakeFrom; onClose: () => void; onMade?: (made: Appointment) => void }) => {
  const labels = useAppointmentsLabels();
  const words = useAppointmentWords();
  const toast = useToast();
  const navigate = useNavigate();
  const id = useId();
  const { id: me } = useUser();
  const [key] = useState(newKey);
  const [subject, setSubject] = useState(from.subject);
  const [entry, setEntry] = useState<Entry>({
    kind: from.kind ?? (from.subject?.kind === 'company' ? 'company-advice' : 'follow-up'),
    channel: 'on-site',
    topic: '',
    place: '',
    remind: '1',
    userIds: from.userIds ?? [me],
  });
  const [when, setWhen] = useState<When>({ on: from.on, at: from.at, minutes: 60, roomId: null, outsideHours: false });
  const [asked, setAsked] = useState(false);
  const make = useMakeAppointment(key);
  const change = (changes: Partial<Entry>) => setEntry((before) => ({ ...before, ...changes }));
  const onSite = entry.channel === 'on-site';
  const submit = () => {
    setAsked(true);
    const { on, at, minutes, roomId, outsideHours } = when;
    if (!on) return document.getElementById(`${id}-on`)?.focus();
    if (!at) return document.getElementById(`${id}-at`)?.focus();
    if (entry.userIds.length === 0) return;
    const { remind, topic, place, userIds, ...rest } = entry;
    make.mutate(
      {
        ...rest,
        ...aboutOf(subject),
        on,
        at,
        minutes,
        outsideHours,
        roomId: onSite ? roomId : null,
        userIds: [...userIds],
        topic: topic.trim() || null,
        place: place.trim() || null,
        remindDaysBefore: remind === 'none' ? null : Number(remind),
      },
      {
        onSuccess: (made) => {
          const print = { label: labels.slip, run: () => void navigate({ to: `/kalender/${made.id}` }) };
          toast({ text: labels.made(words.when(made)), ...(made.client || made.company ? { action: print } : {}) });
          onMade?.(made);
          onClose();
        },
      },
    );
  };
  const of = (pointer: string) => fieldMessage(make.error, pointer);
  return (
    <FormDialog title={labels.make} submit={labels.save} busy={make.isPending} width="medium" onSubmit={submit} onCancel={onClose}>
      <FormErrors
        error={make.error}
        fields={{ '/on': `${id}-on`, '/at': `${id}-at`, '/minutes': `${id}-minutes`, '/roomId': `${id}-roomId`, '/place': `${id}-place` }}
      />
      {entry.kind !== 'internal' && <SubjectField value={subject} onChange={setSubject} />}
      <div className="wl-when">
        <Select
          size="small"
          label={labels.kind}
          value={entry.kind}
          onChange={(event) => change({ kind: event.target.value as Entry['kind'] })}
        >
          {Object.entries(labels.kinds).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          label={labels.channel}
          value={entry.channel}
          onChange={(event) => change({ channel: event.target.value as Entry['channel'] })}
        >
          {Object.entries(labels.channels).map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
        <Select size="small" label={labels.remind} value={entry.remind} onChange={(event) => change({ remind: event.target.value })}>
          {(['none', '0', '1', '2', '7'] as const).map((code) => (
            <option key={code} value={code}>
              {labels.reminds[code]}
            </option>
          ))}
        </Select>
      </div>
      <ColleagueField
        label={labels.with}
        many
        chosen={entry.userIds}
        onChange={(userIds) => change({ userIds })}
        error={asked && entry.userIds.length === 0 ? labels.withMissing : of('/userIds')}
      />
      <WhenFields
        id={id}
        value={when}
        onChange={(changes) => setWhen((before) => ({ ...before, ...changes }))}
        userIds={entry.userIds}
        withRooms={onSite}
        errors={{
          on: asked && !when.on ? labels.dayMissing : of('/on'),
          at: asked && !when.at ? labels.timeMissing : of('/at'),
          minutes: of('/minutes'),
          roomId: of('/roomId'),
        }}
      />
      {!onSite && (
        <TextField
          id={`${id}-place`}
          size="small"
          label={labels.place}
          description={labels.placeHint}
          maxLength={200}
          autoComplete="off"
          value={entry.place}
          onChange={(event) => change({ place: event.target.value })}
          error={of('/place')}
        />
      )}
      <TextField
        size="small"
        label={labels.topic}
        description={labels.topicHint}
        maxLength={120}
        autoComplete="off"
        value={entry.topic}
        onChange={(event) => change({ topic: event.target.value })}
      />
    </FormDialog>
  );
};

const aboutOf = (subject: ChosenSubject | undefined) => ({
  clientId: subject?.kind === 'client' ? subject.id : null,
  establishmentId: subject?.kind === 'company' ? subject.id : null,
  caseId: subject?.kind === 'case' ? subject.id : null,
});
