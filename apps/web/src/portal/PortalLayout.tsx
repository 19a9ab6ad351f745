import { Outlet } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useLabels } from '../i18n/language.js';
import { useKeptLanguage } from '../i18n/use-kept-language.js';
import { SessionGate } from '../ui/session/SessionGate.js';
import { sessionDe } from '../ui/session/session.labels.de.js';
import { sessionEn } from '../ui/session/session.labels.en.js';
import { SignInPage } from '../ui/session/SignInPage.js';
import { PortalShell } from '../ui/shell/PortalShell.js';
import { LinkSignIn } from './LinkSignIn.js';
import { navigationOf } from './navigation.js';
import { portalDe } from './portal.labels.de.js';
import { portalEn } from './portal.labels.en.js';
import { PortalWays } from './PortalWays.js';
import { keepLanguage, portalSession, type PortalUser } from './session.api.js';
import { UserProvider } from './user.js';

/** Sign-in, then the frame with the page in it; the address of a mail link has a page of its own. */
export const PortalLayout = () => {
  const labels = useLabels({ de: portalDe, en: portalEn });
  const { steps } = useLabels({ de: sessionDe, en: sessionEn });
  const [token] = useState(() => (location.pathname === '/portal/anmelden' ? location.hash.slice(1) : ''));
  if (token !== '') return <LinkSignIn token={token} />;
  return (
    <SessionGate
      api={portalSession}
      usernameLabel={labels.username}
      ways={(own) => <PortalWays own={own} />}
      frame={(step, form) => (
        <SignInPage
          detail={labels.audience}
          claim={labels.claim}
          text={labels.text}
          title={step === 'credentials' ? labels.title : steps[step].title}
          lead={step === 'credentials' ? labels.lead : steps[step].lead}
        >
          {form}
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
  const navigation = useMemo(() => navigationOf(labels, user.organisation.kind), [labels, user.organisation.kind]);
  return (
    <PortalShell
      audience={labels.audiences[user.organisation.kind]}
      navigation={navigation}
      account={{
        name: user.displayName,
        organisation: user.organisation.name,
        link: { to: '/anmeldung', label: labels.security },
        onSignOut: () => void signOut(),
      }}
    >
      <Outlet />
    </PortalShell>
  );
};
