import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState, type FormEvent } from 'react';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import {
  useRecordSevereDisability,
  useRemoveSevereDisability,
  useSevereDisability,
  type DisabilityReason,
  type Evidence,
  type LookPurpose,
} from './clients.api.js';
import { LookPurpose as LookPurposeForm } from './LookPurpose.js';
import { RemoveRestricted } from './RemoveRestricted.js';
import { useClientLabels } from './use-client-labels.js';

type Of = { clientId: string; etag: string | undefined };

/** The restricted record: closed until somebody asks for it, because every look is logged (§ 2(2) SGB IX). */
export const SevereDisabilityPanel = ({ clientId, etag }: Of) => {
  const { disability: labels } = useClientLabels();
  const [purpose, setPurpose] = useState<LookPurpose>();
  return (
    <Panel title={labels.title}>
      <p className="wl-quiet wl-protected">
        <PadlockLockedIcon aria-hidden fontSize="1.25rem" />
        {labels.text}
      </p>
      <p className="wl-quiet">{labels.why}</p>
      {purpose ? <Record clientId={clientId} etag={etag} purpose={purpose} /> : <LookPurposeForm label={labels.show} onLook={setPurpose} />}
    </Panel>
  );
};

const Record = ({ clientId, etag, purpose }: Of & { purpose: LookPurpose }) => {
  const { disability: labels } = useClientLabels();
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const removal = useRemoveSevereDisability(clientId, etag);
  const { data, error, refetch } = useSevereDisability(clientId, purpose);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={2} />;
  if (editing) return <Editor clientId={clientId} etag={etag} onClose={() => setEditing(false)} />;
  const evidence = Object.entries(labels.evidences).find(([code]) => code === data.evidence)?.[1] ?? data.evidence;
  return (
    <div className="wl-stack-tight">
      <p className="wl-strong">{data.severelyDisabled === null ? labels.none : data.severelyDisabled ? labels.yes : labels.no}</p>
      {data.recordedAt && (
        <p className="wl-quiet">
          {[
            evidence,
            data.seenOn && labels.seen(formats.plainDay(data.seenOn)),
            data.reason && labels.reasons[data.reason],
            labels.recorded(formats.moment(data.recordedAt)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <div className="wl-form__buttons">
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {data.severelyDisabled === null ? labels.add : labels.change}
        </Button>
        {data.severelyDisabled !== null && <RemoveRestricted what={labels.title} removal={removal} onRemoved={() => undefined} />}
      </div>
    </div>
  );
};

const fields = {
  '/reason': 'disability-reason',
  '/severelyDisabled': 'disability-answer',
  '/evidence': 'disability-evidence',
  '/seenOn': 'disability-seenOn',
};

const Editor = ({ clientId, etag, onClose }: Of & { onClose: () => void }) => {
  const all = useClientLabels();
  const { disability: labels } = all;
  const ui = useUiLabels();
  const toast = useToast();
  const [reason, setReason] = useState<DisabilityReason | ''>('');
  const [answer, setAnswer] = useState<'yes' | 'no'>();
  const [evidence, setEvidence] = useState<Evidence>();
  const [seenOn, setSeenOn] = useState<Day | undefined>(today());
  const [incomplete, setIncomplete] = useState<ProblemError>();
  const record = useRecordSevereDisability(clientId, etag);
  const error = incomplete ?? record.error;
  const paper = evidence !== undefined && evidence !== 'own-statement';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = [
      ...(reason ? [] : [{ pointer: '/reason', code: 'required', message: labels.missing.reason }]),
      ...(answer ? [] : [{ pointer: '/severelyDisabled', code: 'required', message: labels.missing.answer }]),
      ...(evidence ? [] : [{ pointer: '/evidence', code: 'required', message: labels.missing.evidence }]),
      ...(paper && !seenOn ? [{ pointer: '/seenOn', code: 'required', message: labels.missing.seenOn }] : []),
    ];
    setIncomplete(missing.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors: missing }) : undefined);
    if (!reason || !answer || !evidence || missing.length > 0 || record.isPending) return;
    record.mutate(
      { severelyDisabled: answer === 'yes', reason, evidence, seenOn: paper ? (seenOn ?? null) : null },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <form className="wl-form" noValidate onSubmit={submit}>
      <FormErrors error={error} fields={fields} />
      <Select
        id={fields['/reason']}
        size="small"
        label={labels.reason}
        description={labels.reasonHint}
        value={reason}
        error={fieldMessage(error, '/reason')}
        onChange={({ target }) => setReason(target.value as DisabilityReason | '')}
      >
        <option value="">{all.choose}</option>
        {Object.entries(labels.reasons).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <RadioGroup
        id={fields['/severelyDisabled']}
        tabIndex={-1}
        size="small"
        legend={labels.question}
        value={answer ?? ''}
        error={fieldMessage(error, '/severelyDisabled')}
        onChange={setAnswer}
      >
        <Radio value="yes">{labels.yesShort}</Radio>
        <Radio value="no">{labels.noShort}</Radio>
      </RadioGroup>
      <RadioGroup
        id={fields['/evidence']}
        tabIndex={-1}
        size="small"
        legend={labels.evidence}
        description={labels.noDiagnosis}
        value={evidence ?? ''}
        error={fieldMessage(error, '/evidence')}
        onChange={setEvidence}
      >
        {Object.entries(labels.evidences).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      {paper && (
        <DateField
          id={fields['/seenOn']}
          label={labels.seenOn}
          description={labels.seenHint}
          value={seenOn}
          max={today()}
          onChange={setSeenOn}
          error={fieldMessage(error, '/seenOn')}
        />
      )}
      <div className="wl-form__buttons">
        <Button type="submit" size="small" loading={record.isPending}>
          {all.save}
        </Button>
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={onClose}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  );
};
