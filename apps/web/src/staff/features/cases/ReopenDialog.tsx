import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import type { Case } from './cases.api.js';
import { useCaseStep } from './case-steps.api.js';
import { StepRefusal } from './StepRefusal.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

/** Why a closed case is opened again. */
export const ReopenDialog = ({ kase, etag, onClose }: { kase: Case; etag: string | undefined; onClose: () => void }) => {
  const labels = useCaseStepLabels();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const step = useCaseStep(kase.id, etag);
  const error = invalid ?? step.error;
  const submit = () => {
    const missing = reason.trim() === '';
    const errors = [{ pointer: '/reason', code: 'required', message: labels.reopen.missing }];
    setInvalid(missing ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (missing) return;
    step.mutate(
      { name: 'reopen', body: { reason: reason.trim() } },
      {
        onSuccess: () => {
          toast({ text: labels.done.reopen });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.reopen.title(kase.number)}
      description={labels.reopen.text}
      submit={labels.actions.reopen}
      busy={step.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal kase={kase} error={error} fields={{ '/reason': 'reopen-reason' }} onReload={step.reset} />
      <Textarea
        id="reopen-reason"
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
