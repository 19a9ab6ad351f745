import { weekdayOf } from '../../../ui/calendar/day.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import type { Appointment, Calendar } from '../../appointments/appointments.api.js';
import { AppointmentBlock } from './AppointmentBlock.js';
import { useCalendarLabels } from './use-calendar-labels.js';

type Props = { calendar: Calendar; onShow: (row: Appointment) => void; onNudge: (row: Appointment, minutes: number) => void };

/** A week of the team: a row for each person, a column for each day. */
export const TeamWeek = ({ calendar: { days, people, items, taken }, onShow, onNudge }: Props) => {
  const labels = useCalendarLabels();
  const formats = useFormats();
  const shown = days.filter(({ on }) => weekdayOf(on) <= 5 || items.some((item) => item.on === on) || taken.some((one) => one.on === on));
  return (
    // Reachable by keyboard, so that it can be scrolled with the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="wl-cal__team" aria-label={labels.whose.team} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.person}</th>
            {shown.map(({ on, holiday, closed }) => (
              <th key={on} scope="col">
                {formats.day(on)}
                {holiday && <small>{labels.holiday}</small>}
                {!holiday && closed !== null && <small>{labels.closed(closed)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, hours }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {shown.map(({ on }) => {
                const own = items.filter((item) => item.on === on && item.people.some((one) => one.id === id));
                const other = taken.filter((one) => one.on === on && one.userId === id);
                const works = hours.some((one) => one.on === on);
                return (
                  <td key={on} data-column={`${id} ${on}`} data-off={!works}>
                    {own.length > 0 && (
                      <ul>
                        {own.map((item) => (
                          <li key={item.id}>
                            <AppointmentBlock item={item} onShow={onShow} onNudge={onNudge} />
                          </li>
                        ))}
                      </ul>
                    )}
                    {other.map(({ at, until }) => (
                      <p key={at} className="wl-cal__taken">
                        {labels.takenAt(at, until)}
                      </p>
                    ))}
                    {own.length + other.length === 0 && !works && <span className="wl-quiet">{labels.off}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
