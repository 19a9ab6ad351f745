import { Loading } from '../ui/feedback/Loading.js';
import { ProviderButton, RefusalNote, WayDivider } from '../ui/session/ProviderSignIn.js';
import type { OwnWays } from '../ui/session/session.js';
import { MailLinkForm } from './MailLinkForm.js';
import { useSignInWays } from './ways.api.js';

/** The portal's ways in: the account of the organisation, a link by mail, a passkey, and in the demo a password. */
export const PortalWays = ({ own }: { own: OwnWays }) => {
  const { data: ways, isPending } = useSignInWays();
  if (isPending) return <Loading lines={3} />;
  return (
    <>
      <RefusalNote contact={ways?.contact ?? ''} />
      {ways?.oidc && (
        <>
          <ProviderButton label={ways.oidc} address="/portal/v1/session/oidc" primary newWindow={own.overPage} />
          <WayDivider />
        </>
      )}
      {ways?.password && own.password && (
        <>
          {own.password}
          <WayDivider />
        </>
      )}
      <MailLinkForm />
      {own.passkey}
    </>
  );
};
