import { Select } from '@navikt/ds-react/Select';
import { useState } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { useRecordOutcome, type CaseMeasure, type MeasureOutcome } from './case-steps.api.js';
import type { Case } from './cases.api.js';
import { StepRefusal } from './StepRefusal.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

/** What came of a measure. */
export const OutcomeDialog = ({ kase, measure, onClose }: { kase: Case; measure: CaseMeasure; onClose: () => void }) => {
  const labels = useCaseStepLabels();
  const toast = useToast();
  const [result, setResult] = useState(measure.result ?? undefined);
  const [employed, setEmployed] = useState(measure.employed ?? undefined);
  const [certificateOn, setCertificateOn] = useState((measure.certificateOn ?? undefined) as Day | undefined);
  const [invalid, setInvalid] = useState<ProblemError>();
  const record = useRecordOutcome(kase.id, measure);
  const error = invalid ?? record.error;
  const submit = () => {
    const errors = [
      ...(result ? [] : [{ pointer: '/result', code: 'required', message: labels.outcome.resultMissing }]),
      ...(employed ? [] : [{ pointer: '/employed', code: 'required', message: labels.outcome.employedMissing }]),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (!result || !employed) return;
    record.mutate(
      { result, employed, certificateOn: certificateOn ?? null },
      {
        onSuccess: () => {
          toast({ text: labels.outcome.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.outcome.title(measure.number)}
      submit={labels.outcome.save}
      busy={record.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <StepRefusal
        kase={kase}
        by={measure.outcomeBy}
        error={error}
        fields={{ '/result': 'outcome-result', '/employed': 'outcome-employed', '/certificateOn': 'outcome-certificate' }}
        onReload={record.reset}
      />
      <Select
        id="outcome-result"
        size="small"
        label={labels.outcome.result}
        value={result ?? ''}
        error={fieldMessage(error, '/result')}
        onChange={(event) => setResult((event.target.value || undefined) as MeasureOutcome['result'] | undefined)}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.outcome.results).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Select
        id="outcome-employed"
        size="small"
        label={labels.outcome.employed}
        value={employed ?? ''}
        error={fieldMessage(error, '/employed')}
        onChange={(event) => setEmployed((event.target.value || undefined) as MeasureOutcome['employed'] | undefined)}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.outcome.employedAnswers).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <DateField
        id="outcome-certificate"
        label={labels.outcome.certificate}
        min={measure.startsOn as Day}
        max={today()}
        value={certificateOn}
        onChange={setCertificateOn}
        error={fieldMessage(error, '/certificateOn')}
      />
    </FormDialog>
  );
};
