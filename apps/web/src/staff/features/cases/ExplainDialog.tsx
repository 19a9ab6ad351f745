import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import type { Case } from './cases.api.js';
import { useCaseStep } from './case-steps.api.js';
import { StepRefusal } from './StepRefusal.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

type Props = { kase: Case; etag: string | undefined; name: 'refuse' | 'reopen'; onClose: () => void };

/** The two steps that ask for one line: where an enquiry belongs, and why a closed case is opened again. */
export const ExplainDialog = ({ kase, etag, name, onClose }: Props) => {
  const labels = useCaseStepLabels();
  const toast = useToast();
  const [words, setWords] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const step = useCaseStep(kase.id, etag);
  const error = invalid ?? step.error;
  const pointer = name === 'refuse' ? '/referredTo' : '/reason';
  const submit = () => {
    const message = name === 'refuse' ? labels.refuse.officeMissing : labels.reopen.missing;
    const missing = words.trim() === '';
    const errors = [{ pointer, code: 'required', message }];
    setInvalid(missing ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (missing) return;
    const done = {
      onSuccess: () => {
        toast({ text: labels.done[name] });
        onClose();
      },
    };
    step.mutate(name === 'refuse' ? { name, body: { referredTo: words.trim() } } : { name, body: { reason: words.trim() } }, done);
  };
  return (
    <FormDialog
      title={labels[name].title(kase.number)}
      description={labels[name].text}
      submit={labels.actions[name]}
      busy={step.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal caseId={kase.id} error={error} fields={{ [pointer]: 'case-step-words' }} onReload={step.reset} />
      {name === 'refuse' ? (
        <TextField
          id="case-step-words"
          size="small"
          label={labels.refuse.office}
          description={labels.refuse.officeHint}
          maxLength={200}
          value={words}
          error={fieldMessage(error, pointer)}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : (
        <Textarea
          id="case-step-words"
          size="small"
          label={labels.reason}
          minRows={3}
          maxLength={500}
          value={words}
          error={fieldMessage(error, pointer)}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
    </FormDialog>
  );
};
