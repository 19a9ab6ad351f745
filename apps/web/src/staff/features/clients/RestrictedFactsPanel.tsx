import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { EyeIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState, type FormEvent } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { useRecordRestrictedFact, useRestrictedFact, type RestrictedFact, type RestrictedFactKind } from './clients.api.js';
import { useClientLabels } from './use-client-labels.js';

type Of = { clientId: string; etag: string | undefined; kind: RestrictedFactKind };

const kinds: readonly RestrictedFactKind[] = ['social-insurance-number', 'iban'];

/** Social-insurance number and account: masked until somebody asks for one, because every look is logged. */
export const RestrictedFactsPanel = ({ clientId, etag }: Omit<Of, 'kind'>) => {
  const { restricted: labels } = useClientLabels();
  return (
    <Panel title={labels.title}>
      <p className="wl-quiet wl-protected">
        <PadlockLockedIcon aria-hidden fontSize="1.25rem" />
        {labels.text}
      </p>
      {kinds.map((kind) => (
        <Fact key={kind} clientId={clientId} etag={etag} kind={kind} />
      ))}
    </Panel>
  );
};

const Fact = ({ kind, ...of }: Of) => {
  const { restricted: labels } = useClientLabels();
  const [shown, setShown] = useState(false);
  return (
    <section className="wl-stack-tight" aria-label={labels.kinds[kind]}>
      <h3 className="wl-quiet">{labels.kinds[kind]}</h3>
      {shown ? (
        <Open kind={kind} {...of} />
      ) : (
        <div className="wl-protected">
          <span aria-label={labels.masked}>••••••••••••</span>
          <Button
            size="small"
            variant="secondary"
            icon={<EyeIcon aria-hidden />}
            aria-label={labels.show[kind]}
            onClick={() => setShown(true)}
          >
            {labels.showShort}
          </Button>
        </div>
      )}
    </section>
  );
};

const Open = ({ clientId, etag, kind }: Of) => {
  const { restricted: labels } = useClientLabels();
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useRestrictedFact(clientId, kind);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={2} />;
  if (editing) return <Editor clientId={clientId} etag={etag} kind={kind} onClose={() => setEditing(false)} />;
  return (
    <>
      <p className="wl-strong">{data.value === null ? labels.none : grouped(data.value)}</p>
      {data.recordedAt && <p className="wl-quiet">{provenance(data, labels, formats.moment(data.recordedAt))}</p>}
      <div>
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {data.value === null ? labels.add : labels.change}
        </Button>
      </div>
    </>
  );
};

type Labels = ReturnType<typeof useClientLabels>['restricted'];

const provenance = ({ evidence, reason }: RestrictedFact, labels: Labels, moment: string): string =>
  [evidence && labels.evidences[evidence], reason && labels.reasons[reason], labels.recorded(moment)].filter(Boolean).join(' · ');

const grouped = (value: string): string => value.replace(/(.{4})(?=.)/g, '$1 ');

const Editor = ({ clientId, etag, kind, onClose }: Of & { onClose: () => void }) => {
  const all = useClientLabels();
  const { restricted: labels } = all;
  const ui = useUiLabels();
  const toast = useToast();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [asked, setAsked] = useState(false);
  const record = useRecordRestrictedFact(clientId, kind, etag);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (value.trim() === '' || !isKey(labels.reasons, reason) || !isKey(labels.evidences, evidence) || record.isPending) return;
    record.mutate(
      { value, reason, evidence },
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
      <FormErrors error={record.error} fields={{}} />
      <TextField
        size="small"
        label={labels.kinds[kind]}
        value={value}
        autoComplete="off"
        error={asked && value.trim() === '' && labels.missing.value}
        onChange={({ target }) => setValue(target.value)}
      />
      <Choice
        label={labels.reason}
        words={labels.reasons}
        value={reason}
        error={asked && reason === '' && labels.missing.reason}
        onChange={setReason}
      />
      <Choice
        label={labels.evidence}
        words={labels.evidences}
        value={evidence}
        error={asked && evidence === '' && labels.missing.evidence}
        onChange={setEvidence}
      />
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

const isKey = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> => key in words;

type ChoiceProps = {
  label: string;
  words: Readonly<Record<string, string>>;
  value: string;
  error: string | false;
  onChange: (value: string) => void;
};

const Choice = ({ label, words, value, error, onChange }: ChoiceProps) => {
  const labels = useClientLabels();
  return (
    <Select size="small" label={label} value={value} error={error} onChange={({ target }) => onChange(target.value)}>
      <option value="">{labels.choose}</option>
      {Object.entries(words).map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </Select>
  );
};
