import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useWithdraw } from './applications.api.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useApplicationLabels } from './use-labels.js';

/** Ends the application at the applicant's wish; needs the reason. */
export const WithdrawDialog = ({ application, etag, onClose, onReload }: StepDialogProps) => {
  const { withdraw: labels } = useApplicationLabels();
  const toast = useToast();
  const withdraw = useWithdraw(application.id);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <StepDialog
      title={labels.title}
      effect={labels.effect}
      confirm={labels.confirm}
      danger
      attempt={withdraw}
      complete={!missing}
      onTry={() => setTried(true)}
      send={() =>
        withdraw.mutate(
          { etag, input: { reason: reason.trim() } },
          {
            onSuccess: () => {
              toast({ text: labels.done });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Refusal
        error={withdraw.error}
        fields={{ '/reason': 'withdrawal-reason' }}
        onReload={() => {
          withdraw.reset();
          onReload();
        }}
      />
      <Textarea
        id="withdrawal-reason"
        size="small"
        label={labels.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={2000}
        minRows={3}
        error={tried && missing ? labels.reasonMissing : fieldMessage(withdraw.error, '/reason')}
      />
    </StepDialog>
  );
};
