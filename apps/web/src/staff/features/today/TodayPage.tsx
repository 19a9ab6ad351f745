import { today } from '../../../ui/calendar/day.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { useMay, useUser } from '../../user.js';
import { AwayToday } from './AwayToday.js';
import { DayAppointments } from './DayAppointments.js';
import { MyDay } from './MyDay.js';
import { PrintDay } from './PrintDay.js';
import { StartPanel } from './StartPanel.js';
import { ToDecide } from './ToDecide.js';
import { WaitingRoom } from './WaitingRoom.js';
import { useTodayLabels } from './use-today-labels.js';
import './today.css';

/** Where the day begins: what is due and who comes for whoever has follow-ups, the open areas for everybody else. */
export const TodayPage = () => {
  const labels = useTodayLabels();
  const formats = useFormats();
  const { displayName } = useUser();
  const hasReminders = useMay('reminder.read');
  const hasAppointments = useMay('appointment.read');
  const decides = useMay('application.decide');
  return (
    <>
      <PageHeader
        title={labels.title}
        eyebrow={labels.greeting(displayName)}
        description={formats.day(today())}
        {...(hasReminders ? { actions: <PrintDay /> } : {})}
      />
      {decides && <ToDecide />}
      {hasReminders ? (
        <div className={hasAppointments ? 'wl-columns' : undefined}>
          <div className="wl-stack">
            <MyDay />
          </div>
          {hasAppointments && (
            <div className="wl-stack">
              <DayAppointments />
              <WaitingRoom />
              <AwayToday />
            </div>
          )}
        </div>
      ) : (
        <StartPanel />
      )}
    </>
  );
};
