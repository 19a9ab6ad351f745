import { useRouter } from '@tanstack/react-router';
import { useLabels } from '../../i18n/language.js';
import { shortcutsDe } from '../shortcuts/shortcuts.labels.de.js';
import { shortcutsEn } from '../shortcuts/shortcuts.labels.en.js';
import { useShortcut } from '../shortcuts/shortcuts.js';
import type { NavigationItem, NewItem } from './navigation.js';

/** Registers the `g …` and `n …` keys of everything the person may use. */
export const NavigationShortcuts = ({ navigation, newItems }: { navigation: readonly NavigationItem[]; newItems: readonly NewItem[] }) => {
  const words = useLabels({ de: shortcutsDe, en: shortcutsEn });
  return (
    <>
      {navigation.map((item) => (
        <Key key={item.to} keys={item.keys} label={item.label} group={words.navigation} to={item.to} />
      ))}
      {newItems.map((item) => (
        <Key key={item.id} keys={item.keys} label={item.label} group={words.create} to={item.to} run={item.run} />
      ))}
    </>
  );
};

type KeyProps = { keys: string | undefined; label: string; group: string; to?: string | undefined; run?: (() => void) | undefined };

const Key = ({ keys, label, group, to, run }: KeyProps) => {
  const router = useRouter();
  useShortcut(keys, () => (run ? run() : to !== undefined && void router.navigate({ to })), { label, group });
  return null;
};
