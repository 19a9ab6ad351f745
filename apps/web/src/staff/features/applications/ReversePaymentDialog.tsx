import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useReversePayment, type Payment } from './money.api.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useMoneyLabels } from './use-money-labels.js';

const fields = { '/amountCents': 'reversal-amount', '/paidOn': 'reversal-day', '/reason': 'reversal-reason' };

/** Takes back a payment, in part or whole, with its reason. */
export const ReversePaymentDialog = ({ application, payment, etag, onClose, onReload }: StepDialogProps & { payment: Payment }) => {
  const { payments: labels } = useMoneyLabels();
  const formats = useFormats();
  const toast = useToast();
  const [key] = useState(newKey);
  const reverse = useReversePayment(application.id, payment.id, key);
  const [amount, setAmount] = useState<number | undefined>(payment.leftCents);
  const [paidOn, setPaidOn] = useState<Day | undefined>(today());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const noAmount = amount === undefined || amount <= 0;
  const noReason = reason.trim() === '';
  return (
    <StepDialog
      title={labels.reverseTitle}
      effect={labels.reverseEffect(formats.money(payment.leftCents))}
      confirm={labels.reverseConfirm}
      danger
      attempt={reverse}
      complete={!noAmount && paidOn !== undefined && !noReason}
      onTry={() => setTried(true)}
      send={() =>
        !noAmount &&
        paidOn &&
        reverse.mutate(
          { etag, body: { amountCents: amount, paidOn, reason: reason.trim() } },
          {
            onSuccess: () => {
              toast({ text: labels.reversed });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Refusal
        error={reverse.error}
        fields={fields}
        onReload={() => {
          reverse.reset();
          onReload();
        }}
      />
      <MoneyField
        id={fields['/amountCents']}
        label={labels.amount}
        value={amount}
        onChange={setAmount}
        error={tried && noAmount ? labels.amountMissing : fieldMessage(reverse.error, '/amountCents')}
      />
      <DateField
        id={fields['/paidOn']}
        label={labels.reverseDay}
        value={paidOn}
        onChange={setPaidOn}
        max={today()}
        error={tried && !paidOn ? labels.dayMissing : fieldMessage(reverse.error, '/paidOn')}
      />
      <Textarea
        id={fields['/reason']}
        size="small"
        label={labels.reverseReason}
        description={labels.reverseReasonHint}
        value={reason}
        maxLength={500}
        minRows={2}
        onChange={({ target }) => setReason(target.value)}
        error={tried && noReason ? labels.reasonMissing : fieldMessage(reverse.error, '/reason')}
      />
    </StepDialog>
  );
};
