import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { today } from '../../../ui/calendar/day.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useUser } from '../../user.js';
import type { Application, AttendanceMonth, Participation } from './application.js';
import { RecordAttendanceDialog } from './RecordAttendanceDialog.js';
import { useCourseLabels } from './use-labels.js';
import { useMonthName } from './use-month-name.js';
import './record-table.css';

type Props = { application: Application; participation: Participation; etag: string | undefined; onReload: () => void };

/** What one person missed, month by month, newest first; what is due stands out. */
export const Absences = ({ application, participation, etag, onReload }: Props) => {
  const { absences: labels } = useCourseLabels();
  const { permissions } = useUser();
  const monthName = useMonthName();
  const [month, setMonth] = useState<AttendanceMonth>();
  const records = permissions.includes('application.submit') && participation.state !== 'ABGERECHNET';
  if (participation.attendance.length === 0) return null;
  return (
    <section className="wl-record" aria-label={labels.title}>
      <h3>{labels.title}</h3>
      <table className="wl-record__table">
        <caption className="aksel-sr-only">{labels.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.month}</th>
            <th scope="col">{labels.missed}</th>
            <th scope="col">{labels.reasons}</th>
            {records && (
              <th scope="col">
                <span className="aksel-sr-only">{labels.action}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {participation.attendance.map((each) => (
            <tr key={each.month}>
              <th scope="row">{monthName(each.month)}</th>
              <td>
                <Missed month={each} />
              </td>
              <td>{each.recorded?.reasons.map((reason) => labels.words[reason]).join(', ')}</td>
              {records && (
                <td>
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={each.recorded ? labels.changeFor(monthName(each.month)) : labels.recordFor(monthName(each.month))}
                    onClick={() => setMonth(each)}
                  >
                    {each.recorded ? labels.change : labels.record}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {month && (
        <RecordAttendanceDialog
          application={application}
          participation={participation}
          month={month}
          etag={etag}
          onClose={() => setMonth(undefined)}
          onReload={onReload}
        />
      )}
    </section>
  );
};

const Missed = ({ month: { dueOn, plannedMinutes, recorded, remarkable } }: { month: AttendanceMonth }) => {
  const { absences: labels } = useCourseLabels();
  const formats = useFormats();
  if (!recorded) return <StatusTag tone={dueOn <= today() ? 'warning' : 'neutral'}>{labels.due(formats.day(dueOn))}</StatusTag>;
  const { missedDays, missedMinutes } = recorded;
  if (missedDays === 0 && missedMinutes === 0) return labels.none;
  const hours = (minutes: number) => formats.number(minutes / 60, 2);
  return (
    <>
      {labels.days(missedDays)}, {labels.hours(hours(missedMinutes), hours(plannedMinutes))}{' '}
      {remarkable && <StatusTag tone="warning">{labels.remarkable}</StatusTag>}
    </>
  );
};
