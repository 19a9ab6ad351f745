import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { FileTextIcon, ShieldLockIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { fieldMessage } from '../../../api/problem.js';
import { today } from '../../../ui/calendar/day.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { certificateFile, useApprove, useErasureLabels, useErasures, useReject, type Erasure } from './erasures.api.js';

type PlannedKind = Erasure['plan']['kinds'][number];

const tones: Readonly<Record<Erasure['state'], StatusTone>> = {
  proposed: 'warning',
  approved: 'info',
  executed: 'success',
  rejected: 'neutral',
};
const fateTones: Readonly<Record<PlannedKind['fate'], StatusTone>> = { erase: 'danger', restrict: 'warning', keep: 'neutral' };

/** Erasures of the Träger: what would happen (dry run), the approval by a second person, the certificate. */
export const ErasuresPage = () => {
  const labels = useErasureLabels();
  const { data, error, refetch } = useErasures();
  return (
    <>
      <PageHeader eyebrow={labels.area} title={labels.title} description={labels.lead} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <Panel>
          <EmptyState icon={<ShieldLockIcon aria-hidden />} title={labels.none}>
            {labels.noneText}
          </EmptyState>
        </Panel>
      )}
      {data?.map((erasure) => (
        <ErasurePanel key={erasure.id} erasure={erasure} />
      ))}
    </>
  );
};

const ErasurePanel = ({ erasure }: { erasure: Erasure }) => {
  const labels = useErasureLabels();
  const formats = useFormats();
  const { id, number, cause, state, executableFrom, executedAt, decisionReason, plan } = erasure;
  const about = [
    labels.causes[cause],
    state === 'proposed' && labels.from(formats.day(executableFrom)),
    executedAt && labels.executed(formats.moment(executedAt)),
    decisionReason && labels.because(decisionReason),
  ];
  const columns: readonly Column<PlannedKind>[] = [
    { id: 'what', header: labels.columns.what, rowHeader: true, cell: ({ kind }) => labels.kinds[kind] },
    { id: 'fate', header: labels.columns.fate, cell: ({ fate }) => <StatusTag tone={fateTones[fate]}>{labels.fates[fate]}</StatusTag> },
    {
      id: 'reasons',
      header: labels.columns.reasons,
      cell: ({ reasons, until }) =>
        [...reasons.map((reason) => labels.reasons[reason]), until && labels.until(formats.plainDay(until))].filter(Boolean).join(', '),
    },
  ];
  return (
    <Panel
      title={number ? labels.person(number) : labels.unnamed}
      actions={
        <>
          <StatusTag tone={tones[state]}>{labels.states[state]}</StatusTag>
          {state === 'executed' && (
            <Button
              as="a"
              role="link"
              size="small"
              variant="secondary"
              href={certificateFile(id)}
              download
              icon={<FileTextIcon aria-hidden />}
            >
              {labels.certificate}
            </Button>
          )}
          {state === 'proposed' && <Decision erasure={erasure} />}
        </>
      }
    >
      <p className="wl-quiet">{about.filter(Boolean).join(' · ')}</p>
      {state === 'proposed' && erasure.own && (
        <InlineMessage status="info" size="small">
          {labels.own}
        </InlineMessage>
      )}
      {state === 'proposed' && executableFrom > today() && (
        <InlineMessage status="info" size="small">
          {labels.early}
        </InlineMessage>
      )}
      <DataTable caption={`${labels.plan}: ${number ?? ''}`} columns={columns} rows={plan.kinds} rowKey={({ kind }) => kind} empty={null} />
      <ReadMore size="small" header={labels.places}>
        <Facts
          columns={3}
          items={plan.places.map(({ title, rows, fate }) => ({ label: title, value: `${rows} · ${labels.fates[fate]}` }))}
        />
      </ReadMore>
    </Panel>
  );
};

const Decision = ({ erasure }: { erasure: Erasure }) => {
  const labels = useErasureLabels();
  const toast = useToast();
  const [open, setOpen] = useState<'approve' | 'reject'>();
  const approve = useApprove(erasure);
  const mayApprove = !erasure.own && erasure.executableFrom <= today();
  const confirm = () =>
    approve.mutate(undefined, {
      onSuccess: () => {
        toast({ text: labels.approved });
        setOpen(undefined);
      },
    });
  return (
    <>
      {mayApprove && (
        <Button size="small" data-color="danger" onClick={() => setOpen('approve')}>
          {labels.approve}
        </Button>
      )}
      <Button size="small" variant="secondary" onClick={() => setOpen('reject')}>
        {labels.reject}
      </Button>
      <ConfirmDialog
        open={open === 'approve'}
        danger
        title={labels.approveTitle}
        confirm={labels.approve}
        busy={approve.isPending}
        onConfirm={confirm}
        onCancel={() => setOpen(undefined)}
      >
        <p>{labels.approveText}</p>
        {approve.error && <ErrorState error={approve.error} />}
      </ConfirmDialog>
      {open === 'reject' && <RejectDialog erasure={erasure} onClose={() => setOpen(undefined)} />}
    </>
  );
};

const RejectDialog = ({ erasure, onClose }: { erasure: Erasure; onClose: () => void }) => {
  const labels = useErasureLabels();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const reject = useReject(erasure);
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    reject.mutate(reason, {
      onSuccess: () => {
        toast({ text: labels.rejected });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={labels.reject}
      description={labels.rejectLead}
      submit={labels.reject}
      busy={reject.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={reject.error} fields={{ '/reason': 'erasure-reason' }} />
      <Textarea
        id="erasure-reason"
        size="small"
        label={labels.reason}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={missing ? labels.reasonMissing : fieldMessage(reject.error, '/reason')}
      />
    </FormDialog>
  );
};
