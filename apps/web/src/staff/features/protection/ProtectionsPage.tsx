import { Button } from '@navikt/ds-react/Button';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { ChangeGroupDialog, EndProtectionDialog } from './ProtectionDialogs.js';
import { useProtections, type Protection } from './protection.api.js';
import { ProtectDialog } from './ProtectDialog.js';
import { useProtectionLabels } from './use-protection-labels.js';

type Open = { readonly what: 'add' } | { readonly what: 'change' | 'end'; readonly row: Protection };

/** Whose file is a matter of a named group: numbers, no names. */
export const ProtectionsPage = () => {
  const labels = useProtectionLabels();
  const { data, error, refetch } = useProtections();
  const [open, setOpen] = useState<Open>();
  const columns = useColumns(setOpen);
  const close = () => setOpen(undefined);
  const add = (
    <Button size="small" icon={<PadlockLockedIcon aria-hidden />} onClick={() => setOpen({ what: 'add' })}>
      {labels.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} actions={add} />
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
          error={error}
          onRetry={() => void refetch()}
          empty={<EmptyState icon={<PadlockLockedIcon aria-hidden />} title={labels.none} />}
        />
      </Panel>
      {open?.what === 'add' && <ProtectDialog onClose={close} />}
      {open?.what === 'change' && <ChangeGroupDialog row={open.row} onClose={close} />}
      {open?.what === 'end' && <EndProtectionDialog row={open.row} onClose={close} />}
    </>
  );
};

const useColumns = (open: (what: Open) => void): readonly Column<Protection>[] => {
  const labels = useProtectionLabels();
  const formats = useFormats();
  return [
    {
      id: 'number',
      header: labels.columns.number,
      rowHeader: true,
      cell: ({ clientNumber }) => <span className="wl-nowrap">{clientNumber}</span>,
    },
    {
      id: 'kind',
      header: labels.columns.kind,
      cell: ({ kind, reason }) => (
        <span className="wl-two-lines">
          <span>{labels.kinds[kind]}</span>
          <small>{labels.reasons[reason]}</small>
        </span>
      ),
    },
    { id: 'group', header: labels.columns.group, cell: ({ members }) => members.map(({ name }) => name).join(', ') },
    {
      id: 'since',
      header: labels.columns.since,
      cell: ({ startsOn, endsOn }) => `${formats.plainDay(startsOn)} – ${endsOn ? formats.plainDay(endsOn) : labels.open}`,
    },
    {
      id: 'state',
      header: labels.columns.state,
      cell: (row) =>
        row.running ? (
          <span className="wl-row">
            <Button
              size="xsmall"
              variant="secondary"
              aria-label={labels.changeOf(row.clientNumber)}
              onClick={() => open({ what: 'change', row })}
            >
              {labels.change}
            </Button>
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={labels.endOf(row.clientNumber)}
              onClick={() => open({ what: 'end', row })}
            >
              {labels.end}
            </Button>
          </span>
        ) : (
          <span className="wl-quiet">{labels.over}</span>
        ),
    },
  ];
};
