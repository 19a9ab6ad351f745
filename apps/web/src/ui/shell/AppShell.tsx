import { Link, useRouter } from '@tanstack/react-router';
import { SidebarLeftIcon } from '@navikt/aksel-icons';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Wordmark } from '../brand/Wordmark.js';
import type { Command, CommandSearch } from '../command/command.js';
import { useLabels } from '../../i18n/language.js';
import { shortcutsDe } from '../shortcuts/shortcuts.labels.de.js';
import { shortcutsEn } from '../shortcuts/shortcuts.labels.en.js';
import { useShortcut } from '../shortcuts/shortcuts.js';
import { BottomBar } from './BottomBar.js';
import { useUndoLast } from '../feedback/Toasts.js';
import { saveForm } from './save-form.js';
import { MainContent } from './MainContent.js';
import { NavigationList } from './NavigationList.js';
import type { NavigationItem, NewItem } from './navigation.js';
import { NavigationShortcuts } from './NavigationShortcuts.js';
import { RecentProvider, useRecent } from './recent.js';
import { TopBar } from './TopBar.js';
import type { AccountProps } from './UserMenu.js';
import { useShellLabels } from './use-shell-labels.js';
import './shell.css';

const loadPalette = () => import('../command/CommandPalette.js').then((module) => ({ default: module.CommandPalette }));
const CommandPalette = lazy(loadPalette);
const ShortcutHelp = lazy(() => import('../shortcuts/ShortcutHelp.js').then((module) => ({ default: module.ShortcutHelp })));

type Props = {
  navigation: readonly NavigationItem[];
  newItems: readonly NewItem[];
  /** Further commands of the palette beside navigation and «Neu». */
  commands?: readonly Command[];
  search?: CommandSearch | undefined;
  /** The bell: `<NotificationBell unread={…}>list</NotificationBell>`. */
  notifications?: ReactNode;
  account: AccountProps;
  children: ReactNode;
};

const storageKey = 'weiterlotse.narrow-navigation';

/** The frame of every staff page: navigation at the side (below on a phone), search, «Neu», help, bell and account on top. */
export const AppShell = (props: Props) => (
  <RecentProvider>
    <Frame {...props} />
  </RecentProvider>
);

const Frame = ({ navigation, newItems, commands = [], search, notifications, account, children }: Props) => {
  const labels = useShellLabels();
  const words = useLabels({ de: shortcutsDe, en: shortcutsEn });
  const router = useRouter();
  const { recent, remember } = useRecent();
  const [open, setOpen] = useState<'palette' | 'help'>();
  const [narrow, setNarrow] = useState(() => localStorage.getItem(storageKey) === 'yes');
  const close = useCallback(() => setOpen(undefined), []);

  // Here before the first Strg+K: letters typed while it loads would go to the page's shortcuts.
  useEffect(() => void loadPalette(), []);

  useShortcut('mod+k', () => setOpen('palette'), { label: words.search, group: words.general });
  useShortcut('/', () => setOpen('palette'), { label: words.search, group: words.general });
  useShortcut('mod+shift+f', () => setOpen('palette'), { label: words.search, group: words.general });
  useShortcut('?', () => setOpen('help'), { label: words.help, group: words.general });
  useShortcut('mod+s', saveForm, { label: words.save, group: words.general });
  useShortcut('mod+enter', saveForm, { label: words.save, group: words.general });
  useShortcut('mod+z', useUndoLast(), { label: words.undo, group: words.general });

  const all = useMemo<readonly Command[]>(
    () => [
      ...newItems.map(({ icon: Icon, ...item }) => ({ ...item, title: item.label, group: words.create, icon: <Icon /> })),
      ...navigation.map(({ icon: Icon, ...item }) => ({
        ...item,
        id: item.to,
        title: item.label,
        group: words.navigation,
        icon: <Icon />,
      })),
      ...commands,
    ],
    [newItems, navigation, commands, words],
  );
  const choose = (command: Command) => {
    close();
    if (command.to !== undefined && !all.some(({ id }) => id === command.id)) remember(command);
    if (command.run) command.run();
    else if (command.to !== undefined) void router.navigate({ to: command.to });
  };
  const resize = () => {
    localStorage.setItem(storageKey, narrow ? 'no' : 'yes');
    setNarrow(!narrow);
  };

  return (
    <div className="wl-shell" data-narrow={narrow}>
      <a className="wl-skip" href="#content">
        {labels.skip}
      </a>
      <NavigationShortcuts navigation={navigation} newItems={newItems} />
      <nav className="wl-side wl-no-print" aria-label={labels.navigation}>
        <Link to="/" className="wl-side__home" aria-label={`Weiterlotse, ${labels.home}`}>
          <Wordmark />
        </Link>
        <NavigationList items={navigation} />
        <button
          type="button"
          className="wl-side__resize"
          onClick={resize}
          aria-pressed={narrow}
          title={narrow ? labels.expand : labels.collapse}
        >
          <SidebarLeftIcon aria-hidden fontSize="1.375rem" />
          <span className="wl-side__resize-text">{narrow ? labels.expand : labels.collapse}</span>
        </button>
      </nav>
      <TopBar
        newItems={newItems}
        notifications={notifications}
        account={account}
        onSearch={() => setOpen('palette')}
        onHelp={() => setOpen('help')}
      />
      <MainContent>{children}</MainContent>
      <BottomBar items={navigation} />
      <Suspense>
        {open === 'palette' && <CommandPalette commands={all} recent={recent} search={search} onChoose={choose} onClose={close} />}
        {open === 'help' && <ShortcutHelp onClose={close} />}
      </Suspense>
    </div>
  );
};
