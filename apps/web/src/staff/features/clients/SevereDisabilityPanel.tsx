import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { ErrorMessage } from '@navikt/ds-react/Typography';
import { EyeIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState, type FormEvent } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import { useRecordSevereDisability, useSevereDisability, type Evidence } from './clients.api.js';
import { useClientLabels } from './use-client-labels.js';

/** The restricted record: closed until somebody asks for it, because every look is logged (§ 2(2) SGB IX). */
export const SevereDisabilityPanel = ({ clientId, etag }: { clientId: string; etag: string | undefined }) => {
  const { disability: labels } = useClientLabels();
  const [shown, setShown] = useState(false);
  return (
    <Panel title={labels.title}>
      <p className="wl-quiet wl-protected">
        <PadlockLockedIcon aria-hidden fontSize="1.25rem" />
        {labels.text}
      </p>
      {shown ? (
        <Record clientId={clientId} etag={etag} />
      ) : (
        <Button size="small" variant="secondary" icon={<EyeIcon aria-hidden />} onClick={() => setShown(true)}>
          {labels.show}
        </Button>
      )}
    </Panel>
  );
};

const Record = ({ clientId, etag }: { clientId: string; etag: string | undefined }) => {
  const { disability: labels } = useClientLabels();
  const formats = useFormats();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useSevereDisability(clientId, true);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={2} />;
  if (editing) return <Editor clientId={clientId} etag={etag} onClose={() => setEditing(false)} />;
  const evidence = Object.entries(labels.evidences).find(([code]) => code === data.evidence)?.[1] ?? data.evidence;
  return (
    <div className="wl-stack-tight">
      <p className="wl-strong">{data.severelyDisabled === null ? labels.none : data.severelyDisabled ? labels.yes : labels.no}</p>
      {data.recordedAt && (
        <p className="wl-quiet">{[evidence, labels.recorded(formats.moment(data.recordedAt))].filter(Boolean).join(' · ')}</p>
      )}
      <div>
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {labels.change}
        </Button>
      </div>
    </div>
  );
};

const Editor = ({ clientId, etag, onClose }: { clientId: string; etag: string | undefined; onClose: () => void }) => {
  const all = useClientLabels();
  const { disability: labels } = all;
  const ui = useUiLabels();
  const toast = useToast();
  const [answer, setAnswer] = useState<'yes' | 'no'>();
  const [evidence, setEvidence] = useState<Evidence>();
  const [missing, setMissing] = useState(false);
  const record = useRecordSevereDisability(clientId, etag);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!answer || !evidence);
    if (!answer || !evidence || record.isPending) return;
    record.mutate(
      { severelyDisabled: answer === 'yes', evidence },
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
      <RadioGroup size="small" legend={labels.question} value={answer ?? ''} onChange={setAnswer}>
        <Radio value="yes">{labels.yesShort}</Radio>
        <Radio value="no">{labels.noShort}</Radio>
      </RadioGroup>
      <RadioGroup size="small" legend={labels.evidence} description={labels.noDiagnosis} value={evidence ?? ''} onChange={setEvidence}>
        {Object.entries(labels.evidences).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      {missing && (
        <div role="alert">
          <ErrorMessage size="small" showIcon>
            {labels.missing}
          </ErrorMessage>
        </div>
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
