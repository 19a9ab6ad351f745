import { today as currentDay, type Day } from '../calendar/day.js';
import { useFormats } from '../format/use-formats.js';
import './page.css';

type Props = { day: Day; late?: boolean; inline?: boolean; today?: Day };

/** A day with its distance to today below it (`inline`: beside it); `late` (default: before today) stands out in words, weight and colour. */
export const DueDay = ({ day, late, inline = false, today = currentDay() }: Props) => {
  const formats = useFormats();
  return (
    <span className={inline ? 'wl-due wl-due--inline' : 'wl-due'} data-late={late ?? day < today}>
      <time dateTime={day}>{formats.day(day)}</time>
      <small>{formats.relativeDay(day, today)}</small>
    </span>
  );
};
