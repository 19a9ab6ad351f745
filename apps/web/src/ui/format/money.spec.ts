import { readCents, writeCents } from './money.js';

describe('An amount field', () => {
  it.each([
    ['1.234,5', 123_450],
    ['1234,50', 123_450],
    ['1.234', 123_400],
    ['12 €', 1_200],
    ['0,05', 5],
    ['-3,2', -320],
    ['1.234.567,89', 123_456_789],
  ])('reads the German amount %s as cents', (typed, cents) => {
    expect(readCents(typed, 'de')).toBe(cents);
  });

  it.each(['', '12.5', '1,234', '1,2,3', '12.34.567', 'zwölf', '1..234', '1,234.50'])('takes »%s« for no German amount', (typed) => {
    expect(readCents(typed, 'de')).toBeUndefined();
  });

  it('reads English marks in English', () => {
    expect(readCents('1,234.5', 'en')).toBe(123_450);
    expect(readCents('1.234', 'en')).toBeUndefined();
  });

  it('writes cents with two decimals and groups', () => {
    expect([0, 5, 123_450, 123_456_789, -320].map((cents) => writeCents(cents, 'de'))).toEqual([
      '0,00',
      '0,05',
      '1.234,50',
      '1.234.567,89',
      '-3,20',
    ]);
    expect(writeCents(123_450, 'en')).toBe('1,234.50');
  });

  it('reads back what it wrote', () => {
    for (const cents of [1, 99, 100, 99_999, 1_000_000, -45_601]) expect(readCents(writeCents(cents, 'de'), 'de')).toBe(cents);
  });
});
