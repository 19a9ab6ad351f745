import { PageHeader } from '../../../ui/page/PageHeader.js';
import { useMay } from '../../user.js';
import { ClosuresPanel } from './ClosuresPanel.js';
import { HoursPanel } from './HoursPanel.js';
import { RoomsPanel } from './RoomsPanel.js';
import { useCalendarLabels } from './use-calendar-labels.js';
import './calendar.css';

/** What free times follow: rooms, closed days, working hours. */
export const CalendarSettingsPage = () => {
  const { settings: labels } = useCalendarLabels();
  const mayManage = useMay('calendar.manage');
  const mayHours = useMay('appointment.write');
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      {mayHours && <HoursPanel forTeam={mayManage} />}
      <RoomsPanel mayManage={mayManage} />
      <ClosuresPanel mayManage={mayManage} />
    </>
  );
};
