import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useLanguage } from '../../i18n/language.js';
import { dateOf } from '../../ui/calendar/day.js';
import { useFormats } from '../../ui/format/use-formats.js';
import type { AssessmentResult } from './assessment.js';
import { useAssessmentLabels } from './use-assessment-labels.js';

/** The subsidy month by month (§ 339 SGB III: a full month has 30 days), to be unfolded. */
export const MonthPlan = ({ months, total }: { months: AssessmentResult['monthPlan']; total: number | null }) => {
  const { calculation: labels } = useAssessmentLabels();
  const formats = useFormats();
  const { language } = useLanguage();
  const name = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
  return (
    <ReadMore size="small" header={labels.months(months.length)}>
      <table className="wl-sheet wl-sheet--months">
        <thead>
          <tr>
            <th scope="col">{labels.month}</th>
            <th scope="col">{labels.days}</th>
            <th scope="col">{labels.amount}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, days30, cents }) => (
            <tr key={month}>
              <th scope="row">{name.format(dateOf(`${month}-01`))}</th>
              <td className="wl-sheet__amount">{days30}</td>
              <td className="wl-sheet__amount">{formats.money(cents)}</td>
            </tr>
          ))}
          {total !== null && (
            <tr data-result="true" data-total="true">
              <th scope="row">{labels.sum}</th>
              <td className="wl-sheet__amount">{months.reduce((sum, { days30 }) => sum + days30, 0)}</td>
              <td className="wl-sheet__amount">{formats.money(total)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </ReadMore>
  );
};
