import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { Panel } from '../../../ui/page/Panel.js';
import type { Appointment, Calendar } from '../../appointments/appointments.api.js';
import { AppointmentStateTag, useAppointmentWords } from '../../appointments/AppointmentWords.js';
import { useAppointmentsLabels } from '../../appointments/use-appointments-labels.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useCalendarLabels } from './use-calendar-labels.js';

type Props = {
  rows: readonly Appointment[];
  days: Calendar['days'];
  onShow: (row: Appointment) => void;
  empty: ReactNode;
};

/** The appointments of the calendar as a table, with the closed days above it. */
export const AppointmentTable = ({ rows, days, onShow, empty }: Props) => {
  const labels = useCalendarLabels();
  const words = useAppointmentsLabels();
  const write = useAppointmentWords();
  const formats = useFormats();
  const closed = days.filter(({ holiday, closed: reason }) => holiday || reason !== null);
  const columns: readonly Column<Appointment>[] = [
    {
      id: 'time',
      header: labels.columns.time,
      rowHeader: true,
      cell: (row) => (
        <Button size="xsmall" variant="tertiary" data-appointment={row.id} onClick={() => onShow(row)}>
          {write.when(row)}
        </Button>
      ),
    },
    { id: 'kind', header: labels.columns.kind, cell: ({ kind }) => words.kinds[kind] },
    { id: 'who', header: labels.columns.who, cell: (row) => write.who(row) ?? '–' },
    { id: 'where', header: labels.columns.where, cell: (row) => write.where(row) },
    { id: 'people', header: labels.columns.people, cell: ({ people }) => people.map(({ name }) => name).join(', ') },
    { id: 'state', header: labels.columns.state, cell: ({ state }) => <AppointmentStateTag state={state} /> },
  ];
  return (
    <Panel title={words.title} flush>
      {closed.length > 0 && (
        <ul className="wl-cal__closed">
          {closed.map(({ on, holiday, closed: reason }) => (
            <li key={on}>{`${formats.day(on)}: ${holiday ? labels.holiday : labels.closed(reason ?? '')}`}</li>
          ))}
        </ul>
      )}
      <DataTable caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
    </Panel>
  );
};
