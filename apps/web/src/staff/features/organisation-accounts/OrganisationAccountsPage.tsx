import { Button } from '@navikt/ds-react/Button';
import { PersonGroupIcon, PersonPlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { AddPartnerDialog, ConfirmAccountDialog, InviteDialog } from './AccountDialogs.js';
import {
  useAccountLabels,
  useInviteAgain,
  useOrganisationAccounts,
  type Organisation,
  type OrganisationAccount,
} from './organisation-accounts.api.js';

type Open = 'invite' | 'partner' | OrganisationAccount;

/** Portal accounts of providers and partners: invite, send a new link, close. */
export const OrganisationAccountsPage = () => {
  const labels = useAccountLabels();
  const { data, error, refetch } = useOrganisationAccounts();
  const [open, setOpen] = useState<Open>();
  const again = useInviteAgain();
  const columns = useColumns(data?.organisations ?? [], setOpen, again);
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={labels.title}
        description={labels.lead}
        actions={
          <>
            <Button size="small" variant="secondary" onClick={() => setOpen('partner')}>
              {labels.addPartner}
            </Button>
            <Button size="small" icon={<PersonPlusIcon aria-hidden />} onClick={() => setOpen('invite')}>
              {labels.invite}
            </Button>
          </>
        }
      />
      {again.error && <ErrorState error={again.error} />}
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          error={error}
          onRetry={() => void refetch()}
          empty={
            <EmptyState icon={<PersonGroupIcon aria-hidden />} title={labels.none}>
              {labels.noneText}
            </EmptyState>
          }
        />
      </Panel>
      {open === 'invite' && <InviteDialog organisations={data?.organisations ?? []} onClose={close} />}
      {open === 'partner' && <AddPartnerDialog onClose={close} />}
      {typeof open === 'object' && <ConfirmAccountDialog account={open} onClose={close} />}
    </>
  );
};

const useColumns = (
  organisations: readonly Organisation[],
  open: (what: Open) => void,
  again: ReturnType<typeof useInviteAgain>,
): readonly Column<OrganisationAccount>[] => {
  const labels = useAccountLabels();
  const formats = useFormats();
  const toast = useToast();
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? labels.gone;
  return [
    {
      id: 'name',
      header: labels.columns.name,
      rowHeader: true,
      cell: ({ displayName, email }) => (
        <span className="wl-two-lines">
          <span>{displayName}</span>
          <small>{email}</small>
        </span>
      ),
    },
    {
      id: 'organisation',
      header: labels.columns.organisation,
      cell: ({ kind, organisationId }) => (
        <span className="wl-two-lines">
          <span>{nameOf(organisationId)}</span>
          <small>{labels.kinds[kind]}</small>
        </span>
      ),
    },
    { id: 'since', header: labels.columns.since, cell: ({ createdAt }) => <span className="wl-nowrap">{formats.moment(createdAt)}</span> },
    {
      id: 'state',
      header: labels.columns.state,
      cell: ({ active }) => <StatusTag tone={active ? 'success' : 'neutral'}>{active ? labels.open : labels.closed}</StatusTag>,
    },
    {
      id: 'actions',
      header: labels.columns.actions,
      cell: (account) => {
        const { active, displayName: name, email, id } = account;
        return (
          <span className="wl-row wl-row--whole">
            {active && (
              <Button
                size="xsmall"
                variant="secondary"
                aria-label={labels.againOf(name)}
                loading={again.isPending && again.variables.id === id}
                onClick={() => again.mutate(account, { onSuccess: () => toast({ text: labels.invited(email) }) })}
              >
                {labels.again}
              </Button>
            )}
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={active ? labels.closeOf(name) : labels.reopenOf(name)}
              onClick={() => open(account)}
            >
              {active ? labels.close : labels.reopen}
            </Button>
          </span>
        );
      },
    },
  ];
};
