import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import { useChangePortalUser, usePortalUsers, type PortalUser } from './companies.api.js';
import { InviteDialog } from './InviteDialog.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** Who of the company may use the portal; advisers invite, close and reopen. */
export const PortalUsersPanel = ({ companyId }: { companyId: string }) => {
  const labels = useCompaniesLabels();
  const mayManage = useMay('portal-user.manage');
  const [inviting, setInviting] = useState(false);
  const { data: users, error, refetch } = usePortalUsers(companyId);
  return (
    <Panel
      title={labels.portalUsers}
      actions={
        mayManage && (
          <Button size="small" variant="secondary" onClick={() => setInviting(true)}>
            {labels.invite}
          </Button>
        )
      }
    >
      {error && !users ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : users === undefined ? (
        <Loading lines={2} />
      ) : users.length === 0 ? (
        <p className="wl-quiet">{labels.noPortalUser}</p>
      ) : (
        <ul className="wl-plain">
          {users.map((user) => (
            <Account key={user.id} companyId={companyId} user={user} mayManage={mayManage} />
          ))}
        </ul>
      )}
      {inviting && <InviteDialog companyId={companyId} onClose={() => setInviting(false)} />}
    </Panel>
  );
};

const Account = ({ companyId, user, mayManage }: { companyId: string; user: PortalUser; mayManage: boolean }) => {
  const labels = useCompaniesLabels();
  const change = useChangePortalUser(companyId);
  return (
    <li>
      <strong>{user.displayName}</strong>
      <span>
        {labels.portalRoles[user.role]}, {user.email}
      </span>
      {!user.active && <StatusTag tone="neutral">{labels.accountClosed}</StatusTag>}
      {mayManage && (
        <Button
          size="small"
          variant="tertiary"
          className="wl-account-step"
          loading={change.isPending}
          onClick={() => change.mutate({ user, active: !user.active })}
        >
          {user.active ? labels.closeAccount : labels.reopenAccount}
          <span className="aksel-sr-only">{labels.ofPerson(user.displayName)}</span>
        </Button>
      )}
      {change.error && <ErrorState error={change.error} />}
    </li>
  );
};
