import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError, type FieldError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useRecordHeadcount, type RecordHeadcount } from './companies.api.js';
import { useCorrectHeadcount, type Headcounts } from './known.api.js';
import { calculationText, classes, weightedQuarters, type Heads } from '../../assessment/headcount.js';
import { useCompaniesLabels } from './use-companies-labels.js';

const fields = Object.fromEntries(
  ['asOf', 'over30', 'upTo30', 'upTo20', 'upTo10', 'source', 'evidence', 'reason'].map((id) => [`/${id}`, id]),
);
const sources = ['employer', 'document', 'adviser'] as const;

type Wrong = Headcounts['history'][number];

/** Records a count, or one in place of a wrong one; the weighted sum stands below while the numbers are typed. */
export const HeadcountDialog = ({ companyId, wrong, onClose }: { companyId: string; wrong?: Wrong; onClose: () => void }) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const toast = useToast();
  const [key] = useState(newKey);
  const [asOf, setAsOf] = useState<Day | undefined>(() => wrong?.asOf ?? today());
  const [typed, setTyped] = useState({
    over30: written(wrong?.over30),
    upTo30: written(wrong?.upTo30),
    upTo20: written(wrong?.upTo20),
    upTo10: written(wrong?.upTo10),
  });
  const [source, setSource] = useState<RecordHeadcount['source']>(sources.find((name) => name === wrong?.source) ?? 'employer');
  const [evidence, setEvidence] = useState(wrong?.evidence ?? '');
  const [reason, setReason] = useState('');
  const [invalid, setInvalid] = useState<ProblemError>();
  const record = useRecordHeadcount(companyId, key);
  const correct = useCorrectHeadcount(companyId, wrong?.id ?? '', key);
  const error = invalid ?? record.error ?? correct.error;

  const read = classes.map(({ name }) => [name, readCount(typed[name])] as const);
  const heads = Object.fromEntries(read.map(([name, count]) => [name, count ?? 0])) as Heads;
  const submit = () => {
    const errors: FieldError[] = [
      ...(asOf === undefined ? [{ pointer: '/asOf', code: 'required', message: labels.dayMissing }] : []),
      ...read
        .filter(([, count]) => count === undefined)
        .map(([name]) => ({ pointer: `/${name}`, code: 'type', message: labels.headMissing })),
      ...(wrong && reason.trim() === '' ? [{ pointer: '/reason', code: 'required', message: labels.missingField }] : []),
    ];
    setInvalid(errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined);
    if (errors.length > 0 || asOf === undefined) return;
    const saved = {
      onSuccess: ({ weightedQuarters: sum }: { weightedQuarters: number }) => {
        toast({ text: wrong ? labels.countCorrected : labels.headcountSaved(formats.number(sum / 4, 2)) });
        onClose();
      },
    };
    const count = { ...heads, asOf, source, evidence: evidence.trim() };
    if (wrong) correct.mutate({ ...count, reason: reason.trim() }, saved);
    else record.mutate(count, saved);
  };
  return (
    <FormDialog
      title={wrong ? labels.correctCountTitle(formats.plainDay(wrong.asOf)) : labels.headcountForm}
      description={wrong ? labels.correctCountLead : labels.headcountHint}
      submit={labels.save}
      busy={record.isPending || correct.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={fields} />
      <DateField id="asOf" label={labels.day} value={asOf} onChange={setAsOf} error={fieldMessage(error, '/asOf')} max={today()} />
      <div className="wl-heads">
        {classes.map(({ name }) => (
          <TextField
            key={name}
            id={name}
            size="small"
            label={labels.classes[name]}
            inputMode="numeric"
            autoComplete="off"
            value={typed[name]}
            error={fieldMessage(error, `/${name}`)}
            onChange={(event) => setTyped((before) => ({ ...before, [name]: event.target.value }))}
          />
        ))}
      </div>
      <p className="wl-hand__text" aria-live="polite">
        {calculationText(heads, formats.number)} = <strong>{formats.number(weightedQuarters(heads) / 4, 2)}</strong>
      </p>
      <Select
        id="source"
        size="small"
        label={labels.source}
        value={source}
        onChange={(event) => setSource(sources.find((name) => name === event.target.value) ?? 'employer')}
      >
        {sources.map((name) => (
          <option key={name} value={name}>
            {labels.sources[name]}
          </option>
        ))}
      </Select>
      <TextField
        id="evidence"
        size="small"
        label={labels.evidence}
        description={labels.evidenceHint}
        autoComplete="off"
        value={evidence}
        error={fieldMessage(error, '/evidence')}
        onChange={(event) => setEvidence(event.target.value)}
      />
      {wrong && (
        <TextField
          id="reason"
          size="small"
          label={labels.correctCountReason}
          autoComplete="off"
          value={reason}
          error={fieldMessage(error, '/reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </FormDialog>
  );
};

const written = (heads: number | undefined): string => (heads ? String(heads) : '');

// An empty field means nobody; the server refuses a count of nobody at all.
const readCount = (typed: string): number | undefined => {
  const text = typed.trim();
  return text === '' ? 0 : /^\d{1,7}$/.test(text) ? Number(text) : undefined;
};
