import { useFormats } from '../../ui/format/use-formats.js';
import type { AssessmentResult } from './assessment.js';
import { totalsOf } from './calculation.js';
import { useAssessmentLabels } from './use-assessment-labels.js';

/** What Agentur and company pay over the whole measure. */
export const TotalsTable = ({ assessment }: { assessment: AssessmentResult }) => {
  const { calculation: labels } = useAssessmentLabels();
  const formats = useFormats();
  const totals = totalsOf(assessment);
  const rows = [
    { label: labels.agency, cents: totals.agency, total: true },
    { label: labels.companyCourse, cents: totals.companyCourse, total: false },
    { label: labels.companyWage, cents: totals.companyWage, total: false },
    { label: labels.company, cents: totals.company, total: true },
  ];
  return (
    <table className="wl-sheet">
      <caption>{labels.totals}</caption>
      <tbody>
        {rows.map(({ label, cents, total }) => (
          <tr key={label} data-total={total}>
            <th scope="row">{label}</th>
            <td className="wl-sheet__amount">{cents === null ? '–' : formats.money(cents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
