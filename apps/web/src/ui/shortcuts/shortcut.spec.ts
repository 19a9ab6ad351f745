import { matchShortcut, shortcutText, type KeyPress } from './shortcut.js';

const known = ['mod+k', 'mod+enter', 'g h', 'g p', 'n g', '/', '?'];
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  control: false,
  shift: false,
  alt: false,
  typing: false,
  ...more,
});
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

  it('with Shift is another key where somebody asks for it, and the same where nobody does', () => {
    const shifted = (key: string, all: readonly string[]) => matchShortcut(all, '', press(key, { shift: true }), true).hit;
    expect(shifted('X', ['x', 'shift+x'])).toBe('shift+x');
    expect(shifted('X', ['x'])).toBe('x');
    expect(shifted('?', ['?'])).toBe('?');
    expect(shifted('ArrowDown', ['shift+arrowdown'])).toBe('shift+arrowdown');
    expect(matchShortcut(['shift+arrowdown'], '', press('ArrowDown'), true).hit).toBeUndefined();
    expect(matchShortcut(['mod+shift+f'], '', press('F', { control: true, shift: true }), false).hit).toBe('mod+shift+f');
    expect(matchShortcut(['mod+f'], '', press('F', { control: true, shift: true }), false).hit).toBeUndefined();
  });

  it('never takes a dead key, and leaves a field its own undo', () => {
    for (const key of ['Dead', 'Process', 'Unidentified', 'F6', 'Tab'])
      expect(matchShortcut(['dead', 'f6', 'tab'], '', press(key), true).hit).toBeUndefined();
    expect(matchShortcut(['mod+z'], '', press('z', { control: true }), false).hit).toBe('mod+z');
    expect(matchShortcut(['mod+z'], '', press('z', { control: true, typing: true }), true).hit).toBeUndefined();
  });

  it('is written as on the keyboard', () => {
    expect(shortcutText('mod+k', 'de')).toBe('Strg+K');
    expect(shortcutText('mod+k', 'en')).toBe('Ctrl+K');
    expect(shortcutText('g h', 'de')).toBe('g h');
    expect(shortcutText('shift+arrowdown', 'de')).toBe('Umschalt+↓');
    expect(shortcutText('mod+shift+f', 'en')).toBe('Ctrl+Shift+F');
  });
});
