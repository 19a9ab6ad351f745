import { commonPasswords } from './common-passwords.js';
import { passwordFault } from './password-rules.js';

describe('a new password', () => {
  const context = ['petra.beispiel', 'p.beispiel@agentur-bochum.example', 'Agentur für Arbeit Bochum', 'Weiterlotse'];
  let common: ReadonlySet<string>;
  beforeAll(async () => {
    common = await commonPasswords();
  });
  const fault = (password: string) => passwordFault(password, { common, context });

  it.each([
    ['elf Zeichen', 'too-short'],
    ['ä'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaa', 'repeated'],
    ['abcabcabcabcab', 'repeated'],
    ['🐢🐢🐢🐢🐢🐢🐢🐢🐢🐢🐢🐢', 'repeated'],
    ['1qaz2wsx3edc', 'common'],
    ['1QAZ2wsx3EDC', 'common'],
    ['Baseball2026', 'common'],
    ['!!Password!!', 'common'],
    ['Weiterlotse1', 'about-you'],
    ['petra.beispiel', 'about-you'],
    ['2026-Beispiel', 'about-you'],
    ['ArbeitBochum', 'about-you'],
  ])('«%s» is refused as %s', (password, reason) => expect(fault(password)).toBe(reason));

  it.each([
    'Korn Wagen Nebel Tür',
    'zwölf Zeichen',
    'nurkleinebuchstabenabersehrlang',
    '🐢🦊🐝🦉🐌🦔🐿🦇🐸🦎🐍🦋',
    'Weiterlotse und ein roter Schuh',
    'k'.repeat(3) + ' müde Ärzte ' + 'q'.repeat(113),
  ])('«%s» is taken: no kinds of characters are asked for', (password) => expect(fault(password)).toBeUndefined());

  it('counts characters, not bytes', () => {
    expect(fault('🐢🦊🐝🦉🐌🦔🐿🦇🐸🦎🐍')).toBe('too-short');
  });
});
