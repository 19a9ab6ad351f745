import { Link } from '@tanstack/react-router';
import { Facts } from '../../ui/page/Facts.js';
import type { Appointment } from './appointments.api.js';
import { AppointmentStateTag, useAppointmentWords } from './AppointmentWords.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

/** Everything about one appointment, with the ways to person, company and case. */
export const AppointmentFacts = ({ appointment }: { appointment: Appointment }) => {
  const labels = useAppointmentsLabels();
  const words = useAppointmentWords();
  const { client, company, caseId, topic, people, reason, channel } = appointment;
  return (
    <Facts
      columns={2}
      items={[
        { label: labels.when, value: words.when(appointment) },
        { label: labels.where, value: words.where(appointment) },
        {
          label: labels.who,
          value: (
            <>
              {client ? <Link to={`/personen/${client.id}`}>{client.displayName}</Link> : company ? null : (words.who(appointment) ?? '–')}
              {client?.phone && <div>{client.phone}</div>}
              {company && (
                <div>
                  <Link to={`/unternehmen/${company.id}`}>{company.name}</Link>
                </div>
              )}
              {caseId && (
                <div>
                  <Link to={`/faelle/${caseId}`}>{labels.toCase}</Link>
                </div>
              )}
            </>
          ),
        },
        { label: labels.people, value: people.map(({ name }) => name).join(', ') },
        { label: labels.channel, value: labels.channels[channel] },
        {
          label: labels.state,
          value: (
            <>
              <AppointmentStateTag state={appointment.state} /> {reason && labels.reasons[reason]}
            </>
          ),
        },
        ...(topic ? [{ label: labels.topic, value: topic }] : []),
      ]}
    />
  );
};
