import { Select } from '@navikt/ds-react/Select';
import { useState, type ReactNode } from 'react';
import { fieldMessage, ProblemError } from '../../api/problem.js';
import { today, type Day } from '../../ui/calendar/day.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { DateField } from '../../ui/form/DateField.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { useRecordOutcome, type Measure, type MeasureOutcome } from './outcome.api.js';
import { useOutcomeLabels } from './use-outcome-labels.js';

/** What the page shows when the server refused; `fields` are the ids of the fields by pointer. */
export type Refusal = (refused: { error: unknown; fields: Readonly<Record<string, string>>; reset: () => void }) => ReactNode;

type Props = { caseId: string; measure: Measure; lead?: string; refusal: Refusal; onClose: () => void };

const fields = { '/result': 'outcome-result', '/employed': 'outcome-employed', '/certificateOn': 'outcome-certificate' };

/** What came of a measure: three questions. */
export const OutcomeDialog = ({ caseId, measure, lead, refusal, onClose }: Props) => {
  const labels = useOutcomeLabels();
  const toast = useToast();
  const [result, setResult] = useState(measure.result ?? undefined);
  const [employed, setEmployed] = useState(measure.employed ?? undefined);
  const [certificateOn, setCertificateOn] = useState((measure.certificateOn ?? undefined) as Day | undefined);
  const [invalid, setInvalid] = useState<ProblemError>();
  const record = useRecordOutcome(caseId, measure);
  const error = invalid ?? record.error;
  const submit = () => {
    const errors = [
      ...(result ? [] : [{ pointer: '/result', code: 'required', message: labels.resultMissing }]),
      ...(employed ? [] : [{ pointer: '/employed', code: 'required', message: labels.employedMissing }]),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (!result || !employed) return;
    record.mutate(
      { result, employed, certificateOn: certificateOn ?? null },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.title(measure.number)}
      {...(lead === undefined ? {} : { description: lead })}
      submit={labels.save}
      busy={record.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      {refusal({ error, fields, reset: record.reset })}
      <Select
        id="outcome-result"
        size="small"
        label={labels.result}
        value={result ?? ''}
        error={fieldMessage(error, '/result')}
        onChange={(event) => setResult((event.target.value || undefined) as MeasureOutcome['result'] | undefined)}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.results).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Select
        id="outcome-employed"
        size="small"
        label={labels.employed}
        value={employed ?? ''}
        error={fieldMessage(error, '/employed')}
        onChange={(event) => setEmployed((event.target.value || undefined) as MeasureOutcome['employed'] | undefined)}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.employedAnswers).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <DateField
        id="outcome-certificate"
        label={labels.certificate}
        min={measure.startsOn as Day}
        max={today()}
        value={certificateOn}
        onChange={setCertificateOn}
        error={fieldMessage(error, '/certificateOn')}
      />
    </FormDialog>
  );
};
