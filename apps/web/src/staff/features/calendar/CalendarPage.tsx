import { Button } from '@navikt/ds-react/Button';
import { ChevronLeftIcon, ChevronRightIcon, CalendarIcon, PlusIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { today } from '../../../ui/calendar/day.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import { useCalendar } from '../../appointments/appointments.api.js';
import { useAppointmentActions } from '../../appointments/use-appointment-actions.js';
import { useAppointmentsLabels } from '../../appointments/use-appointments-labels.js';
import { useMay } from '../../user.js';
import { AppointmentTable } from './AppointmentTable.js';
import { CalendarGrid } from './CalendarGrid.js';
import { CalendarKeys } from './CalendarKeys.js';
import { DayList } from './DayList.js';
import { CalendarSwitches, usePeriodTitle } from './CalendarSwitches.js';
import { usePeriod } from './period.js';
import { useCalendarKeys } from './use-calendar-keys.js';
import { useCalendarLabels } from './use-calendar-labels.js';
import { useNarrow } from '../../../ui/use-narrow.js';
import './calendar.css';

/** One's own or the team's appointments of a day or a week, as calendar or as the list that says the same. */
export const CalendarPage = () => <Calendar />;

/** The calendar with the dialog for a new appointment open. */
export const NewAppointmentPage = () => <Calendar making />;

const Calendar = ({ making = false }: { making?: boolean }) => {
  const labels = useCalendarLabels();
  const words = useAppointmentsLabels();
  const narrow = useNarrow();
  const mayMake = useMay('appointment.write');
  const { period, go, step: turn, ...switches } = usePeriod();
  const title = usePeriodTitle(period);
  const calendar = useCalendar(period.from, period.days, period.whose);
  const actions = useAppointmentActions();
  const { show, make, dialogs } = actions;
  const items = calendar.data?.items ?? [];
  const begin = (from: Parameters<typeof make>[0] = {}) => make({ on: period.view === 'day' ? period.from : undefined, ...from });
  const shape = narrow ? 'cards' : period.shape;
  useCalendarKeys(items, actions);
  useShortcut(mayMake ? 'n t' : undefined, () => begin(), { label: words.make, group: labels.keys });
  const begun = useRef(false);
  useEffect(() => {
    if (!making || begun.current) return;
    begun.current = true;
    begin();
  });
  return (
    <>
      <PageHeader
        title={labels.title}
        description={title}
        actions={
          <>
            <Button
              size="small"
              variant="secondary"
              className="wl-no-print"
              icon={<PrinterSmallIcon aria-hidden />}
              onClick={() => window.print()}
            >
              {labels.print}
            </Button>
            {mayMake && (
              <Button size="small" className="wl-no-print" icon={<PlusIcon aria-hidden />} aria-keyshortcuts="n t" onClick={() => begin()}>
                {words.make}
              </Button>
            )}
          </>
        }
      />
      <div className="wl-cal__bar wl-no-print">
        <div className="wl-row wl-row--whole">
          <Button size="small" variant="tertiary" icon={<ChevronLeftIcon title={labels.back[period.view]} />} onClick={() => turn(-1)} />
          <Button size="small" variant="secondary" onClick={() => go(today())}>
            {labels.today}
          </Button>
          <Button size="small" variant="tertiary" icon={<ChevronRightIcon title={labels.forth[period.view]} />} onClick={() => turn(1)} />
          <p role="status" className="wl-quiet wl-cal__count">
            {calendar.data && labels.count(items.length)}
          </p>
        </div>
        <CalendarSwitches period={period} {...switches} narrow={narrow} />
      </div>
      {calendar.error && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending && !calendar.error && <Loading lines={8} />}
      {calendar.data && (
        <div aria-busy={calendar.isPlaceholderData}>
          {shape === 'cards' &&
            (items.length === 0 ? <Nothing /> : <DayList calendar={calendar.data} onShow={show} onNudge={actions.nudge} />)}
          {shape === 'calendar' && (
            <div className="wl-no-print">
              <CalendarKeys shown={items.length > 0} />
              <CalendarGrid calendar={calendar.data} period={period} onShow={show} onNudge={actions.nudge} />
            </div>
          )}
          {shape !== 'cards' && (
            <div className={shape === 'calendar' ? 'wl-cal__print' : undefined}>
              <AppointmentTable rows={items} days={calendar.data.days} onShow={show} empty={<Nothing />} />
            </div>
          )}
        </div>
      )}
      {dialogs}
    </>
  );
};

const Nothing = () => {
  const labels = useCalendarLabels();
  return (
    <EmptyState icon={<CalendarIcon aria-hidden />} title={labels.none}>
      {labels.noneText}
    </EmptyState>
  );
};
