import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { LeaveIcon } from '@navikt/aksel-icons';
import { useRouter } from '@tanstack/react-router';
import { useLanguage } from '../../i18n/language.js';
import { useShortcuts } from '../shortcuts/shortcuts.js';
import { useTheme } from '../theme/theme.js';
import { useShellLabels } from './use-shell-labels.js';

/** Who is signed in: name, and below it where (office, company). `links` are pages about the account; `shortcuts` shows the switch for single keys. */
export type AccountProps = {
  readonly name: string;
  readonly detail: string;
  readonly onSignOut: () => void;
  readonly links?: readonly { readonly to: string; readonly label: string }[];
  readonly shortcuts?: boolean;
};

/** Account menu: language, appearance, shortcuts, sign out. */
export const UserMenu = ({ name, detail, onSignOut, links = [], shortcuts = true }: AccountProps) => {
  const router = useRouter();
  const labels = useShellLabels();
  const { language, setLanguage } = useLanguage();
  const { choice, setChoice } = useTheme();
  const { singleKeys, setSingleKeys } = useShortcuts();
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <button type="button" className="wl-user">
          <span className="wl-user__initials" aria-hidden="true">
            {initials(name)}
          </span>
          <span className="wl-user__words">
            <span className="aksel-sr-only">{labels.account}: </span>
            <span className="wl-user__name">{name}</span>
            <span className="wl-user__detail">{detail}</span>
          </span>
        </button>
      </ActionMenu.Trigger>
      <ActionMenu.Content align="end">
        <ActionMenu.RadioGroup
          label={labels.language}
          value={language}
          onValueChange={(value) => setLanguage(value === 'en' ? 'en' : 'de')}
        >
          <ActionMenu.RadioItem value="de">
            <span lang="de">Deutsch</span>
          </ActionMenu.RadioItem>
          <ActionMenu.RadioItem value="en">
            <span lang="en">English</span>
          </ActionMenu.RadioItem>
        </ActionMenu.RadioGroup>
        <ActionMenu.Divider />
        <ActionMenu.RadioGroup
          label={labels.theme}
          value={choice}
          onValueChange={(value) => setChoice(themes.find((theme) => theme === value) ?? 'system')}
        >
          {themes.map((theme) => (
            <ActionMenu.RadioItem key={theme} value={theme}>
              {labels.themes[theme]}
            </ActionMenu.RadioItem>
          ))}
        </ActionMenu.RadioGroup>
        {shortcuts && (
          <>
            <ActionMenu.Divider />
            <ActionMenu.CheckboxItem checked={singleKeys} onCheckedChange={() => setSingleKeys(!singleKeys)}>
              {labels.singleKeys}
            </ActionMenu.CheckboxItem>
          </>
        )}
        <ActionMenu.Divider />
        {links.map(({ to, label }) => (
          <ActionMenu.Item key={to} onSelect={() => void router.navigate({ to })}>
            {label}
          </ActionMenu.Item>
        ))}
        <ActionMenu.Item icon={<LeaveIcon aria-hidden />} onSelect={onSignOut}>
          {labels.signOut}
        </ActionMenu.Item>
      </ActionMenu.Content>
    </ActionMenu>
  );
};

const themes = ['light', 'dark', 'system'] as const;

const initials = (name: string): string => {
  const words = name
    .replace(/[^\p{L}\s-]/gu, '')
    .split(/\s+/)
    .filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
};
