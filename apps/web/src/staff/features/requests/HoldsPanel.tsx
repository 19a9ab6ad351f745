import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useHolds, useReleaseHold, useRequestLabels, useSetHold, type Hold } from '../../requests/requests.api.js';

/** What keeps the person's file from erasure: seen, set and ended here. */
export const HoldsPanel = ({ clientId }: { clientId: string }) => {
  const labels = useRequestLabels();
  const formats = useFormats();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useHolds(clientId);
  const release = useReleaseHold(clientId);
  return (
    <Panel
      title={labels.holds}
      actions={
        <Button size="small" variant="secondary" onClick={() => setAdding(true)}>
          {labels.setHold}
        </Button>
      }
    >
      <p className="wl-quiet">{data?.length === 0 ? labels.holdsNone : labels.holdsLead}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {release.error && <ErrorState error={release.error} />}
      <ul className="wl-hits wl-hits--first">
        {data?.map(({ kind, reason, createdAt }) => (
          <li key={kind}>
            <div>
              <span className="wl-strong">{labels.holdKinds[kind]}</span>
              <small>{`${reason} · ${formats.moment(createdAt)}`}</small>
            </div>
            <Button
              size="small"
              variant="tertiary"
              aria-label={`${labels.releaseHold}: ${labels.holdKinds[kind]}`}
              loading={release.isPending}
              onClick={() => release.mutate(kind, { onSuccess: () => toast({ text: labels.holdReleased }) })}
            >
              {labels.releaseHold}
            </Button>
          </li>
        ))}
      </ul>
      {adding && <HoldDialog clientId={clientId} onClose={() => setAdding(false)} />}
    </Panel>
  );
};

const HoldDialog = ({ clientId, onClose }: { clientId: string; onClose: () => void }) => {
  const labels = useRequestLabels();
  const toast = useToast();
  const [kind, setKind] = useState<Hold['kind']>('litigation');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const set = useSetHold(clientId);
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    set.mutate(
      { kind, reason },
      {
        onSuccess: () => {
          toast({ text: labels.holdSet });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog title={labels.setHold} submit={labels.setHold} busy={set.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={set.error} fields={{ '/reason': 'hold-reason' }} />
      <Select size="small" label={labels.holdKind} value={kind} onChange={(event) => setKind(event.target.value as Hold['kind'])}>
        {Object.entries(labels.holdKinds).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Textarea
        id="hold-reason"
        size="small"
        label={labels.holdReason}
        description={labels.holdReasonHint}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={missing ? labels.becauseMissing : fieldMessage(set.error, '/reason')}
      />
    </FormDialog>
  );
};
