import { FileImportIcon } from '@navikt/aksel-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useImports } from './imports.api.js';
import { UploadPanel } from './UploadPanel.js';
import { useImportLabels } from './use-import-labels.js';
import './imports.css';

type Listed = NonNullable<ReturnType<typeof useImports>['data']>[number];

/** Tables of persons that came in, and where the next one does. */
export const ImportsPage = () => {
  const labels = useImportLabels();
  const list = useImports();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <div className="wl-stack">
        <UploadPanel onUploaded={(id) => void navigate({ to: `/personen/import/${id}` } as never)} />
        <Panel title={labels.list} flush>
          <DataTable
            caption={labels.list}
            columns={useColumns()}
            rows={list.data}
            rowKey={({ id }) => id}
            error={list.error}
            onRetry={() => void list.refetch()}
            empty={<EmptyState icon={<FileImportIcon aria-hidden />} title={labels.none} />}
          />
        </Panel>
      </div>
    </>
  );
};

const useColumns = (): readonly Column<Listed>[] => {
  const labels = useImportLabels();
  const formats = useFormats();
  return [
    {
      id: 'when',
      header: labels.columns.when,
      rowHeader: true,
      cell: ({ id, createdAt }) => <Link to={`/personen/import/${id}` as never}>{formats.moment(createdAt)}</Link>,
    },
    { id: 'by', header: labels.columns.by, cell: ({ createdByName }) => createdByName },
    { id: 'rows', header: labels.columns.rows, align: 'right', cell: ({ rowCount }) => rowCount },
    { id: 'source', header: labels.columns.source, cell: ({ source }) => source ?? '–' },
    { id: 'state', header: labels.columns.state, cell: ({ state }) => labels.states[state] },
  ];
};
