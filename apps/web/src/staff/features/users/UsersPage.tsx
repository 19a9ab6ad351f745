import { Button } from '@navikt/ds-react/Button';
import { PersonGroupIcon, PersonPlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useUser } from '../../user.js';
import { AddUserDialog, ConfirmUserDialog, RolesDialog } from './UserDialogs.js';
import { useUsers, type User, type Users } from './users.api.js';
import { useUsersLabels } from './use-users-labels.js';

type Open = { readonly what: 'add' } | { readonly what: 'roles' | 'close' | 'open' | 'reset'; readonly user: User };

/** Accounts and roles; nothing about a person advised. */
export const UsersPage = () => {
  const labels = useUsersLabels();
  const { data, error, refetch } = useUsers();
  const [open, setOpen] = useState<Open>();
  const columns = useColumns(data, setOpen);
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={labels.title}
        description={labels.lead}
        actions={
          <Button size="small" icon={<PersonPlusIcon aria-hidden />} onClick={() => setOpen({ what: 'add' })}>
            {labels.add}
          </Button>
        }
      />
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={columns}
          rows={data?.items}
          rowKey={({ id }) => id}
          error={error}
          onRetry={() => void refetch()}
          empty={<EmptyState icon={<PersonGroupIcon aria-hidden />} title={labels.title} />}
        />
      </Panel>
      {data && open?.what === 'add' && <AddUserDialog users={data} onClose={close} />}
      {data && open?.what === 'roles' && <RolesDialog user={open.user} users={data} onClose={close} />}
      {open && open.what !== 'add' && open.what !== 'roles' && <ConfirmUserDialog user={open.user} what={open.what} onClose={close} />}
    </>
  );
};

const useColumns = (users: Users | undefined, open: (what: Open) => void): readonly Column<User>[] => {
  const labels = useUsersLabels();
  const { id: me } = useUser();
  const teamOf = (id: string) => users?.teams.find((team) => team.id === id)?.name ?? '–';
  return [
    {
      id: 'name',
      header: labels.columns.name,
      rowHeader: true,
      cell: ({ displayName, username }) => (
        <span className="wl-two-lines">
          <span>{displayName}</span>
          <small>{username}</small>
        </span>
      ),
    },
    { id: 'team', header: labels.columns.team, cell: ({ teamId }) => teamOf(teamId) },
    {
      id: 'roles',
      header: labels.columns.roles,
      cell: ({ roles, teamId }) =>
        roles.length === 0
          ? labels.noRoles
          : roles
              .map((one) => (one.teamId === teamId ? labels.roles[one.role] : `${labels.roles[one.role]} (${teamOf(one.teamId)})`))
              .join(', '),
    },
    {
      id: 'factor',
      header: labels.columns.factor,
      cell: ({ hasSecondFactor }) => (hasSecondFactor ? labels.factor.yes : labels.factor.no),
    },
    { id: 'state', header: labels.columns.state, cell: ({ active }) => (active ? labels.active : labels.closed) },
    {
      id: 'actions',
      header: labels.columns.actions,
      cell: (user) => {
        if (user.id === me) return <span className="wl-quiet">–</span>;
        const { displayName: name, active, hasSecondFactor } = user;
        return (
          <span className="wl-row wl-row--whole">
            <Button size="xsmall" variant="secondary" aria-label={labels.editOf(name)} onClick={() => open({ what: 'roles', user })}>
              {labels.edit}
            </Button>
            <Button
              size="xsmall"
              variant="tertiary"
              data-color="neutral"
              aria-label={active ? labels.closeOf(name) : labels.openOf(name)}
              onClick={() => open({ what: active ? 'close' : 'open', user })}
            >
              {active ? labels.close : labels.open}
            </Button>
            {hasSecondFactor && (
              <Button
                size="xsmall"
                variant="tertiary"
                data-color="neutral"
                aria-label={labels.resetOf(name)}
                onClick={() => open({ what: 'reset', user })}
              >
                {labels.reset}
              </Button>
            )}
          </span>
        );
      },
    },
  ];
};
