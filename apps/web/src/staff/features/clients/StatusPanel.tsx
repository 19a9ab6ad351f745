import { ClockIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { EntryDialog, required } from './EntryDialog.js';
import { Choice } from './EntryFields.js';
import { EntryPanel, Named } from './EntryPanel.js';
import { inWords, spanOf } from './entry-words.js';
import { useProfileLabels, useRemoveStatus, useSaveStatus, useStatusHistory, type EnterStatus, type StatusPeriod } from './profile.api.js';
import { useClientLabels } from './use-client-labels.js';

const tones: Readonly<Record<StatusPeriod['state'], StatusTone>> = { past: 'neutral', present: 'success', planned: 'info' };
const fields = { '/status': 'status-status', '/validFrom': 'status-validFrom', '/source': 'status-source' };

/** What somebody was, is and will be on the labour market, with the way to enter a change. */
export const StatusPanel = ({ clientId, mayWrite }: { clientId: string; mayWrite: boolean }) => {
  const labels = useProfileLabels();
  const { employmentStatus } = useClientLabels();
  const formats = useFormats();
  const { data, error, refetch } = useStatusHistory(clientId);
  const remove = useRemoveStatus(clientId);
  const name = (row: StatusPeriod) => `${employmentStatus[row.status]} ${labels.from(formats.plainDay(row.validFrom))}`;
  return (
    <EntryPanel
      words={labels.status}
      icon={<ClockIcon aria-hidden />}
      rows={data}
      error={data ? undefined : error}
      onRetry={() => void refetch()}
      mayWrite={mayWrite}
      remove={remove}
      name={name}
      what={(row) => (
        <Named
          name={employmentStatus[row.status]}
          details={[
            row.source !== 'not-stated' && labels.status.sources[row.source],
            labels.recorded(formats.moment(row.recordedAt), row.recordedBy),
          ]}
        />
      )}
      when={(row) => (
        <span className="wl-entry-when">
          {row.state === 'planned' && row.validUntil === null
            ? labels.from(formats.plainDay(row.validFrom))
            : spanOf(labels, formats, row.validFrom, row.validUntil)}
          <StatusTag tone={tones[row.state]}>{labels.status.state[row.state]}</StatusTag>
        </span>
      )}
      form={(row, onClose) => <StatusDialog clientId={clientId} stored={row} onClose={onClose} />}
    />
  );
};

const StatusDialog = (props: { clientId: string; stored: StatusPeriod | undefined; onClose: () => void }) => {
  const labels = useProfileLabels();
  const { employmentStatus } = useClientLabels();
  const formats = useFormats();
  const { stored } = props;
  const history = useStatusHistory(props.clientId);
  const save = useSaveStatus(props.clientId);
  const [status, setStatus] = useState<EnterStatus['status'] | ''>(stored?.status ?? '');
  const [validFrom, setValidFrom] = useState<Day | undefined>(stored ? stored.validFrom : today());
  const [source, setSource] = useState<EnterStatus['source'] | ''>(stored?.source ?? '');
  const read = () => {
    const missing = [
      ...required('/status', labels.missing.status, status !== ''),
      ...required('/validFrom', labels.missing.validFrom, validFrom !== undefined),
      ...required('/source', labels.missing.source, source !== ''),
    ];
    return status && validFrom && source ? { body: { status, validFrom, source } } : { missing };
  };
  const latest = async () => {
    const now = (await history.refetch()).data?.find(({ id }) => id === stored?.id);
    return now && { ...now, words: inWords.status(labels, formats, employmentStatus[now.status], now) };
  };
  return (
    <EntryDialog
      title={stored ? labels.status.change : labels.status.add}
      saved={labels.status.saved}
      stored={stored}
      fields={fields}
      save={save}
      latest={latest}
      read={read}
      onClose={props.onClose}
    >
      {(error) => (
        <>
          <Choice
            id="status-status"
            label={labels.status.status}
            words={employmentStatus}
            empty={labels.choose}
            value={status}
            onChange={setStatus}
            error={fieldMessage(error, '/status')}
          />
          <DateField
            id="status-validFrom"
            label={labels.status.validFrom}
            description={labels.status.validFromHint}
            value={validFrom}
            onChange={setValidFrom}
            error={fieldMessage(error, '/validFrom')}
          />
          <Choice
            id="status-source"
            label={labels.status.source}
            words={labels.status.sources}
            empty={labels.choose}
            value={source}
            onChange={setSource}
            error={fieldMessage(error, '/source')}
          />
        </>
      )}
    </EntryDialog>
  );
};
