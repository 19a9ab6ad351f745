import { Outlet } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useLabels, useLanguage } from '../i18n/language.js';
import { hasChosenLanguage } from '../i18n/language-state.js';
import { SessionGate } from '../ui/session/SessionGate.js';
import { AppShell } from '../ui/shell/AppShell.js';
import { permitted } from '../ui/shell/navigation.js';
import { navigationOf, newItemsOf } from './navigation.js';
import { staffSession, type StaffUser } from './session.api.js';
import { StaffSignIn } from './StaffSignIn.js';
import { staffDe } from './staff.labels.de.js';
import { staffEn } from './staff.labels.en.js';
import { UserProvider } from './user.js';

/** Sign-in, then the frame with the page in it. */
export const StaffLayout = () => (
  <SessionGate api={staffSession} signIn={(onSignedIn) => <StaffSignIn onSignedIn={onSignedIn} />}>
    {(user, signOut) => <SignedIn user={user} signOut={signOut} />}
  </SessionGate>
);

const SignedIn = ({ user, signOut }: { user: StaffUser; signOut: () => Promise<void> }) => {
  const labels = useLabels({ de: staffDe, en: staffEn });
  const { setLanguage } = useLanguage();
  useEffect(() => {
    if (!hasChosenLanguage()) setLanguage(user.language);
  }, [user.language, setLanguage]);
  const navigation = useMemo(() => permitted(navigationOf(labels), user.permissions), [labels, user.permissions]);
  const newItems = useMemo(() => permitted(newItemsOf(labels), user.permissions), [labels, user.permissions]);
  return (
    <UserProvider user={user}>
      <AppShell
        navigation={navigation}
        newItems={newItems}
        account={{ name: user.displayName, detail: user.office?.name ?? user.tenant.name, onSignOut: () => void signOut() }}
      >
        <Outlet />
      </AppShell>
    </UserProvider>
  );
};
