import { useFormats } from '../../../ui/format/use-formats.js';
import type { Appointment, Calendar } from '../../appointments/appointments.api.js';
import { AppointmentBlock } from './AppointmentBlock.js';
import { useCalendarLabels } from './use-calendar-labels.js';

type Props = { calendar: Calendar; onShow: (row: Appointment) => void; onNudge: (row: Appointment, minutes: number) => void };

/** The list as a phone shows it: day by day, below each other; days without anything are left out. */
export const DayList = ({ calendar: { days, items }, onShow, onNudge }: Props) => {
  const labels = useCalendarLabels();
  const formats = useFormats();
  return (
    <div className="wl-cal__days">
      {days.map(({ on, holiday, closed }) => {
        const own = items.filter((item) => item.on === on);
        const note = holiday ? labels.holiday : closed === null ? null : labels.closed(closed);
        return (
          (own.length > 0 || note !== null) && (
            <section key={on}>
              <h2>
                {formats.day(on)}
                {note !== null && <small>{note}</small>}
              </h2>
              <ul>
                {own.map((item) => (
                  <li key={item.id}>
                    <AppointmentBlock item={item} onShow={onShow} onNudge={onNudge} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
};
