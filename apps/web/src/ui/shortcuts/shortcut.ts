/** One key press as the matcher sees it; `key` is KeyboardEvent.key, never the place on the keyboard. */
export type KeyPress = { readonly key: string; readonly control: boolean; readonly alt: boolean; readonly typing: boolean };

export type Match = { readonly hit: string | undefined; readonly pending: string };

/**
 * Matches a press against shortcuts written `mod+k`, `mod+enter`, `/`, `?`, `g h`.
 * `pending` is what was typed of a sequence so far (empty at first). While somebody is typing and when single keys are
 * switched off (WCAG 2.1.4) only `mod+…` counts. AltGr (control and alt together) never does: on German keyboards it writes @ and €.
 */
export const matchShortcut = (shortcuts: readonly string[], pending: string, press: KeyPress, singleKeys: boolean): Match => {
  const none = { hit: undefined, pending: '' };
  if (press.alt) return none;
  if (press.control) return { ...none, hit: shortcuts.find((keys) => keys === `mod+${press.key.toLowerCase()}`) };
  if (press.typing || !singleKeys || press.key.length !== 1) return none;
  const key = press.key.toLowerCase();
  for (const typed of pending ? [`${pending} ${key}`, key] : [key]) {
    if (shortcuts.includes(typed)) return { hit: typed, pending: '' };
    if (shortcuts.some((keys) => keys.startsWith(`${typed} `))) return { hit: undefined, pending: typed };
  }
  return none;
};

/** The keys of a shortcut as they are written on the keyboard: `['Strg', 'K']`, `['g', 'h']`. */
export const keyCaps = (shortcut: string, language: 'de' | 'en'): readonly string[] => {
  const names: Record<string, string> =
    language === 'de'
      ? { mod: 'Strg', alt: 'Alt', tab: 'Tab', enter: 'Eingabe', escape: 'Esc' }
      : { mod: 'Ctrl', alt: 'Alt', tab: 'Tab', enter: 'Enter', escape: 'Esc' };
  return shortcut.split(/[+ ]/).map((part) => names[part] ?? (shortcut.includes('+') ? part.toUpperCase() : part));
};

/** The keys in one text, joined as they are pressed: `Strg+K`, `g h`. */
export const shortcutText = (shortcut: string, language: 'de' | 'en'): string =>
  keyCaps(shortcut, language).join(shortcut.includes('+') ? '+' : ' ');
