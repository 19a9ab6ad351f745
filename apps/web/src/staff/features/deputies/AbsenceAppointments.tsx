import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useState } from 'react';
import { asProblem } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useStepAppointment, type Appointment } from '../../appointments/appointments.api.js';
import { useAppointmentWords } from '../../appointments/AppointmentWords.js';
import { MoveDialog } from '../../appointments/MoveDialog.js';
import { useAbsenceAppointments, useHandOverAppointment, type Deputyship } from './deputies.api.js';
import { useDeputiesLabels } from './use-deputies-labels.js';
import './deputies.css';

const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** What is agreed for the days somebody is away: moved, handed to the deputy or called off, one by one. Nothing is shown where nothing is left. */
export const AbsenceAppointments = ({ deputyship }: { deputyship: Deputyship }) => {
  const { absence: labels } = useDeputiesLabels();
  const formats = useFormats();
  const { data } = useAbsenceAppointments(deputyship.id);
  const [moving, setMoving] = useState<Appointment>();
  const { forName, startsAt } = deputyship;
  if (!data || (data.items.length === 0 && data.unseen === 0)) return null;
  return (
    <Panel
      title={labels.title(forName, formats.plainDay(berlinDay.format(Date.parse(startsAt))))}
      count={`(${data.items.length + data.unseen})`}
    >
      <p className="wl-quiet">{labels.text}</p>
      <ul className="wl-affected">
        {data.items.map((one) => (
          <Affected key={one.id} appointment={one} deputyship={deputyship} onMove={() => setMoving(one)} />
        ))}
      </ul>
      {data.unseen > 0 && (
        <InlineMessage status="warning" size="small">
          {labels.unseen(data.unseen, forName)}
        </InlineMessage>
      )}
      {moving && <MoveDialog appointment={moving} onClose={() => setMoving(undefined)} />}
    </Panel>
  );
};

const Affected = ({ appointment, deputyship, onMove }: { appointment: Appointment; deputyship: Deputyship; onMove: () => void }) => {
  const { absence: labels } = useDeputiesLabels();
  const words = useAppointmentWords();
  const toast = useToast();
  const handOver = useHandOverAppointment();
  const step = useStepAppointment();
  const { forUserId, deputyId, deputyName } = deputyship;
  const what = [words.when(appointment), words.who(appointment)].filter(Boolean).join(', ');
  const refused = (error: unknown) => {
    const { title, detail, code } = asProblem(error);
    toast({ text: [title || code, detail].filter(Boolean).join(' '), tone: 'info' });
  };
  const callOff = () =>
    step.mutate(
      { appointment, step: 'cancel-by-us' },
      {
        onSuccess: (after) =>
          toast({ text: labels.calledOff, undo: () => step.mutate({ appointment: after, step: 'reopen' }, { onError: refused }) }),
        onError: refused,
      },
    );
  const give = () =>
    handOver.mutate(
      { appointment, from: forUserId, to: deputyId },
      { onSuccess: () => toast({ text: labels.handedOver(deputyName) }), onError: refused },
    );
  return (
    <li>
      <strong>{words.when(appointment)}</strong>
      <span>{words.who(appointment)}</span>
      <span className="wl-row">
        <Button size="xsmall" variant="secondary" aria-label={labels.moveOf(what)} onClick={onMove}>
          {labels.move}
        </Button>
        <Button
          size="xsmall"
          variant="secondary"
          aria-label={labels.handOverOf(what, deputyName)}
          loading={handOver.isPending}
          onClick={give}
        >
          {labels.handOver(deputyName)}
        </Button>
        <Button size="xsmall" variant="secondary" aria-label={labels.callOffOf(what)} loading={step.isPending} onClick={callOff}>
          {labels.callOff}
        </Button>
      </span>
    </li>
  );
};
