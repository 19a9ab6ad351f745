import { ErrorState } from '../feedback/ErrorState.js';
import { Loading } from '../feedback/Loading.js';
import { useToast } from '../feedback/Toasts.js';
import { useFormats } from '../format/use-formats.js';
import { PageHeader } from '../page/PageHeader.js';
import { Panel } from '../page/Panel.js';
import { PasswordForm } from '../session/PasswordForm.js';
import { FactorPanel } from './FactorPanel.js';
import { useRefresh, useSecurity } from './security.api.js';
import { SessionsPanel } from './SessionsPanel.js';
import { useSecurityLabels } from './use-security-labels.js';
import './security.css';

/** «Anmeldung und Sicherheit»: password, second factors, recovery codes, open sessions. The same page for staff and portal. */
export const SecurityPage = () => {
  const labels = useSecurityLabels();
  const formats = useFormats();
  const toast = useToast();
  const refresh = useRefresh();
  const security = useSecurity();
  const changed = () => {
    refresh();
    toast({ text: labels.password.changed });
  };
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      {security.isError && <ErrorState error={security.error} onRetry={() => void security.refetch()} />}
      {security.isPending && <Loading lines={6} />}
      {security.data && (
        <div className="wl-security">
          <FactorPanel security={security.data} />
          {security.data.hasPassword && (
            <Panel title={labels.password.title}>
              <p className="wl-security__text">
                {security.data.passwordChangedAt
                  ? labels.password.since(formats.moment(security.data.passwordChangedAt))
                  : labels.password.never}
              </p>
              <PasswordForm onChanged={changed} />
            </Panel>
          )}
          <SessionsPanel />
        </div>
      )}
    </>
  );
};
