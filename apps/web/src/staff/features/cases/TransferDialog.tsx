import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import type { Case } from './cases.api.js';
import { useOfferTransfer } from './hand-overs.api.js';
import { StepRefusal } from './StepRefusal.js';
import { useHandOverLabels } from './use-hand-over-labels.js';

/** Offers a case to a colleague, who accepts or declines. */
export const TransferDialog = ({ kase, etag, onClose }: { kase: Case; etag: string | undefined; onClose: () => void }) => {
  const labels = useHandOverLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const offer = useOfferTransfer(kase.id, etag, key);
  const error = invalid ?? offer.error;
  const submit = () => {
    const errors = [
      ...(to ? [] : [{ pointer: '/toUserId', code: 'required', message: labels.toMissing }]),
      ...(reason.trim() ? [] : [{ pointer: '/reason', code: 'required', message: labels.reasonMissing }]),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0 || !to) return;
    offer.mutate(
      { toUserId: to, reason: reason.trim() },
      {
        onSuccess: ({ transfer }) => {
          toast({ text: labels.offered(transfer?.to.name ?? '') });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.offerTitle(kase.number)}
      description={labels.offerText}
      submit={labels.offer}
      busy={offer.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal kase={kase} error={error} fields={{ '/toUserId': 'transfer-to', '/reason': 'transfer-reason' }} onReload={offer.reset} />
      <div id="transfer-to" tabIndex={-1}>
        <ColleagueField label={labels.to} chosen={to ? [to] : []} onChange={([id]) => setTo(id)} error={fieldMessage(error, '/toUserId')} />
      </div>
      <Textarea
        id="transfer-reason"
        size="small"
        label={labels.reason}
        minRows={3}
        maxLength={500}
        value={reason}
        error={fieldMessage(error, '/reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
};
