import { matchShortcut, shortcutText, type KeyPress } from './shortcut.js';

const known = ['mod+k', 'mod+enter', 'g h', 'g p', 'n g', '/', '?'];
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, control: false, alt: false, typing: false, ...more });
const type = (keys: string, singleKeys = true): (string | undefined)[] => {
  let pending = '';
  return [...keys].map((key) => {
    const match = matchShortcut(known, pending, press(key), singleKeys);
    pending = match.pending;
    return match.hit;
  });
};

describe('A shortcut', () => {
  it('of two keys fires on the second', () => {
    expect(type('gh')).toEqual([undefined, 'g h']);
  });

  it('starts anew when the second key begins another sequence', () => {
    expect(type('gng')).toEqual([undefined, undefined, 'n g']);
  });

  it('is forgotten after a wrong second key', () => {
    expect(type('gxh')).toEqual([undefined, undefined, undefined]);
  });

  it('of one key fires at once, also in the middle of a sequence', () => {
    expect(type('/?')).toEqual(['/', '?']);
    expect(type('g/')).toEqual([undefined, '/']);
  });

  it('of letters rests while somebody types or has switched single keys off', () => {
    expect(matchShortcut(known, 'g', press('h', { typing: true }), true)).toEqual({ hit: undefined, pending: '' });
    expect(type('gh', false)).toEqual([undefined, undefined]);
  });

  it('with the control key works while typing and when single keys are off', () => {
    expect(matchShortcut(known, '', press('k', { control: true, typing: true }), false).hit).toBe('mod+k');
    expect(matchShortcut(known, '', press('Enter', { control: true, typing: true }), false).hit).toBe('mod+enter');
  });

  it('never takes what AltGr writes', () => {
    expect(matchShortcut(known, '', press('k', { control: true, alt: true }), true).hit).toBeUndefined();
    expect(matchShortcut(known, '', press('?', { alt: true }), true).hit).toBeUndefined();
  });

  it('is written as on the keyboard', () => {
    expect(shortcutText('mod+k', 'de')).toBe('Strg+K');
    expect(shortcutText('mod+k', 'en')).toBe('Ctrl+K');
    expect(shortcutText('g h', 'de')).toBe('g h');
  });
});
