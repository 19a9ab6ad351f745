import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import type { Case } from './cases.api.js';
import { useCaseStep } from './case-steps.api.js';
import { CloseDuties } from './CloseDuties.js';
import { StepRefusal } from './StepRefusal.js';
import { useCaseStepLabels } from './use-case-step-labels.js';
import { useDutyAnswers } from './use-duty-answers.js';

/** Where an enquiry belongs that this office is not responsible for, and what becomes of everything that is still open in it. */
export const RefuseDialog = ({ kase, etag, onClose }: { kase: Case; etag: string | undefined; onClose: () => void }) => {
  const labels = useCaseStepLabels();
  const toast = useToast();
  const [office, setOffice] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const answers = useDutyAnswers(kase);
  const step = useCaseStep(kase.id, etag);
  const error = invalid ?? step.error;
  const submit = () => {
    const { duties, errors: unanswered } = answers.answers();
    const referredTo = office.trim();
    const errors = [
      ...(referredTo ? [] : [{ pointer: '/referredTo', code: 'required', message: labels.refuse.officeMissing }]),
      ...unanswered,
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0) return;
    step.mutate(
      { name: 'refuse', body: { referredTo, duties } },
      {
        onSuccess: () => {
          toast({ text: labels.done.refuse });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.refuse.title(kase.number)}
      description={labels.refuse.text}
      submit={labels.actions.refuse}
      busy={step.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal kase={kase} error={error} fields={{ '/referredTo': 'refuse-office', ...answers.fields }} onReload={step.reset} />
      <TextField
        id="refuse-office"
        size="small"
        label={labels.refuse.office}
        description={labels.refuse.officeHint}
        maxLength={200}
        value={office}
        error={fieldMessage(error, '/referredTo')}
        onChange={(event) => setOffice(event.target.value)}
      />
      <CloseDuties kase={kase} answers={answers} error={error} />
    </FormDialog>
  );
};
