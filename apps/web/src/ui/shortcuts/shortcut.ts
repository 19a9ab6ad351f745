/** One key press as the matcher sees it; `key` is KeyboardEvent.key, never the place on the keyboard. */
export type KeyPress = {
  readonly key: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly typing: boolean;
};

export type Match = { readonly hit: string | undefined; readonly pending: string };

// Keys whose name is longer than what they write; every other long name (`Dead`, `Process`, `F6`, `Tab`) is never ours.
const namedKeys: Readonly<Record<string, string>> = { ArrowDown: 'arrowdown', ArrowUp: 'arrowup' };

// In a field this takes back what was typed there.
const ownedByFields = ['mod+z'];

/**
 * Matches a press against shortcuts written `mod+k`, `mod+shift+f`, `/`, `?`, `g h`, `shift+x`, `shift+arrowdown`.
 * `pending` is what was typed of a sequence so far (empty at first). While somebody is typing and when single keys are
 * switched off (WCAG 2.1.4) only `mod+…` counts. AltGr (control and alt together) never does: on German keyboards it writes @ and €;
 * nor do dead keys (^, ´) and what an input method is composing.
 */
export const matchShortcut = (shortcuts: readonly string[], pending: string, press: KeyPress, singleKeys: boolean): Match => {
  const none = { hit: undefined, pending: '' };
  if (press.alt) return none;
  const key = namedKeys[press.key] ?? press.key.toLowerCase();
  if (press.control) {
    const keys = press.shift ? `mod+shift+${key}` : `mod+${key}`;
    return { ...none, hit: press.typing && ownedByFields.includes(keys) ? undefined : shortcuts.find((one) => one === keys) };
  }
  if (press.typing || !singleKeys || (press.key.length !== 1 && !namedKeys[press.key])) return none;
  if (press.shift && shortcuts.includes(`shift+${key}`)) return { hit: `shift+${key}`, pending: '' };
  for (const typed of pending ? [`${pending} ${key}`, key] : [key]) {
    if (shortcuts.includes(typed)) return { hit: typed, pending: '' };
    if (shortcuts.some((keys) => keys.startsWith(`${typed} `))) return { hit: undefined, pending: typed };
  }
  return none;
};

const arrows = { arrowdown: '↓', arrowup: '↑' };

/** The keys of a shortcut as they are written on the keyboard: `['Strg', 'K']`, `['g', 'h']`. */
export const keyCaps = (shortcut: string, language: 'de' | 'en'): readonly string[] => {
  const names: Record<string, string> =
    language === 'de'
      ? { mod: 'Strg', shift: 'Umschalt', alt: 'Alt', tab: 'Tab', enter: 'Eingabe', escape: 'Esc', ...arrows }
      : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', tab: 'Tab', enter: 'Enter', escape: 'Esc', ...arrows };
  return shortcut.split(/[+ ]/).map((part) => names[part] ?? (shortcut.includes('+') ? part.toUpperCase() : part));
};

/** The keys in one text, joined as they are pressed: `Strg+K`, `g h`. */
export const shortcutText = (shortcut: string, language: 'de' | 'en'): string =>
  keyCaps(shortcut, language).join(shortcut.includes('+') ? '+' : ' ');
