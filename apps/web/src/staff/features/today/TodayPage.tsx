import { today } from '../../../ui/calendar/day.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { useMay, useUser } from '../../user.js';
import { MyDay } from './MyDay.js';
import { StartPanel } from './StartPanel.js';
import { ToDecide } from './ToDecide.js';
import { useTodayLabels } from './use-today-labels.js';
import './today.css';

/** Where the day begins: what is due for whoever has follow-ups, the open areas for everybody else. */
export const TodayPage = () => {
  const labels = useTodayLabels();
  const formats = useFormats();
  const { displayName } = useUser();
  const hasReminders = useMay('reminder.read');
  const decides = useMay('application.decide');
  return (
    <>
      <PageHeader title={labels.title} eyebrow={labels.greeting(displayName)} description={formats.day(today())} />
      {decides && <ToDecide />}
      {hasReminders ? <MyDay /> : <StartPanel />}
    </>
  );
};
