import { safeName } from './document.js';

describe('a file name', () => {
  it.each([
    ['Lebenslauf Yıldız.pdf', 'Lebenslauf Yıldız.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\Zeugnis.pdf', 'Zeugnis.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['Rechnung\u202Efdp.exe', 'Rechnungfdp.exe'],
    ['Was: <neu>?.pdf', 'Was_ _neu__.pdf'],
    ['  .versteckt.pdf. ', 'versteckt.pdf'],
    ['u\u0308ber.pdf', 'über.pdf'],
  ])('%j becomes %j', (given, name) => expect(safeName(given)).toBe(name));

  it('keeps its ending when it is too long', () => {
    const name = safeName(`${'ä'.repeat(400)}.pdf`);
    expect(name).toHaveLength(150);
    expect(name.endsWith('ä.pdf')).toBe(true);
  });

  it.each(['', '.', '..', '///', '\u202E', ' . '])('%j is none', (given) => {
    expect(() => safeName(given)).toThrow(expect.objectContaining({ code: 'documents.name-unusable' }));
  });
});
