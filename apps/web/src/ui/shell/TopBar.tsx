import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import { MagnifyingGlassIcon, PlusIcon, QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { Sign } from '../brand/Sign.js';
import { KeyCaps } from '../shortcuts/KeyCaps.js';
import { shortcutText } from '../shortcuts/shortcut.js';
import type { NewItem } from './navigation.js';
import { UserMenu, type AccountProps } from './UserMenu.js';
import { useShellLabels } from './use-shell-labels.js';
import './bar.css';

type Props = { newItems: readonly NewItem[]; notifications: ReactNode; account: AccountProps; onSearch: () => void; onHelp: () => void };

/** Search, «Neu», help, bell, account. */
export const TopBar = ({ newItems, notifications, account, onSearch, onHelp }: Props) => {
  const labels = useShellLabels();
  return (
    <header className="wl-bar wl-no-print">
      <Link to="/" className="wl-bar__home" aria-label={`Weiterlotse, ${labels.home}`}>
        <Sign size={30} />
      </Link>
      <button type="button" className="wl-bar__search" onClick={onSearch} aria-keyshortcuts="Control+K">
        <MagnifyingGlassIcon aria-hidden fontSize="1.375rem" />
        <span>{labels.search}</span>
        <span className="wl-bar__search-hint">{labels.searchHint}</span>
        <KeyCaps keys="mod+k" />
      </button>
      <div className="wl-bar__tools">
        {newItems.length > 0 && <NewMenu items={newItems} label={labels.create} />}
        <Button
          className="wl-bar__help"
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<QuestionmarkCircleIcon title={labels.help} fontSize="1.5rem" />}
          onClick={onHelp}
        />
        {notifications}
        <UserMenu {...account} />
      </div>
    </header>
  );
};

const NewMenu = ({ items, label }: { items: readonly NewItem[]; label: string }) => {
  const router = useRouter();
  const { language } = useLanguage();
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button size="small" icon={<PlusIcon aria-hidden />} className="wl-bar__new">
          {label}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <ActionMenu.Group aria-label={label}>
          {items.map(({ id, label: text, icon: Icon, keys, to, run }) => (
            <ActionMenu.Item
              key={id}
              icon={<Icon aria-hidden />}
              {...(keys ? { shortcut: shortcutText(keys, language) } : {})}
              onSelect={() => (run ? run() : void router.navigate({ to }))}
            >
              {text}
            </ActionMenu.Item>
          ))}
        </ActionMenu.Group>
      </ActionMenu.Content>
    </ActionMenu>
  );
};
