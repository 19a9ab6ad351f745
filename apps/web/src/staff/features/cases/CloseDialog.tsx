import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import type { Case } from './cases.api.js';
import { useCaseStep, type CloseCase } from './case-steps.api.js';
import { CloseDuties } from './CloseDuties.js';
import { StepRefusal } from './StepRefusal.js';
import { useDutyAnswers } from './use-duty-answers.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

/** Closes a case: why, and what becomes of everything that is still open in it. */
export const CloseDialog = ({ kase, etag, onClose }: { kase: Case; etag: string | undefined; onClose: () => void }) => {
  const labels = useCaseStepLabels();
  const toast = useToast();
  const [reason, setReason] = useState<CloseCase['reason']>();
  const [note, setNote] = useState('');
  const answers = useDutyAnswers(kase);
  const [invalid, setInvalid] = useState<ProblemError>();
  const step = useCaseStep(kase.id, etag);
  const error = invalid ?? step.error;
  const submit = () => {
    const { duties, errors: unanswered } = answers.answers();
    const errors = [...(reason ? [] : [{ pointer: '/reason', code: 'required', message: labels.reasonMissing }]), ...unanswered];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0 || !reason) return;
    step.mutate(
      { name: 'close', body: { reason, note: note.trim() || null, duties } },
      {
        onSuccess: () => {
          toast({ text: labels.done.close });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.close.title(kase.number)}
      submit={labels.actions.close}
      busy={step.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal kase={kase} error={error} fields={{ '/reason': 'close-reason', ...answers.fields }} onReload={step.reset} />
      <Select
        id="close-reason"
        size="small"
        label={labels.reason}
        value={reason ?? ''}
        error={fieldMessage(error, '/reason')}
        onChange={(event) => setReason((event.target.value || undefined) as CloseCase['reason'] | undefined)}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.close.reasons).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Textarea
        size="small"
        label={labels.note}
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <CloseDuties kase={kase} answers={answers} error={error} />
    </FormDialog>
  );
};
