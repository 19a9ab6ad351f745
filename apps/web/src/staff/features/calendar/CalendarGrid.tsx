import { weekdayOf } from '../../../ui/calendar/day.js';
import { minutesOf } from '../../../ui/calendar/time-entry.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import type { Appointment, Calendar } from '../../appointments/appointments.api.js';
import type { Period } from './period.js';
import { TeamWeek } from './TeamWeek.js';
import { TimeColumn, type ColumnFacts } from './TimeColumn.js';
import { useCalendarLabels } from './use-calendar-labels.js';

type Props = {
  calendar: Calendar;
  period: Period;
  onShow: (row: Appointment) => void;
  onNudge: (row: Appointment, minutes: number) => void;
};

const [earliest, latest] = [8 * 60, 17 * 60];

/** Days beside each other, or on one day the people of the team; a week of the team is a table of people and days. */
export const CalendarGrid = ({ calendar, period, onShow, onNudge }: Props) => {
  const labels = useCalendarLabels();
  const columns = useColumns(calendar, period);
  if (calendar.people.length === 0) return <p className="wl-quiet">{labels.noTeam}</p>;
  if (period.whose === 'team' && period.view === 'week') return <TeamWeek calendar={calendar} onShow={onShow} onNudge={onNudge} />;
  const all = [...calendar.items, ...calendar.taken];
  const from = Math.floor(Math.min(earliest, ...all.map(({ at }) => minutesOf(at))) / 60) * 60;
  const until = Math.ceil(Math.max(latest, ...all.map(({ until: end }) => minutesOf(end))) / 60) * 60;
  const hours = Array.from({ length: (until - from) / 60 }, (_, index) => from / 60 + index);
  return (
    <div className="wl-cal">
      <div className="wl-cal__hours" aria-hidden>
        {hours.map((hour) => (
          <span key={hour}>{`${hour}:00`}</span>
        ))}
      </div>
      <div className="wl-cal__columns">
        {columns.map((column) => (
          <TimeColumn key={column.key} column={column} from={from} until={until} onShow={onShow} onNudge={onNudge} />
        ))}
      </div>
    </div>
  );
};

const useColumns = ({ days, people, items, taken }: Calendar, { whose, view }: Period): readonly ColumnFacts[] => {
  const labels = useCalendarLabels();
  const formats = useFormats();
  const noteOf = ({ holiday, closed }: Calendar['days'][number]): string | null =>
    holiday ? labels.holiday : closed === null ? null : labels.closed(closed);
  const [first] = days;
  if (whose === 'team' && view === 'day' && first)
    return people.map(({ id, name, hours }) => ({
      key: id,
      heading: name,
      note: noteOf(first),
      items: items.filter((item) => item.people.some((one) => one.id === id)),
      taken: taken.filter(({ userId }) => userId === id),
      hours,
    }));
  return days
    .filter(({ on }) => view === 'day' || weekdayOf(on) <= 5 || items.some((item) => item.on === on) || taken.some((one) => one.on === on))
    .map((day) => ({
      key: day.on,
      heading: formats.day(day.on),
      day: day.on,
      note: noteOf(day),
      items: items.filter(({ on }) => on === day.on),
      taken: taken.filter(({ on }) => on === day.on),
      hours: (people[0]?.hours ?? []).filter(({ on }) => on === day.on),
    }));
};
