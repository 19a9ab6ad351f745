import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useLabels } from '../i18n/language.js';
import { useKeptLanguage } from '../i18n/use-kept-language.js';
import { SessionGate } from '../ui/session/SessionGate.js';
import { AppShell } from '../ui/shell/AppShell.js';
import { permitted } from '../ui/shell/navigation.js';
import { DeskProvider, useDesk } from './desk/desk.js';
import { useRestoredDrafts } from './features/sessions/use-restored-drafts.js';
import { Notifications } from './features/notifications/Notifications.js';
import { navigationOf, newItemsOf } from './navigation.js';
import { useStaffSearch } from './search/use-staff-search.js';
import { keepLanguage, staffSession, type StaffUser } from './session.api.js';
import { StaffSignIn } from './StaffSignIn.js';
import { StaffWays } from './StaffWays.js';
import { staffDe } from './staff.labels.de.js';
import { staffEn } from './staff.labels.en.js';
import { UserProvider } from './user.js';
import './staff.css';

const SessionDock = lazy(() => import('./features/sessions/SessionDock.js').then((module) => ({ default: module.SessionDock })));

/** Sign-in, then the frame with the page in it. */
export const StaffLayout = () => {
  const labels = useLabels({ de: staffDe, en: staffEn });
  return (
    <SessionGate
      api={staffSession}
      usernameLabel={labels.username}
      ways={(own) => <StaffWays own={own} />}
      frame={(step, form) => <StaffSignIn step={step}>{form}</StaffSignIn>}
    >
      {(user, signOut) => (
        <UserProvider user={user}>
          <DeskProvider>
            <SignedIn user={user} signOut={signOut} />
          </DeskProvider>
        </UserProvider>
      )}
    </SessionGate>
  );
};

const SignedIn = ({ user, signOut }: { user: StaffUser; signOut: () => Promise<void> }) => {
  const labels = useLabels({ de: staffDe, en: staffEn });
  useKeptLanguage(user.language, keepLanguage);
  const navigation = useMemo(() => permitted(navigationOf(labels), user.permissions), [labels, user.permissions]);
  const { record, tabs } = useDesk();
  useRestoredDrafts();
  const newItems = useMemo(
    () => permitted(newItemsOf(labels, { recordSession: () => record() }), user.permissions),
    [labels, user.permissions, record],
  );
  const search = useStaffSearch();
  const mayReview = user.permissions.includes('break-glass.review');
  const mayProtect = user.permissions.includes('client.protect');
  const mayDeputise = user.permissions.includes('deputyship.manage');
  const mayRecord = user.permissions.includes('session.record');
  const mayCalendar = user.permissions.includes('appointment.read') || user.permissions.includes('calendar.manage');
  const links = [
    ...(mayDeputise ? [{ to: '/vertretung', label: labels.menu.deputies }] : []),
    ...(mayProtect ? [{ to: '/schutz', label: labels.menu.protections }] : []),
    ...(mayReview ? [{ to: '/notfallzugriffe', label: labels.menu.breakGlass }] : []),
    ...(mayRecord ? [{ to: '/textbausteine', label: labels.menu.textBlocks }] : []),
    ...(mayCalendar ? [{ to: '/kalender/einrichtung', label: labels.menu.calendarSettings }] : []),
    { to: '/hilfe', label: labels.menu.help },
    { to: '/einstellungen', label: labels.menu.settings },
    { to: '/anmeldung', label: labels.menu.security },
    ...(user.demo ? [{ to: '/demo/postausgang', label: labels.menu.outbox }] : []),
  ];
  return (
    <AppShell
      navigation={navigation}
      newItems={newItems}
      search={search}
      notifications={<Notifications />}
      account={{ name: user.displayName, detail: user.office?.name ?? user.tenant.name, links, onSignOut: () => void signOut() }}
    >
      <Outlet />
      <Suspense>{tabs.length > 0 && <SessionDock />}</Suspense>
    </AppShell>
  );
};
