import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import type { ProposeStep } from './application.js';
import { useProposeStep } from './applications.api.js';
import { emptyHearing, HearingFields, hearingFields, hearingOf, isHeard } from './HearingFields.js';
import { Refusal } from './Refusal.js';
import { StepDialog, type StepDialogProps } from './StepDialog.js';
import { useApprovalLabels } from './use-labels.js';

/** Proposes a refusal for lack of cooperation or a revocation, with its reason. */
export const ProposeStepDialog = ({ application, etag, event, onClose, onReload }: StepDialogProps & Pick<ProposeStep, 'event'>) => {
  const labels = useApprovalLabels();
  const toast = useToast();
  const propose = useProposeStep(application.id);
  const [reason, setReason] = useState('');
  const [hearing, setHearing] = useState(emptyHearing);
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const { name, effect } = labels.propose[event];
  return (
    <StepDialog
      title={name}
      effect={effect}
      confirm={labels.sendProposal}
      danger
      attempt={propose}
      complete={!missing && isHeard(event, hearing)}
      onTry={() => setTried(true)}
      send={() =>
        propose.mutate(
          { etag, input: { event, reason: reason.trim(), ...hearingOf(event, hearing) } },
          {
            onSuccess: () => {
              toast({ text: labels.proposalDone });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Refusal
        error={propose.error}
        fields={{ '/reason': 'proposal-reason', ...hearingFields }}
        onReload={() => {
          propose.reset();
          onReload();
        }}
      />
      <HearingFields event={event} draft={hearing} onChange={setHearing} tried={tried} error={propose.error} />
      <Textarea
        id="proposal-reason"
        size="small"
        label={labels.reason}
        description={labels.reasonHint}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={2000}
        minRows={3}
        error={tried && missing ? labels.reasonMissing : fieldMessage(propose.error, '/reason')}
      />
    </StepDialog>
  );
};
