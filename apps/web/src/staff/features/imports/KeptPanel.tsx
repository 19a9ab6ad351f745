import { Link } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useImportRows, type Import, type ImportRow } from './imports.api.js';
import { useImportLabels } from './use-import-labels.js';

/** Persons that taking back left as they are, and why. */
export const KeptPanel = ({ of }: { of: Import }) => {
  const { kept: labels, preview } = useImportLabels();
  const rows = useImportRows(of.id, 'kept', of.version);
  const columns: readonly Column<ImportRow>[] = [
    { id: 'row', header: preview.row, rowHeader: true, cell: ({ row }) => row },
    {
      id: 'person',
      header: labels.person,
      cell: ({ client }) => client && <Link to={`/personen/${client.id}` as never}>{client.number}</Link>,
    },
    { id: 'why', header: labels.why, cell: ({ kept }) => kept && labels.reasons[kept] },
  ];
  return (
    <Panel title={labels.title} count={`(${of.states.kept})`} flush>
      <DataTable
        caption={labels.title}
        columns={columns}
        rows={rows.data?.pages.flatMap(({ items }) => items)}
        rowKey={({ id }) => id}
        error={rows.error}
        onRetry={() => void rows.refetch()}
        onLoadMore={rows.hasNextPage ? () => void rows.fetchNextPage() : undefined}
        loadingMore={rows.isFetchingNextPage}
        empty={null}
      />
    </Panel>
  );
};
