import { today } from '../../../ui/calendar/day.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useCalendar } from '../../appointments/appointments.api.js';
import { useTodayLabels } from './use-today-labels.js';

/** Colleagues of the team who are away today; why is nobody's business. */
export const AwayToday = () => {
  const labels = useTodayLabels();
  const { data } = useCalendar(today(), 1, 'team');
  if (!data) return null;
  const allDay = new Set(data.taken.filter(({ at, until }) => at === '00:00' && until === '24:00').map(({ userId }) => userId));
  const away = data.people.filter(({ id }) => allDay.has(id));
  return (
    <Panel title={labels.away}>
      {away.length === 0 && <p className="wl-quiet">{labels.nobodyAway}</p>}
      {away.length > 0 && (
        <ul className="wl-today__away">
          {away.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
