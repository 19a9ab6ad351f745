import { useId, type CSSProperties } from 'react';
import { today, type Day } from '../../../ui/calendar/day.js';
import { minutesOf } from '../../../ui/calendar/time-entry.js';
import type { Appointment, Calendar } from '../../appointments/appointments.api.js';
import { AppointmentBlock } from './AppointmentBlock.js';
import { useCalendarLabels } from './use-calendar-labels.js';

export type ColumnFacts = {
  readonly key: string;
  readonly heading: string;
  readonly day?: Day;
  /** Why the day is closed. */
  readonly note: string | null;
  readonly items: readonly Appointment[];
  readonly taken: Calendar['taken'];
  readonly hours: readonly { readonly from: string; readonly until: string }[];
};

type Props = {
  column: ColumnFacts;
  /** First and last minute of the day that is shown. */
  from: number;
  until: number;
  onShow: (row: Appointment) => void;
  onNudge: (row: Appointment, minutes: number) => void;
};

/** One day, or one person's day: appointments at their time, what is taken otherwise, and when nobody works. */
export const TimeColumn = ({ column, from, until, onShow, onNudge }: Props) => {
  const labels = useCalendarLabels();
  const heading = useId();
  const place = (begin: number, end: number): CSSProperties =>
    ({ '--from': (Math.max(begin, from) - from) / 60, '--length': (Math.min(end, until) - Math.max(begin, from)) / 60 }) as CSSProperties;
  const free = gaps(column.hours, from, until);
  return (
    <section className="wl-cal__column" aria-labelledby={heading} data-column={column.key}>
      <h2 id={heading} data-today={column.day === today()}>
        {column.heading}
        {column.note !== null && <small>{column.note}</small>}
      </h2>
      <div className="wl-cal__day" data-closed={column.note !== null} style={place(from, until)}>
        {free.map(([begin, end]) => (
          <div key={begin} className="wl-cal__off" style={place(begin, end)} />
        ))}
        <ol>
          {column.items.map((item) => (
            <li key={item.id} style={place(minutesOf(item.at), minutesOf(item.until))} data-off={isOff(item)}>
              <AppointmentBlock item={item} onShow={onShow} onNudge={onNudge} />
            </li>
          ))}
          {column.taken.map(({ userId, at, until: end }) => (
            <li key={`${userId} ${at}`} style={place(minutesOf(at), minutesOf(end))}>
              <p className="wl-cal__taken">{labels.takenAt(at, end)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};

const isOff = ({ state }: Appointment): boolean => state === 'ABGESAGT_KUNDE' || state === 'ABGESAGT_BERATER';

/** The stretches of a day in which nobody works. */
const gaps = (hours: ColumnFacts['hours'], from: number, until: number): readonly (readonly [number, number])[] => {
  const edges = [from, ...hours.flatMap((one) => [minutesOf(one.from), minutesOf(one.until)]), until];
  return edges.flatMap((begin, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined && end > begin ? [[begin, end] as const] : [];
  });
};
