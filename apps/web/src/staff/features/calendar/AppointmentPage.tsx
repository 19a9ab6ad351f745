import { Button } from '@navikt/ds-react/Button';
import { PencilIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { ProblemError } from '../../../api/problem.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { isReasonNeeded, ReasonNeeded } from '../../access/ReasonNeeded.js';
import { useAppointment, type Appointment } from '../../appointments/appointments.api.js';
import { AppointmentFacts } from '../../appointments/AppointmentFacts.js';
import { useAppointmentWords } from '../../appointments/AppointmentWords.js';
import { useAppointmentActions } from '../../appointments/use-appointment-actions.js';
import { useAppointmentsLabels } from '../../appointments/use-appointments-labels.js';
import { useUser } from '../../user.js';
import { useCalendarLabels } from './use-calendar-labels.js';
import '../../appointments/appointments.css';
import './calendar.css';

/** One appointment on a page of its own; printed, it is the invitation to hand out or send. */
export const AppointmentPage = () => {
  const words = useAppointmentsLabels();
  const { data, error, refetch } = useAppointment(usePathParam('appointmentId'));
  if (error instanceof ProblemError && isReasonNeeded(error)) return <ReasonNeeded clientId={String(error.params['clientId'])} heading />;
  if (!data) return <PageState title={words.details} error={error} onRetry={() => void refetch()} />;
  return <Shown appointment={data} />;
};

const Shown = ({ appointment }: { appointment: Appointment }) => {
  const labels = useCalendarLabels();
  const words = useAppointmentsLabels();
  const write = useAppointmentWords();
  const { show, dialogs } = useAppointmentActions();
  return (
    <>
      <div className="wl-no-print wl-stack">
        <PageHeader
          eyebrow={<Link to="/kalender">{labels.page.back}</Link>}
          title={[words.kinds[appointment.kind], write.who(appointment)].filter(Boolean).join(', ')}
          description={write.when(appointment)}
          actions={
            <>
              <Button size="small" variant="secondary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => window.print()}>
                {words.slip}
              </Button>
              <Button size="small" icon={<PencilIcon aria-hidden />} onClick={() => show(appointment)}>
                {labels.page.edit}
              </Button>
            </>
          }
        />
        <Panel title={words.details}>
          <AppointmentFacts appointment={appointment} />
        </Panel>
      </div>
      <Invitation appointment={appointment} />
      {dialogs}
    </>
  );
};

const Invitation = ({ appointment }: { appointment: Appointment }) => {
  const words = useAppointmentsLabels();
  const write = useAppointmentWords();
  const { office, tenant } = useUser();
  const { client, company, people } = appointment;
  return (
    <section className="wl-slip">
      <p>{[tenant.name, office?.name].filter(Boolean).join(', ')}</p>
      <p>{client?.displayName ?? company?.name}</p>
      <h2>{words.slipLead}</h2>
      <p>
        <strong>{words.when}:</strong> {write.when(appointment)}
      </p>
      <p>
        <strong>{words.where}:</strong> {write.where(appointment)}
      </p>
      <p>
        <strong>{words.people}:</strong> {people.map(({ name }) => name).join(', ')}
      </p>
      <p>{words.slipReply}</p>
    </section>
  );
};
