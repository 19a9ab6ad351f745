import { Button } from '@navikt/ds-react/Button';
import { FolderIcon } from '@navikt/aksel-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useShareLabels } from '../../shares/SharedFields.js';
import { useAcceptShare, useEndReceived, useReceivedShares, type ReceivedShare } from '../../shares/shares.api.js';
import './shares.css';

/** Offers of other Träger and the cases they share. */
export const SharedCasesPage = () => {
  const labels = useShareLabels();
  const list = useReceivedShares();
  const accept = useAcceptShare();
  const decline = useEndReceived();
  const columns = useColumns(accept, decline);
  const error = accept.error ?? decline.error;
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      {error && <ErrorState error={error} />}
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={columns}
          rows={list.data}
          rowKey={({ id }) => id}
          error={list.error}
          onRetry={() => void list.refetch()}
          empty={
            <EmptyState icon={<FolderIcon aria-hidden />} title={labels.empty}>
              {labels.emptyText}
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
};

const useColumns = (
  accept: ReturnType<typeof useAcceptShare>,
  decline: ReturnType<typeof useEndReceived>,
): readonly Column<ReceivedShare>[] => {
  const labels = useShareLabels();
  const formats = useFormats();
  const toast = useToast();
  const navigate = useNavigate();
  const take = (share: ReceivedShare) =>
    accept.mutate(share, {
      onSuccess: () => {
        toast({ text: labels.accepted });
        void navigate({ to: `/geteilte-faelle/${share.id}` });
      },
    });
  return [
    {
      id: 'from',
      header: labels.from,
      rowHeader: true,
      cell: ({ id, from, state }) => (state === 'accepted' ? <Link to={`/geteilte-faelle/${id}`}>{from.name}</Link> : from.name),
    },
    { id: 'purpose', header: labels.purpose, cell: ({ purpose }) => labels.purposes[purpose] },
    { id: 'basis', header: labels.basis, cell: ({ legalBasis }) => <span className="wl-nowrap">{labels.bases[legalBasis]}</span> },
    { id: 'until', header: labels.until, cell: ({ until }) => <span className="wl-nowrap">{formats.day(until)}</span> },
    { id: 'state', header: labels.state, cell: ({ state }) => labels.states[state] },
    {
      id: 'actions',
      header: labels.actions,
      cell: (share) =>
        share.state === 'offered' && (
          <span className="wl-share-actions">
            <Button size="xsmall" aria-label={labels.acceptOf(share.from.name)} loading={accept.isPending} onClick={() => take(share)}>
              {labels.accept}
            </Button>
            <Button
              size="xsmall"
              variant="tertiary"
              aria-label={labels.declineOf(share.from.name)}
              onClick={() => decline.mutate(share, { onSuccess: () => toast({ text: labels.declined }) })}
            >
              {labels.decline}
            </Button>
          </span>
        ),
    },
  ];
};
