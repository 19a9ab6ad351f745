import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../ui/format/use-formats.js';
import type { CaseloadQuery, Figure } from './caseload.js';
import { useReportLabels } from './use-report-labels.js';

type Props = {
  query: CaseloadQuery;
  figure: Figure;
  count: number;
  /** Whose number: words for the link, and the adviser or team; neither for the total. */
  who: string;
  adviser?: string | undefined;
  team?: string | undefined;
  state?: string;
  stateName?: string;
};

/** A number that leads to its rows; nothing to show behind a zero. */
export const FigureLink = ({ query, figure, count, who, adviser, team, state, stateName }: Props) => {
  const labels = useReportLabels();
  const formats = useFormats();
  const text = formats.number(count);
  if (count === 0) return <span className="wl-zero">{text}</span>;
  return (
    <Link
      className="wl-link"
      to="/berichte/fallbestand/faelle"
      search={{ ...query, figure, ...(adviser ? { adviser } : {}), ...(team ? { team } : {}), ...(state ? { state } : {}) }}
      aria-label={labels.linkText(text, stateName ?? labels.figures[figure], who)}
    >
      {text}
    </Link>
  );
};
