import { ProviderButton, RefusalNote, WayDivider } from '../ui/session/ProviderSignIn.js';
import type { OwnWays } from '../ui/session/session.js';
import { useSignInWays } from './ways.api.js';

/** The ways in for staff: the account of the house, name and password, a passkey. */
export const StaffWays = ({ own }: { own: OwnWays }) => {
  const { data: ways } = useSignInWays();
  return (
    <>
      <RefusalNote contact={ways?.contact ?? ''} />
      {ways?.oidc && (
        <>
          <ProviderButton label={ways.oidc} address="/api/v1/session/oidc" primary newWindow={own.overPage} />
          {own.password && <WayDivider />}
        </>
      )}
      {own.password}
      {own.passkey}
    </>
  );
};
