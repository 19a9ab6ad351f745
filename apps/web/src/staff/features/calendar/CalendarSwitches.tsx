import { ToggleGroup } from '@navikt/ds-react/ToggleGroup';
import { addDays } from '../../../ui/calendar/day.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { weekNumberOf, type Period, type Shape, type View, type Whose } from './period.js';
import { useCalendarLabels } from './use-calendar-labels.js';

type Props = {
  period: Period;
  narrow: boolean;
  setView: (view: View) => void;
  setWhose: (whose: Whose) => void;
  setShape: (shape: Shape) => void;
};

/** Day or week, mine or the team's, calendar or list; on a phone it is always the list. */
export const CalendarSwitches = ({ period, narrow, setView, setWhose, setShape }: Props) => {
  const labels = useCalendarLabels();
  return (
    <div className="wl-row">
      <ToggleGroup size="small" label={labels.views.label} value={period.view} onChange={(value) => setView(value as View)}>
        <ToggleGroup.Item value="day">{labels.views.day}</ToggleGroup.Item>
        <ToggleGroup.Item value="week">{labels.views.week}</ToggleGroup.Item>
      </ToggleGroup>
      <ToggleGroup size="small" label={labels.whose.label} value={period.whose} onChange={(value) => setWhose(value as Whose)}>
        <ToggleGroup.Item value="me">{labels.whose.me}</ToggleGroup.Item>
        <ToggleGroup.Item value="team">{labels.whose.team}</ToggleGroup.Item>
      </ToggleGroup>
      {!narrow && (
        <ToggleGroup size="small" label={labels.shapes.label} value={period.shape} onChange={(value) => setShape(value as Shape)}>
          <ToggleGroup.Item value="calendar">{labels.shapes.calendar}</ToggleGroup.Item>
          <ToggleGroup.Item value="list">{labels.shapes.list}</ToggleGroup.Item>
        </ToggleGroup>
      )}
    </div>
  );
};

/** What the page shows, in words. */
export const usePeriodTitle = ({ view, from }: Period): string => {
  const labels = useCalendarLabels();
  const formats = useFormats();
  return view === 'day' ? formats.day(from) : labels.weekOf(weekNumberOf(from), formats.plainDay(from), formats.plainDay(addDays(from, 6)));
};
