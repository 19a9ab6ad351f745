import { TOTP } from 'otpauth';
import { acceptedStep, newTotpSecret, totpAddress } from './totp.js';

describe('one-time codes by time', () => {
  // RFC 6238 appendix B, SHA-1: the secret «12345678901234567890», the last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it.each([
    ['1970-01-01T00:00:59.000Z', '287082', 1],
    ['2005-03-18T01:58:29.000Z', '081804', 37_037_036],
    ['2033-05-18T03:33:20.000Z', '279037', 66_666_666],
  ])('at %s the code is %s', (at, code, step) => expect(acceptedStep(secret, code, { at, lastStep: 0 })).toBe(step));

  it('takes the code of the step before and after, and no other', () => {
    const at = '2005-03-18T01:58:29.000Z';
    const codeIn = (seconds: number) => TOTP.generate({ secret: secretOf(secret), timestamp: (1_111_111_109 + seconds) * 1_000 });
    const taken = (seconds: number) => acceptedStep(secret, codeIn(seconds), { at, lastStep: 0 });
    expect([-60, -30, 0, 30, 60].map(taken)).toEqual([undefined, 37_037_035, 37_037_036, 37_037_037, undefined]);
  });

  it('takes a code once, and none before it afterwards', () => {
    const at = '2005-03-18T01:58:29.000Z';
    expect(acceptedStep(secret, '081804', { at, lastStep: 37_037_035 })).toBe(37_037_036);
    expect(acceptedStep(secret, '081804', { at, lastStep: 37_037_036 })).toBeUndefined();
  });

  it('makes secrets of 160 bits and an address with product and account', () => {
    const [one, other] = [newTotpSecret(), newTotpSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(other).not.toBe(one);
    expect(totpAddress(one, 'beratung')).toBe(
      `otpauth://totp/Weiterlotse:beratung?issuer=Weiterlotse&secret=${one}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

const secretOf = (base32: string) => new TOTP({ secret: base32 }).secret;
