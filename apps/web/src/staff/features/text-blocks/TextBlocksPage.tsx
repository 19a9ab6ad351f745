import { Button } from '@navikt/ds-react/Button';
import { ClockDashedIcon, FileTextIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState, type ReactNode } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay } from '../../user.js';
import { TextBlockDialog } from './TextBlockDialog.js';
import { useRetireTextBlock, useTextBlockList, type Shelf, type TextBlock } from './text-blocks.api.js';
import { useTextBlocksLabels } from './use-text-blocks-labels.js';
import { VersionsDialog } from './VersionsDialog.js';

type Open =
  | { readonly what: 'write'; readonly shelf: Shelf; readonly block?: TextBlock }
  | { readonly what: 'versions' | 'retire'; readonly block: TextBlock };

/** Texts for notes: one's own, and those of the team, which its lead keeps. */
export const TextBlocksPage = () => {
  const labels = useTextBlocksLabels();
  const toast = useToast();
  const list = useTextBlockList();
  const retire = useRetireTextBlock();
  const mayTeam = useMay('text-block.manage');
  const [open, setOpen] = useState<Open>();
  const columns = useColumns(setOpen, mayTeam);
  const close = () => setOpen(undefined);
  const table = (shelf: Shelf, title: string, none: string, hint?: string): ReactNode => (
    <Panel title={title} flush>
      {hint && <p className="wl-quiet wl-panel__hint">{hint}</p>}
      <DataTable
        caption={title}
        columns={columns}
        rows={list.data?.filter((block) => block.shelf === shelf)}
        rowKey={({ id }) => id}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={<EmptyState icon={<FileTextIcon aria-hidden />} title={none} />}
      />
    </Panel>
  );
  return (
    <>
      <PageHeader
        title={labels.title}
        description={labels.lead}
        actions={
          <>
            {mayTeam && (
              <Button size="small" variant="secondary" onClick={() => setOpen({ what: 'write', shelf: 'team' })}>
                {labels.addTeam}
              </Button>
            )}
            <Button size="small" onClick={() => setOpen({ what: 'write', shelf: 'own' })}>
              {labels.add}
            </Button>
          </>
        }
      />
      {retire.error && <ErrorState error={retire.error} />}
      {table('own', labels.own, labels.ownNone)}
      {table('team', labels.team, labels.teamNone, mayTeam ? undefined : labels.teamHint)}
      {open?.what === 'write' && <TextBlockDialog shelf={open.shelf} block={open.block} onClose={close} />}
      {open?.what === 'versions' && <VersionsDialog block={open.block} onClose={close} />}
      <ConfirmDialog
        open={open?.what === 'retire'}
        title={labels.retireTitle}
        confirm={labels.retireConfirm}
        danger
        onConfirm={() => {
          if (open?.what === 'retire') retire.mutate(open.block, { onSuccess: () => toast({ text: labels.retired }) });
          close();
        }}
        onCancel={close}
      >
        {labels.retireText}
      </ConfirmDialog>
    </>
  );
};

const useColumns = (setOpen: (open: Open) => void, mayTeam: boolean): readonly Column<TextBlock>[] => {
  const labels = useTextBlocksLabels();
  const formats = useFormats();
  return [
    { id: 'shortName', header: labels.columns.shortName, cell: ({ shortName }) => <kbd>;{shortName}</kbd> },
    { id: 'title', header: labels.columns.title, cell: ({ title }) => title },
    { id: 'kind', header: labels.columns.kind, cell: ({ kind }) => labels.kinds[kind] },
    { id: 'changed', header: labels.columns.changed, cell: ({ updatedAt }) => formats.moment(updatedAt) },
    {
      id: 'actions',
      header: labels.columns.actions,
      cell: (block) => (
        <>
          {(block.shelf === 'own' || mayTeam) && (
            <Button
              size="small"
              variant="tertiary"
              icon={<PencilIcon title={labels.change(block.title)} />}
              onClick={() => setOpen({ what: 'write', shelf: block.shelf, block })}
            />
          )}
          <Button
            size="small"
            variant="tertiary"
            icon={<ClockDashedIcon title={labels.versions(block.title)} />}
            onClick={() => setOpen({ what: 'versions', block })}
          />
          {(block.shelf === 'own' || mayTeam) && (
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<TrashIcon title={labels.retire(block.title)} />}
              onClick={() => setOpen({ what: 'retire', block })}
            />
          )}
        </>
      ),
    },
  ];
};
