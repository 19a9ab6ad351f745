import { useLanguage } from '../../i18n/language.js';
import { keyCaps } from './shortcut.js';

/** The keys of a shortcut, drawn as keys. */
export const KeyCaps = ({ keys }: { keys: string }) => {
  const { language } = useLanguage();
  return (
    <span className="wl-keys">
      {keyCaps(keys, language).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
};
