import '@navikt/ds-css/dist/component/date.min.css';
import { DatePicker } from '@navikt/ds-react/DatePicker';
import { addMonths, dayOfLocal, localDateOf, today, type Day } from '../calendar/day.js';

/** One month with week numbers; fetched only when somebody opens a calendar. */
export const MonthCalendar = (props: {
  value: Day | undefined;
  min: Day | undefined;
  max: Day | undefined;
  onSelect: (day: Day) => void;
}) => {
  const now = today();
  return (
    <DatePicker.Standalone
      showWeekNumber
      dropdownCaption
      fromDate={localDateOf(props.min ?? addMonths(now, -12 * 70))}
      toDate={localDateOf(props.max ?? addMonths(now, 12 * 10))}
      defaultMonth={localDateOf(props.value ?? now)}
      today={localDateOf(now)}
      {...(props.value === undefined ? {} : { selected: localDateOf(props.value) })}
      onSelect={(date) => date && props.onSelect(dayOfLocal(date))}
    />
  );
};
