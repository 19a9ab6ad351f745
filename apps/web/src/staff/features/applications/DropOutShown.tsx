import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import type { DropOut } from './application.js';
import { useCourseLabels } from './use-labels.js';
import { useMonthName } from './use-month-name.js';
import './record-table.css';

/** What was told of a drop-out, and what was granted beside what remains. */
export const DropOutShown = ({ dropOut }: { dropOut: DropOut }) => {
  const { dropOut: labels } = useCourseLabels();
  const rules = useRuleLabels();
  const formats = useFormats();
  const monthName = useMonthName();
  const money = (cents: number | null) => (cents === null ? labels.open : formats.money(cents));
  const { lastDay, reason, reportedBy, important, sums } = dropOut;
  return (
    <section className="wl-record" aria-label={labels.title}>
      <h3>{labels.title}</h3>
      {reason && reportedBy && (
        <p>
          {labels.told(formats.day(lastDay), labels.reasonWords[reason], labels.reporterWords[reportedBy])} ·{' '}
          {important ? labels.important : labels.notImportant}
        </p>
      )}
      {reason === 'found-work' && <p>{labels.foundWork}</p>}
      {sums && (
        <>
          <table className="wl-record__table">
            <caption className="aksel-sr-only">{labels.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{labels.benefit}</th>
                <th scope="col">{labels.granted}</th>
                <th scope="col">{labels.after}</th>
                <th scope="col">{labels.difference}</th>
              </tr>
            </thead>
            <tbody>
              {sums.benefits.map(({ kind, grantedCents, afterCents, differenceCents }) => (
                <tr key={kind}>
                  <th scope="row">{rules.benefits[kind]}</th>
                  <td>{money(grantedCents)}</td>
                  <td>{money(afterCents)}</td>
                  <td>
                    <strong>{money(differenceCents)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="wl-subtle">{labels.hint}</p>
          {sums.monthPlan.length > 0 && (
            <ReadMore size="small" header={labels.months}>
              <table className="wl-record__table">
                <thead>
                  <tr>
                    <th scope="col">{labels.month}</th>
                    <th scope="col">{labels.granted}</th>
                    <th scope="col">{labels.after}</th>
                  </tr>
                </thead>
                <tbody>
                  {sums.monthPlan.map(({ month, grantedCents, afterCents }) => (
                    <tr key={month}>
                      <th scope="row">{monthName(month)}</th>
                      <td>{formats.money(grantedCents)}</td>
                      <td>{formats.money(afterCents)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ReadMore>
          )}
        </>
      )}
    </section>
  );
};
