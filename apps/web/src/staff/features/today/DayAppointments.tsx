import { Button } from '@navikt/ds-react/Button';
import { today } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { Panel } from '../../../ui/page/Panel.js';
import { AppointmentStateTag, useAppointmentWords } from '../../appointments/AppointmentWords.js';
import { useCalendar, type Appointment, type Calendar } from '../../appointments/appointments.api.js';
import { useAppointmentActions } from '../../appointments/use-appointment-actions.js';
import { useAppointmentsLabels } from '../../appointments/use-appointments-labels.js';
import { useMay, useUser } from '../../user.js';
import { useTodayLabels } from './use-today-labels.js';

/** Appointments of the day, one's own and those of colleagues one stands in for: who came and who did not is one press. */
export const DayAppointments = () => {
  const labels = useTodayLabels();
  const { data, error, refetch } = useCalendar(today(), 1, 'desk');
  const { id: me } = useUser();
  const { step, show, busy, dialogs } = useAppointmentActions();
  return (
    <Panel title={labels.appointments} {...(data ? { count: `(${data.items.length})` } : {})} flush>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data?.items.length === 0 && (
        <div className="wl-today__none">
          <p className="wl-quiet">{labels.noAppointments}</p>
          <LinkButton to="/kalender" size="small" variant="tertiary">
            {labels.toCalendar}
          </LinkButton>
        </div>
      )}
      {data && data.items.length > 0 && (
        <ul className="wl-today" aria-label={labels.appointments}>
          {data.items.map((row) => (
            <Line
              key={row.id}
              row={row}
              inPlaceOf={absentOf(row, data.people, me)}
              busy={busy}
              onShow={() => show(row)}
              onStep={(name) => step(row, name)}
            />
          ))}
        </ul>
      )}
      {dialogs}
    </Panel>
  );
};

// The colleague one stands in for; nobody where one takes part oneself.
const absentOf = ({ people }: Appointment, desk: Calendar['people'], me: string): string | undefined =>
  people.some(({ id }) => id === me) ? undefined : desk.find(({ id }) => people.some((one) => one.id === id))?.name;

type LineProps = {
  row: Appointment;
  inPlaceOf: string | undefined;
  busy: boolean;
  onShow: () => void;
  onStep: (name: 'keep' | 'miss') => void;
};

const Line = ({ row, inPlaceOf, busy, onShow, onStep }: LineProps) => {
  const labels = useAppointmentsLabels();
  const { deputy } = useTodayLabels();
  const words = useAppointmentWords();
  const mayWrite = useMay('appointment.write');
  const who = words.who(row) ?? labels.kinds[row.kind];
  const offered = mayWrite ? (['keep', 'miss'] as const).filter((name) => row.steps.includes(name)) : [];
  return (
    <li className="wl-day-appointment">
      <div className="wl-day-appointment__words">
        <strong>{labels.clock(row.at, row.until)}</strong>
        <button type="button" aria-haspopup="dialog" className="wl-today__who" onClick={onShow}>
          {who}
        </button>
        <small>{[labels.kinds[row.kind], words.where(row), inPlaceOf && deputy(inPlaceOf)].filter(Boolean).join(' · ')}</small>
      </div>
      {offered.length > 0 ? (
        <div className="wl-today__actions">
          {offered.map((name) => (
            <Button
              key={name}
              size="xsmall"
              variant="secondary"
              data-color={name === 'keep' ? 'accent' : 'neutral'}
              aria-label={`${labels.steps[name]}: ${who}`}
              disabled={busy}
              onClick={() => onStep(name)}
            >
              {labels.steps[name]}
            </Button>
          ))}
        </div>
      ) : (
        <AppointmentStateTag state={row.state} />
      )}
    </li>
  );
};
