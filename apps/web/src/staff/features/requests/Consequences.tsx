import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { FileTextIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import {
  answerFile,
  useLiftRestriction,
  useRequestLabels,
  useSettleNotice,
  type DataRequestPage,
  type Notice,
} from '../../requests/requests.api.js';

type Correction = DataRequestPage['corrections'][number];
type Outcome = NonNullable<Notice['outcome']>;

/** The letter to the person, once the request is closed. */
export const AnswerButton = ({ request }: { request: DataRequestPage }) => {
  const labels = useRequestLabels();
  return (
    <Button as="a" role="link" size="small" href={answerFile(request.id)} download icon={<FileTextIcon aria-hidden />}>
      {labels.answerFile}
    </Button>
  );
};

/** What was changed on the strength of a request for rectification. */
export const CorrectionsPanel = ({ request: { kind, corrections } }: { request: DataRequestPage }) => {
  const labels = useRequestLabels();
  const formats = useFormats();
  if (kind !== 'rectification') return null;
  const { field, before, now, at } = labels.correctionColumns;
  const columns: readonly Column<Correction>[] = [
    { id: 'field', header: field, rowHeader: true, cell: (row) => labels.fields[row.field] ?? row.field },
    { id: 'before', header: before, cell: ({ oldValue }) => oldValue || '–' },
    { id: 'now', header: now, cell: ({ newValue }) => newValue || '–' },
    { id: 'at', header: at, cell: (row) => formats.moment(row.at) },
  ];
  return (
    <Panel title={labels.corrections}>
      <p className="wl-quiet">{labels.correctionsLead}</p>
      {corrections.length === 0 ? (
        <p>{labels.correctionsNone}</p>
      ) : (
        <DataTable caption={labels.corrections} columns={columns} rows={corrections} rowKey={(row) => row.at + row.field} empty={null} />
      )}
    </Panel>
  );
};

/** The processing that rests because of the request, and its end. */
export const RestrictionPanel = ({ request }: { request: DataRequestPage }) => {
  const labels = useRequestLabels();
  const formats = useFormats();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const lift = useLiftRestriction(request.id);
  const { restriction } = request;
  if (!restriction) return null;
  const stands = restriction.liftedAt === null;
  const confirm = () =>
    lift.mutate(undefined, {
      onSuccess: () => {
        toast({ text: labels.liftDone });
        setAsking(false);
      },
    });
  return (
    <Panel
      title={labels.restriction}
      actions={
        stands && (
          <Button size="small" variant="secondary" onClick={() => setAsking(true)}>
            {labels.lift}
          </Button>
        )
      }
    >
      <p>
        {stands && <PadlockLockedIcon aria-hidden />} {labels.rests(labels.stopsKinds[restriction.scope])}{' '}
        <span className="wl-quiet">
          {labels.restsSince(formats.moment(restriction.imposedAt))}{' '}
          {restriction.liftedAt && labels.lifted(formats.moment(restriction.liftedAt))}
        </span>
      </p>
      <ConfirmDialog
        open={asking}
        title={labels.lift}
        confirm={labels.lift}
        busy={lift.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <p>{labels.liftText}</p>
        {lift.error && <ErrorState error={lift.error} />}
      </ConfirmDialog>
    </Panel>
  );
};

const tones: Readonly<Record<Outcome | 'open', StatusTone>> = { told: 'success', impossible: 'neutral', open: 'warning' };

/** Who has to be told of the result (Art. 19 DSGVO). */
export const NoticesPanel = ({ request: { id, kind, state, notices } }: { request: DataRequestPage }) => {
  const labels = useRequestLabels();
  const [settling, setSettling] = useState<Notice>();
  if (kind === 'access' || kind === 'objection' || state === 'refused') return null;
  const { recipient, state: stand, step } = labels.noticeColumns;
  const columns: readonly Column<Notice>[] = [
    {
      id: 'recipient',
      header: recipient,
      rowHeader: true,
      cell: ({ recipientName, recipientKind }) => (
        <>
          {recipientName} <small className="wl-quiet">{labels.recipientKinds[recipientKind]}</small>
        </>
      ),
    },
    {
      id: 'state',
      header: stand,
      cell: ({ outcome, note }) => (
        <>
          <StatusTag tone={tones[outcome ?? 'open']}>{labels.noticeOutcomes[outcome ?? 'open']}</StatusTag> {note}
        </>
      ),
    },
    {
      id: 'step',
      header: step,
      cell: (notice) =>
        notice.outcome === null && (
          <Button size="small" variant="secondary" aria-label={labels.settleOf(notice.recipientName)} onClick={() => setSettling(notice)}>
            {labels.settle}
          </Button>
        ),
    },
  ];
  return (
    <Panel title={labels.notices}>
      <p className="wl-quiet">{notices.length > 0 ? labels.noticesLead : state === 'done' ? labels.noticesNone : labels.noticesLater}</p>
      {notices.length > 0 && (
        <DataTable caption={labels.notices} columns={columns} rows={notices} rowKey={(notice) => notice.id} empty={null} />
      )}
      {settling && <SettleDialog requestId={id} notice={settling} onClose={() => setSettling(undefined)} />}
    </Panel>
  );
};

const SettleDialog = ({ requestId, notice, onClose }: { requestId: string; notice: Notice; onClose: () => void }) => {
  const labels = useRequestLabels();
  const toast = useToast();
  const [outcome, setOutcome] = useState<Outcome>('told');
  const [note, setNote] = useState('');
  const settle = useSettleNotice(requestId, notice.id);
  const submit = () =>
    settle.mutate(
      { outcome, note },
      {
        onSuccess: () => {
          toast({ text: labels.settled });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={labels.settleOf(notice.recipientName)}
      submit={labels.settle}
      busy={settle.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={settle.error} fields={{ '/note': 'notice-note' }} />
      <RadioGroup size="small" legend={labels.result} value={outcome} onChange={(value: Outcome) => setOutcome(value)}>
        <Radio value="told">{labels.noticeOutcomes.told}</Radio>
        <Radio value="impossible">{labels.noticeOutcomes.impossible}</Radio>
      </RadioGroup>
      <Textarea
        id="notice-note"
        size="small"
        label={labels.settleNote}
        description={labels.settleHint}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={fieldMessage(settle.error, '/note')}
      />
    </FormDialog>
  );
};
