import { Button } from '@navikt/ds-react/Button';
import { CheckmarkIcon, DownloadIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { DecisionDialog, type Asked } from './DecisionDialog.js';
import { useImportRows, type Import, type ImportRow } from './imports.api.js';
import { useFaultText, useRowText } from './PreviewPanel.js';
import { useImportLabels } from './use-import-labels.js';

/** Rows that wait for somebody, each with its reason and what can be done. */
export const ParkedPanel = ({ of }: { of: Import }) => {
  const { parked: labels } = useImportLabels();
  const rows = useImportRows(of.id, 'parked', of.version);
  const [asked, setAsked] = useState<Asked>();
  return (
    <Panel
      title={labels.title}
      count={`(${of.states.parked})`}
      flush
      actions={
        of.states.parked > 0 && (
          <Button
            as="a"
            role="link"
            size="small"
            variant="tertiary"
            href={`/api/v1/client-imports/${of.id}/parked.csv`}
            download
            icon={<DownloadIcon aria-hidden />}
          >
            {labels.download}
          </Button>
        )
      }
    >
      <DataTable
        caption={labels.title}
        columns={useColumns(setAsked)}
        rows={rows.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        error={rows.error}
        onRetry={() => void rows.refetch()}
        onLoadMore={rows.hasNextPage ? () => void rows.fetchNextPage() : undefined}
        loadingMore={rows.isFetchingNextPage}
        empty={<EmptyState icon={<CheckmarkIcon aria-hidden />} title={labels.none} />}
      />
      {asked && <DecisionDialog of={of} asked={asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
};

const useColumns = (ask: (asked: Asked) => void): readonly Column<ImportRow>[] => {
  const { parked: labels, preview, reasons } = useImportLabels();
  const faultText = useFaultText();
  const rowText = useRowText();
  // Buttons of one name in every row say which row they are of.
  const ofRow = ({ row }: ImportRow) => (
    <span className="aksel-sr-only">
      {preview.row} {row}
    </span>
  );
  return [
    { id: 'row', header: preview.row, rowHeader: true, cell: ({ row }) => row },
    { id: 'person', header: labels.person, cell: rowText },
    {
      id: 'why',
      header: labels.why,
      cell: ({ reason, faults, match }) => (
        <>
          {faults.length > 0 ? faults.map(faultText).join(' ') : reason && reasons[reason]}{' '}
          {match && <Link to={`/personen/${match.id}` as never}>{labels.known(match.number)}</Link>}
        </>
      ),
    },
    {
      id: 'decide',
      header: labels.decide,
      cell: (row) => (
        <div className="wl-import-decisions">
          {row.match && row.faults.length === 0 && row.reason !== 'locked' && (
            <Button size="small" variant="secondary" onClick={() => ask({ kind: 'take-existing', row })}>
              {labels.take}
              {ofRow(row)}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={() => ask({ kind: 'correct', row })}>
            {labels.correct}
            {ofRow(row)}
          </Button>
          {row.faults.length === 0 && row.reason !== 'locked' && (
            <Button size="small" variant="tertiary" onClick={() => ask({ kind: 'create', row })}>
              {labels.create}
              {ofRow(row)}
            </Button>
          )}
          <Button size="small" variant="tertiary" data-color="danger" onClick={() => ask({ kind: 'discard', row })}>
            {labels.discard}
            {ofRow(row)}
          </Button>
        </div>
      ),
    },
  ];
};
