import { Button } from '@navikt/ds-react/Button';
import { useFormats } from '../../../ui/format/use-formats.js';
import type { BenefitPayments, Payment } from './money.api.js';
import { useMoneyLabels } from './use-money-labels.js';
import './record-table.css';

/** The payments of one benefit in the order they were recorded; reversals below zero. */
export const PaymentTable = (props: { benefit: BenefitPayments; caption: string; onReverse: ((payment: Payment) => void) | undefined }) => {
  const { payments: labels } = useMoneyLabels();
  const formats = useFormats();
  const periodOf = ({ periodFrom, periodTo }: Payment): string => {
    const [from, to] = [periodFrom && formats.plainDay(periodFrom), periodTo && formats.plainDay(periodTo)];
    if (from && to) return labels.period(from, to);
    return from ? labels.from(from) : to ? labels.until(to) : '';
  };
  return (
    <table className="wl-record__table">
      <caption className="aksel-sr-only">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.columns.day}</th>
          <th scope="col" className="wl-payments__amount">
            {labels.columns.amount}
          </th>
          <th scope="col">{labels.columns.period}</th>
          <th scope="col">{labels.columns.note}</th>
          <th scope="col">{labels.columns.by}</th>
          <th scope="col">
            <span className="aksel-sr-only">{labels.columns.reverse}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.benefit.payments.map((payment) => (
          <tr key={payment.id}>
            <th scope="row">{formats.plainDay(payment.paidOn)}</th>
            <td className="wl-payments__amount">{formats.money(payment.amountCents)}</td>
            <td>{periodOf(payment)}</td>
            <td>{[payment.reverses && labels.reversal, payment.note, payment.reason].filter(Boolean).join(': ')}</td>
            <td>{payment.recordedByName}</td>
            <td>
              {props.onReverse && payment.leftCents > 0 && (
                <Button
                  size="xsmall"
                  variant="tertiary"
                  aria-label={labels.reverseOf(formats.money(payment.amountCents), formats.plainDay(payment.paidOn))}
                  onClick={() => props.onReverse?.(payment)}
                >
                  {labels.reverse}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
