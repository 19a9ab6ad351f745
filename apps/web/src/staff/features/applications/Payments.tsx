import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useUser } from '../../user.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import type { Application } from './application.js';
import { usePayments, type BenefitPayments, type Payment } from './money.api.js';
import { PaymentTable } from './PaymentTable.js';
import { RecordPaymentDialog } from './RecordPaymentDialog.js';
import { ReversePaymentDialog } from './ReversePaymentDialog.js';
import { useMoneyLabels } from './use-money-labels.js';
import './money.css';

type Props = { application: Application; etag: string | undefined; onReload: () => void };
type Open = { readonly benefit: BenefitPayments; readonly payment?: Payment };

/** What was paid for each benefit that was granted, beside what is due. */
export const Payments = ({ application, etag, onReload }: Props) => {
  const { payments: labels } = useMoneyLabels();
  const rules = useRuleLabels();
  const { permissions } = useUser();
  const payments = usePayments(application.id, etag);
  const [open, setOpen] = useState<Open>();
  const granted = payments.data?.filter(({ grantedCents, payments: rows }) => (grantedCents ?? 0) > 0 || rows.length > 0) ?? [];
  const mayRecord = permissions.includes('application.submit');
  if (payments.error) return <ErrorState error={payments.error} onRetry={() => void payments.refetch()} />;
  if (granted.length === 0) return null;
  const dialog = { application, etag, onClose: () => setOpen(undefined), onReload };
  return (
    <Panel title={labels.title}>
      <div className="wl-payments">
        {granted.map((benefit) => (
          <section key={benefit.benefitId} className="wl-record wl-record--stacked" aria-label={rules.benefits[benefit.kind]}>
            <div className="wl-payments__head">
              <h3>{rules.benefits[benefit.kind]}</h3>
              {mayRecord && benefit.payable && (
                <Button
                  size="small"
                  variant="secondary"
                  aria-label={labels.recordFor(rules.benefits[benefit.kind])}
                  onClick={() => setOpen({ benefit })}
                >
                  {labels.record}
                </Button>
              )}
            </div>
            <Sums benefit={benefit} />
            {benefit.payments.length === 0 ? (
              <p className="wl-quiet">{labels.none}</p>
            ) : (
              <PaymentTable
                benefit={benefit}
                caption={rules.benefits[benefit.kind]}
                onReverse={mayRecord ? (payment) => setOpen({ benefit, payment }) : undefined}
              />
            )}
          </section>
        ))}
      </div>
      {open && !open.payment && <RecordPaymentDialog {...dialog} benefit={open.benefit} />}
      {open?.payment && <ReversePaymentDialog {...dialog} payment={open.payment} />}
    </Panel>
  );
};

const Sums = ({ benefit: { grantedCents, dueCents, paidCents } }: { benefit: BenefitPayments }) => {
  const { payments: labels } = useMoneyLabels();
  const { money } = useFormats();
  const open = dueCents === null ? null : dueCents - paidCents;
  return (
    <p className="wl-payments__sums">
      {labels.sums.granted} {money(grantedCents ?? 0)}
      {dueCents !== grantedCents && ` · ${labels.sums.due} ${dueCents === null ? labels.dueUnknown : money(dueCents)}`} · {labels.sums.paid}{' '}
      <strong>{money(paidCents)}</strong>
      {open !== null && open !== 0 && ` · ${open > 0 ? labels.sums.open : labels.sums.over} ${money(Math.abs(open))}`}
    </p>
  );
};
