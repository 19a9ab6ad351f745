import { isBetriebsnummer, withCheckDigit } from './betriebsnummer.js';

describe('the Betriebsnummer', () => {
  it('is right for published numbers of the health insurers', () => {
    // 15027365: 1+(5·2=10→1)+0+(2·2=4)+7+(3·2=6)+6 = 25 → 5
    expect(['15027365', '42938966', '48698890', '33526082', '09912342'].filter((number) => isBetriebsnummer(number))).toHaveLength(5);
  });

  it('allows exactly two check digits, five apart', () => {
    const valid = Array.from({ length: 10 }, (_, digit) => `1502736${digit}`).filter((number) => isBetriebsnummer(number));
    expect(valid).toEqual(['15027360', '15027365']);
  });

  it('begins with 010 to 099 or at least 110', () => {
    const accepted = (prefix: string) => isBetriebsnummer(withCheckDigit(`${prefix}1234`));
    expect(['010', '099', '110', '999'].map(accepted)).toEqual([true, true, true, true]);
    expect(['000', '009', '100', '109'].map(accepted)).toEqual([false, false, false, false]);
  });

  it('may begin with 000 in demo mode only, and 001 not even there', () => {
    expect(isBetriebsnummer(withCheckDigit('0001234'))).toBe(false);
    expect(isBetriebsnummer(withCheckDigit('0001234'), { demo: true })).toBe(true);
    expect(isBetriebsnummer(withCheckDigit('0011234'), { demo: true })).toBe(false);
  });

  it('is eight digits and nothing else', () => {
    expect(['', '1502736', '150273650', '1502736A', ' 15027365', '1502736５'].some((text) => isBetriebsnummer(text))).toBe(false);
  });
});
