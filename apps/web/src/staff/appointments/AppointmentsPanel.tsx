import { Button } from '@navikt/ds-react/Button';
import { PlusIcon } from '@navikt/aksel-icons';
import { now } from '../../ui/calendar/day.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { Panel } from '../../ui/page/Panel.js';
import { useShortcut } from '../../ui/shortcuts/shortcuts.js';
import { useMay } from '../user.js';
import { useAppointmentsOf, type Appointment } from './appointments.api.js';
import { AppointmentStateTag, useAppointmentWords } from './AppointmentWords.js';
import type { ChosenSubject } from './SubjectField.js';
import { useAppointmentActions } from './use-appointment-actions.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';
import './appointments.css';

const earlierShown = 5;

/** Appointments of a person, a company or a case: what comes next, what was, and a new one. */
export const AppointmentsPanel = ({ subject, closed = false }: { subject: ChosenSubject; closed?: boolean }) => {
  const mayRead = useMay('appointment.read');
  return mayRead ? <Shown subject={subject} closed={closed} /> : null;
};

const Shown = ({ subject, closed }: { subject: ChosenSubject; closed: boolean }) => {
  const labels = useAppointmentsLabels();
  const mayMake = useMay('appointment.write') && !closed;
  const list = useAppointmentsOf(subject);
  const { make, show, dialogs } = useAppointmentActions();
  const begin = () => make({ subject });
  useShortcut(mayMake ? 'n t' : undefined, begin, { label: labels.make, group: labels.title });
  const present = now();
  const coming = list.data?.filter(({ endsAt }) => endsAt >= present).toReversed() ?? [];
  const earlier = list.data?.filter(({ endsAt }) => endsAt < present) ?? [];
  return (
    <Panel
      title={labels.title}
      {...(list.data ? { count: `(${list.data.length})` } : {})}
      actions={
        mayMake && (
          <Button size="small" variant="tertiary" icon={<PlusIcon title={labels.make} />} aria-keyshortcuts="n t" onClick={begin} />
        )
      }
    >
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="wl-quiet">{labels.none}</p>}
      <Lines rows={coming} label={labels.next} onShow={show} />
      {earlier.length > 0 && (
        <>
          {coming.length > 0 && <p className="wl-quiet">{labels.earlier}</p>}
          <Lines rows={earlier.slice(0, earlierShown)} label={labels.earlier} onShow={show} />
        </>
      )}
      {dialogs}
    </Panel>
  );
};

const Lines = ({ rows, label, onShow }: { rows: readonly Appointment[]; label: string; onShow: (row: Appointment) => void }) => {
  const labels = useAppointmentsLabels();
  const words = useAppointmentWords();
  return (
    rows.length > 0 && (
      <ul className="wl-appointments" aria-label={label}>
        {rows.map((row) => (
          <li key={row.id}>
            <div className="wl-appointments__line">
              <Button size="xsmall" variant="tertiary" onClick={() => onShow(row)}>
                {words.when(row)}
              </Button>
              <AppointmentStateTag state={row.state} />
            </div>
            <span className="wl-quiet">{[labels.kinds[row.kind], words.where(row)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    )
  );
};
