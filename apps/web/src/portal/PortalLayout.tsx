import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLabels } from '../i18n/language.js';
import { useKeptLanguage } from '../i18n/use-kept-language.js';
import { SessionGate } from '../ui/session/SessionGate.js';
import { SignInForm } from '../ui/session/SignInForm.js';
import { SignInPage } from '../ui/session/SignInPage.js';
import { PortalShell } from '../ui/shell/PortalShell.js';
import { navigationOf } from './navigation.js';
import { portalDe } from './portal.labels.de.js';
import { portalEn } from './portal.labels.en.js';
import { keepLanguage, portalSession, type PortalUser } from './session.api.js';
import { UserProvider } from './user.js';

/** Sign-in, then the frame with the page in it. */
export const PortalLayout = () => {
  const labels = useLabels({ de: portalDe, en: portalEn });
  return (
    <SessionGate
      api={portalSession}
      signIn={(onSignedIn) => (
        <SignInPage detail={labels.audience} claim={labels.claim} text={labels.text} title={labels.title} lead={labels.lead}>
          <SignInForm usernameLabel={labels.username} signIn={portalSession.signIn} onSignedIn={onSignedIn} />
        </SignInPage>
      )}
    >
      {(user, signOut) => (
        <UserProvider user={user}>
          <SignedIn user={user} signOut={signOut} />
        </UserProvider>
      )}
    </SessionGate>
  );
};

const SignedIn = ({ user, signOut }: { user: PortalUser; signOut: () => Promise<void> }) => {
  const labels = useLabels({ de: portalDe, en: portalEn });
  useKeptLanguage(user.language, keepLanguage);
  const navigation = useMemo(() => navigationOf(labels), [labels]);
  return (
    <PortalShell
      audience={labels.audience}
      navigation={navigation}
      account={{ name: user.displayName, company: user.company.name, onSignOut: () => void signOut() }}
    >
      <Outlet />
    </PortalShell>
  );
};
