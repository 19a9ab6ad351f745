import { isIban, isSocialInsuranceNumber, normalised } from './restricted-fact.js';

describe('a social-insurance number', () => {
  // 15 07 06 49 C(03) 10: 2,5,0,(35=)8,0,6,8,9,0,3,2,0 = 43 → 3 (domain.md 4.1).
  it('has the check digit of its own digits', () => {
    expect(isSocialInsuranceNumber('15070649C103')).toBe(true);
    for (const digit of '012456789') expect(isSocialInsuranceNumber(`15070649C10${digit}`)).toBe(false);
  });

  it.each(['', '15070649C10', '15070649C1033', '15071349C103', '1507064CC103', 'A5070649C103'])('is not «%s»', (text) => {
    expect(isSocialInsuranceNumber(text)).toBe(false);
  });
});

describe('an IBAN', () => {
  it.each(['DE89370400440532013000', 'AT611904300234573201', 'NL91ABNA0417164300', 'GB29NWBK60161331926819'])('is %s', (text) => {
    expect(isIban(text)).toBe(true);
  });

  it('is none with two digits exchanged or one wrong', () => {
    expect(isIban('DE89370400440532013003')).toBe(false);
    expect(isIban('DE98370400440532013000')).toBe(false);
    expect(isIban('DE89370400440523013000')).toBe(false);
  });

  it.each(['', 'DE', 'DE8937040044053201300', 'DE893704004405320130000', '12345678901234567890', 'DE89370400440532013O00'])(
    'is not «%s»',
    (text) => {
      expect(isIban(text)).toBe(false);
    },
  );

  it('may be typed with blanks and small letters', () => {
    expect(normalised(' de89 3704 0044 0532 0130 00')).toBe('DE89370400440532013000');
  });
});
