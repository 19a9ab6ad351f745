import { Button } from '@navikt/ds-react/Button';
import { DownloadIcon, ShieldLockIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { addMonths, today } from '../../../ui/calendar/day.js';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useLog, useLogFile, type LogRow, type LogSearch } from './data-protection.api.js';
import { LogEntryDialog } from './LogEntryDialog.js';
import { LogSearchForm } from './LogSearchForm.js';
import { useDataProtectionLabels } from './use-data-protection-labels.js';

const lastMonth = (): LogSearch => ({
  person: null,
  userId: null,
  action: null,
  allowed: null,
  from: addMonths(today(), -1),
  to: today(),
});

/** Search in the access log, its rows, and the rows as a file. */
export const LogPanel = () => {
  const labels = useDataProtectionLabels();
  const [search, setSearch] = useState<LogSearch>(lastMonth);
  const [open, setOpen] = useState<string>();
  const log = useLog(search);
  const file = useLogFile();
  const columns = useColumns(setOpen);
  const download = (
    <Button
      size="small"
      variant="secondary"
      icon={<DownloadIcon aria-hidden />}
      loading={file.isPending}
      onClick={() => file.mutate(search)}
    >
      {labels.search.file}
    </Button>
  );
  return (
    <>
      <Panel title={labels.search.title}>
        <LogSearchForm initial={search} onSearch={setSearch} />
      </Panel>
      <Panel title={labels.search.caption} flush actions={download}>
        {file.error && <ErrorState error={file.error} />}
        <DataTable
          caption={labels.search.caption}
          columns={columns}
          rows={log.data?.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          error={log.error}
          onRetry={() => void log.refetch()}
          onLoadMore={log.hasNextPage ? () => void log.fetchNextPage() : undefined}
          loadingMore={log.isFetchingNextPage}
          empty={
            <EmptyState icon={<ShieldLockIcon aria-hidden />} title={labels.search.none}>
              {labels.search.noneText}
            </EmptyState>
          }
        />
      </Panel>
      {open && <LogEntryDialog id={open} onClose={() => setOpen(undefined)} />}
    </>
  );
};

const useColumns = (open: (id: string) => void): readonly Column<LogRow>[] => {
  const labels = useDataProtectionLabels();
  const formats = useFormats();
  return [
    { id: 'at', header: labels.columns.at, cell: ({ at }) => <span className="wl-nowrap">{formats.moment(at)}</span> },
    {
      id: 'what',
      header: labels.columns.what,
      rowHeader: true,
      cell: ({ sentence }) => <span className="wl-data-protection__sentence">{sentence}</span>,
    },
    {
      id: 'persons',
      header: labels.columns.persons,
      cell: ({ clientNumbers: [first, ...others] }) =>
        first ? `${first}${others.length > 0 ? ` ${labels.more(others.length)}` : ''}` : '–',
    },
    {
      id: 'result',
      header: labels.columns.result,
      cell: ({ allowed }) => <StatusTag tone={allowed ? 'neutral' : 'danger'}>{allowed ? labels.allowed : labels.denied}</StatusTag>,
    },
    {
      id: 'open',
      header: labels.columns.open,
      hideHeader: true,
      cell: ({ id, sentence }) => (
        <Button size="xsmall" variant="tertiary" onClick={() => open(id)} aria-label={`${labels.details}: ${sentence}`}>
          {labels.details}
        </Button>
      ),
    },
  ];
};
