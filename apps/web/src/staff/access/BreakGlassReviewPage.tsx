import { Button } from '@navikt/ds-react/Button';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { EyeIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { DataTable, type Column } from '../../ui/data/DataTable.js';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { PageHeader } from '../../ui/page/PageHeader.js';
import { Panel } from '../../ui/page/Panel.js';
import { useBreakGlassList, useReviewBreakGlass, type BreakGlassRow, type Review } from './access.api.js';
import { useAccessLabels } from './use-access-labels.js';

/** Every file opened in an emergency, and what a look at it found. */
export const BreakGlassReviewPage = () => {
  const { review: labels } = useAccessLabels();
  const { data, error, refetch } = useBreakGlassList();
  const [checking, setChecking] = useState<BreakGlassRow>();
  const columns = useColumns(setChecking);
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
          error={error}
          onRetry={() => void refetch()}
          empty={<EmptyState icon={<EyeIcon aria-hidden />} title={labels.none} />}
        />
      </Panel>
      {checking && <CheckDialog row={checking} onClose={() => setChecking(undefined)} />}
    </>
  );
};

const useColumns = (check: (row: BreakGlassRow) => void): readonly Column<BreakGlassRow>[] => {
  const { review: labels } = useAccessLabels();
  const formats = useFormats();
  return [
    { id: 'number', header: labels.number, rowHeader: true, cell: ({ clientNumber }) => <span className="wl-nowrap">{clientNumber}</span> },
    { id: 'who', header: labels.who, cell: ({ userName }) => userName },
    { id: 'when', header: labels.when, cell: ({ startsAt }) => formats.moment(startsAt) },
    { id: 'reason', header: labels.reason, cell: ({ reason }) => reason },
    {
      id: 'state',
      header: labels.state,
      cell: (row) =>
        row.reviewOutcome ? (
          <span className="wl-two-lines">
            <span>{labels.outcomes[row.reviewOutcome]}</span>
            <small>{labels.by(row.reviewedBy ?? '', formats.moment(row.reviewedAt ?? row.endsAt))}</small>
            {row.reviewNote && <small>{row.reviewNote}</small>}
          </span>
        ) : row.own ? (
          <span className="wl-quiet">{labels.own}</span>
        ) : (
          <Button size="xsmall" variant="secondary" aria-label={labels.checkOf(row.clientNumber, row.userName)} onClick={() => check(row)}>
            {labels.check}
          </Button>
        ),
    },
  ];
};

const CheckDialog = ({ row, onClose }: { row: BreakGlassRow; onClose: () => void }) => {
  const { review: labels } = useAccessLabels();
  const toast = useToast();
  const review = useReviewBreakGlass(row.id);
  const [outcome, setOutcome] = useState<Review['outcome']>();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = () => {
    setMissing(!outcome);
    if (!outcome) return;
    review.mutate(
      { outcome, note: note.trim() },
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
      title={labels.checkOf(row.clientNumber, row.userName)}
      description={row.reason}
      submit={labels.save}
      busy={review.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={review.error} fields={{ '/note': 'review-note' }} />
      <RadioGroup
        size="small"
        legend={labels.outcome}
        value={outcome ?? ''}
        onChange={setOutcome}
        error={missing && !outcome ? labels.outcomeMissing : undefined}
      >
        {Object.entries(labels.outcomes).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        id="review-note"
        size="small"
        label={labels.note}
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.target.value.slice(0, 1_000))}
      />
    </FormDialog>
  );
};
