import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useUser } from '../../user.js';
import type { Case } from './cases.api.js';
import { useAnswerTransfer } from './hand-overs.api.js';
import { StepRefusal } from './StepRefusal.js';
import { useHandOverLabels } from './use-hand-over-labels.js';

type Transfer = NonNullable<Case['transfer']>;

/** An offer that waits, with the answers this person can give; of the last one that was declined, why. */
export const TransferNotice = ({ kase }: { kase: Case }) => {
  const labels = useHandOverLabels();
  const { transfer } = kase;
  if (transfer?.state === 'declined' && transfer.from.id === kase.owner.id)
    return <InlineMessage status="info">{labels.declined(transfer.to.name, transfer.answerReason ?? '')}</InlineMessage>;
  return transfer?.state === 'offered' ? <Waiting kase={kase} transfer={transfer} /> : null;
};

const Waiting = ({ kase, transfer }: { kase: Case; transfer: Transfer }) => {
  const labels = useHandOverLabels();
  const formats = useFormats();
  const toast = useToast();
  const user = useUser();
  const [declining, setDeclining] = useState(false);
  const answer = useAnswerTransfer(kase.id, transfer);
  const { from, to, reason, dueOn, answers } = transfer;
  const send = (how: 'accept' | 'withdraw') =>
    answer.mutate({ how }, { onSuccess: () => toast({ text: how === 'accept' ? labels.accepted : labels.withdrawn }) });
  return (
    <section className="wl-transfer">
      <InlineMessage status="warning">
        {labels.waits(from.name, to.name, formats.day(dueOn))} {labels.because(reason)}{' '}
        {to.id === user.id && kase.offerOnly && labels.hidden}
      </InlineMessage>
      <StepRefusal kase={kase} error={declining ? undefined : answer.error} fields={{}} onReload={answer.reset} />
      {answers.length > 0 && (
        <div className="wl-transfer__buttons">
          {answers.includes('accept') && (
            <Button size="small" loading={answer.isPending} onClick={() => send('accept')}>
              {labels.accept}
            </Button>
          )}
          {answers.includes('decline') && (
            <Button size="small" variant="secondary" onClick={() => setDeclining(true)}>
              {labels.decline}
            </Button>
          )}
          {answers.includes('withdraw') && (
            <Button size="small" variant="tertiary" onClick={() => send('withdraw')}>
              {labels.withdraw}
            </Button>
          )}
        </div>
      )}
      {declining && <DeclineDialog kase={kase} answer={answer} onClose={() => setDeclining(false)} />}
    </section>
  );
};

const DeclineDialog = ({ kase, answer, onClose }: { kase: Case; answer: ReturnType<typeof useAnswerTransfer>; onClose: () => void }) => {
  const labels = useHandOverLabels();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const error = invalid ?? answer.error;
  const submit = () => {
    const missing = reason.trim() === '';
    const errors = [{ pointer: '/reason', code: 'required', message: labels.reasonMissing }];
    setInvalid(missing ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (missing) return;
    answer.mutate(
      { how: 'decline', reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: labels.refused });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.declineTitle(kase.number)}
      submit={labels.decline}
      busy={answer.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal kase={kase} error={error} fields={{ '/reason': 'decline-reason' }} onReload={answer.reset} />
      <Textarea
        id="decline-reason"
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
