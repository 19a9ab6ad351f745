import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { addDays, today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import type { Case } from './cases.api.js';
import { useCaseStep } from './case-steps.api.js';
import { StepRefusal } from './StepRefusal.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

type Reason = NonNullable<Case['restingReason']>;

/** Why a case rests, and when it is looked at again. */
export const RestDialog = ({ kase, etag, onClose }: { kase: Case; etag: string | undefined; onClose: () => void }) => {
  const labels = useCaseStepLabels();
  const toast = useToast();
  const [reason, setReason] = useState<Reason>();
  const [until, setUntil] = useState<Day>();
  const [note, setNote] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const step = useCaseStep(kase.id, etag);
  const error = invalid ?? step.error;
  const submit = () => {
    const errors = [
      ...(reason ? [] : [{ pointer: '/reason', code: 'required', message: labels.reasonMissing }]),
      ...(until && until > today() ? [] : [{ pointer: '/until', code: 'required', message: labels.rest.untilMissing }]),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0 || !reason || !until) return;
    step.mutate(
      { name: 'rest', body: { reason, until, note: note.trim() || null } },
      {
        onSuccess: () => {
          toast({ text: labels.done.rest });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.rest.title(kase.number)}
      description={labels.rest.text}
      submit={labels.actions.rest}
      busy={step.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal kase={kase} error={error} fields={{ '/reason': 'rest-reason', '/until': 'rest-until' }} onReload={step.reset} />
      <Select
        id="rest-reason"
        size="small"
        label={labels.reason}
        value={reason ?? ''}
        error={fieldMessage(error, '/reason')}
        onChange={(event) => setReason((event.target.value || undefined) as Reason | undefined)}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.rest.reasons).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <DateField
        id="rest-until"
        label={labels.rest.until}
        future
        min={addDays(today(), 1)}
        value={until}
        onChange={setUntil}
        error={fieldMessage(error, '/until')}
      />
      <Textarea
        size="small"
        label={labels.note}
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  );
};
