import { claimAt, matchValue, placeOf, reachesTrust, requireTrust, roleChanges, showsSecondFactor, trustOf, wordsAt } from './external.js';

describe('claims of another identity provider', () => {
  it('are found by a path, and a path that leads nowhere finds nothing', () => {
    const claims = { realm_access: { roles: ['a', 7, 'b'] }, department: 'T1' };
    expect(wordsAt(claims, 'realm_access.roles')).toEqual(['a', 'b']);
    expect(wordsAt(claims, 'department')).toEqual(['T1']);
    expect(wordsAt(claims, 'department.name')).toEqual([]);
    expect(claimAt(claims, 'realm_access.roles.0')).toBeUndefined();
  });

  it('match an account by exactly one value, and by a mail address only when it was checked', () => {
    expect(matchValue({ preferred_username: ' Beratung ' }, 'preferred_username')).toBe('beratung');
    expect(matchValue({ preferred_username: ['a', 'b'] }, 'preferred_username')).toBeUndefined();
    expect(matchValue({ email: 'a@example.org' }, 'email')).toBeUndefined();
    expect(matchValue({ email: 'a@example.org', email_verified: 'true' }, 'email')).toBeUndefined();
    expect(matchValue({ email: 'A@example.org', email_verified: true }, 'email')).toBe('a@example.org');
  });
});

describe('roles by mapping', () => {
  const map = { 'wl-beratung': 'adviser', 'wl-leitung': 'team-lead' } as const;

  it('are given and taken; roles nobody mapped stay', () => {
    expect(roleChanges(['wl-beratung'], map, ['team-lead', 'decider'])).toEqual({ given: ['adviser'], taken: ['team-lead'] });
  });

  it('change nothing when they are right already', () => {
    expect(roleChanges(['wl-beratung', 'other'], map, ['adviser', 'decider'])).toEqual({ given: [], taken: [] });
  });

  it('give nothing for words that only look like properties of objects', () => {
    expect(roleChanges(['constructor', '__proto__'], map, [])).toEqual({ given: [], taken: [] });
  });
});

describe('the place by mapping', () => {
  const map = { T1: { tenant: 'aa-bochum', team: 'Team 1' }, T2: { tenant: 'aa-bochum' }, H1: { tenant: 'aa-hagen' } };

  it.each([
    [['T1'], map, { tenant: 'aa-bochum', team: 'Team 1' }],
    [['T1', 'T2'], map, { tenant: 'aa-bochum', team: 'Team 1' }],
    [['T1', 'H1'], map, 'nowhere'],
    [[], map, 'nowhere'],
    [['toString'], map, 'nowhere'],
    [['T1'], undefined, 'unmapped'],
  ])('%j', (values, given, expected) => expect(placeOf(values, given)).toEqual(expected));
});

describe('how strongly somebody signed in', () => {
  it('counts as second factor only by a value of the accepted list', () => {
    expect(showsSecondFactor({ acr: 'gold', amr: ['pwd', 'otp'] }, ['otp'])).toBe(true);
    expect(showsSecondFactor({ acr: 'gold' }, ['gold'])).toBe(true);
    expect(showsSecondFactor({ acr: 'gold', amr: ['pwd'] }, ['otp'])).toBe(false);
    expect(showsSecondFactor({ acr: 'gold', amr: ['otp'] }, [])).toBe(false);
  });

  it('has the trust level of its acr, and the lowest for one that nobody mapped', () => {
    const map = { 'urn:elster': 'substantial' } as const;
    expect([trustOf({ acr: 'urn:elster' }, map), trustOf({ acr: 'other' }, map), trustOf({}, map)]).toEqual(['substantial', 'low', 'low']);
    expect([reachesTrust('high', 'substantial'), reachesTrust('low', 'substantial')]).toEqual([true, false]);
  });

  it('lets a session do what its trust level allows, and says what it lacks', () => {
    expect(() => requireTrust('portal.application.read', ['oidc', 'trust-substantial'])).not.toThrow();
    expect(() => requireTrust('portal.need.submit', ['mail-link'])).not.toThrow();
    for (const methods of [['mail-link'], ['oidc', 'trust-low']] as const) {
      expect(() => requireTrust('portal.application.read', methods)).toThrow(
        expect.objectContaining({ code: 'identity.trust-too-low', params: { needed: 'substantial', present: 'low' } }),
      );
    }
  });
});
