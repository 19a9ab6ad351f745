import { today as currentDay, type Day } from '../calendar/day.js';
import { useFormats } from '../format/use-formats.js';
import './page.css';

/** A day with its distance to today below it; `late` (default: before today) stands out in words, weight and colour. */
export const DueDay = ({ day, late, today = currentDay() }: { day: Day; late?: boolean; today?: Day }) => {
  const formats = useFormats();
  return (
    <span className="wl-due" data-late={late ?? day < today}>
      <time dateTime={day}>{formats.day(day)}</time>
      <small>{formats.relativeDay(day, today)}</small>
    </span>
  );
};
