import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { useRecordPayment, type BenefitPayments } from './money.api.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useMoneyLabels } from './use-money-labels.js';

const fields = {
  '/amountCents': 'payment-amount',
  '/paidOn': 'payment-day',
  '/periodFrom': 'payment-from',
  '/periodTo': 'payment-to',
  '/note': 'payment-note',
  '/reason': 'payment-reason',
};

/** Records what was paid for one benefit; beyond the grant it asks for the reason. */
export const RecordPaymentDialog = ({ application, benefit, etag, onClose, onReload }: StepDialogProps & { benefit: BenefitPayments }) => {
  const { payments: labels } = useMoneyLabels();
  const rules = useRuleLabels();
  const formats = useFormats();
  const toast = useToast();
  const [key] = useState(newKey);
  const record = useRecordPayment(application.id, key);
  const left = (benefit.grantedCents ?? 0) - benefit.paidCents;
  const [amount, setAmount] = useState<number | undefined>();
  const [paidOn, setPaidOn] = useState<Day | undefined>(today());
  const [from, setFrom] = useState<Day>();
  const [to, setTo] = useState<Day>();
  const [note, setNote] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const beyond = (amount ?? 0) > left;
  const noAmount = amount === undefined || amount <= 0;
  const noReason = beyond && reason.trim() === '';
  const send = () => {
    if (noAmount || !paidOn) return;
    const period = { periodFrom: from ?? null, periodTo: to ?? null };
    const words = { ...(note.trim() ? { note: note.trim() } : {}), ...(beyond ? { reason: reason.trim() } : {}) };
    record.mutate(
      { etag, body: { benefitId: benefit.benefitId, amountCents: amount, paidOn, ...period, ...words } },
      {
        onSuccess: () => {
          toast({ text: labels.done });
          onClose();
        },
      },
    );
  };
  return (
    <StepDialog
      title={labels.recordFor(rules.benefits[benefit.kind])}
      effect={labels.effect}
      confirm={labels.confirm}
      attempt={record}
      complete={!noAmount && paidOn !== undefined && !noReason}
      onTry={() => setTried(true)}
      send={send}
      onClose={onClose}
    >
      <Refusal
        error={record.error}
        fields={fields}
        onReload={() => {
          record.reset();
          onReload();
        }}
      />
      <MoneyField
        id={fields['/amountCents']}
        label={labels.amount}
        description={labels.overHint(formats.money(Math.max(0, left)))}
        value={amount}
        onChange={setAmount}
        error={tried && noAmount ? labels.amountMissing : fieldMessage(record.error, '/amountCents')}
      />
      <DateField
        id={fields['/paidOn']}
        label={labels.day}
        value={paidOn}
        onChange={setPaidOn}
        max={today()}
        error={tried && !paidOn ? labels.dayMissing : fieldMessage(record.error, '/paidOn')}
      />
      <div className="wl-grid-2">
        <DateField
          id={fields['/periodFrom']}
          label={labels.periodFrom}
          value={from}
          onChange={setFrom}
          error={fieldMessage(record.error, '/periodFrom')}
        />
        <DateField
          id={fields['/periodTo']}
          label={labels.periodTo}
          value={to}
          onChange={setTo}
          error={fieldMessage(record.error, '/periodTo')}
        />
      </div>
      <TextField
        id={fields['/note']}
        size="small"
        label={labels.note}
        value={note}
        maxLength={500}
        autoComplete="off"
        onChange={({ target }) => setNote(target.value)}
        error={fieldMessage(record.error, '/note')}
      />
      {beyond && (
        <Textarea
          id={fields['/reason']}
          size="small"
          label={labels.overReason}
          value={reason}
          maxLength={500}
          minRows={2}
          onChange={({ target }) => setReason(target.value)}
          error={tried && noReason ? labels.reasonMissing : fieldMessage(record.error, '/reason')}
        />
      )}
    </StepDialog>
  );
};
