import { permissionsOf } from '../user/role.js';
import { needsSecondFactor, pendingFactor } from './session.js';

describe('who needs a second factor', () => {
  it.each([
    ['adviser', true],
    ['manager', true],
    ['data-protection', true],
    ['administrator', true],
    ['company-hr', true],
    ['works-council', false],
    // Whom somebody refers to them they see.
    ['provider', true],
    ['partner', true],
  ])('%s: %s', (role, needed) => {
    expect(needsSecondFactor(permissionsOf([role]), false)).toBe(needed);
    expect(needsSecondFactor(permissionsOf([role]), true)).toBe(false);
  });

  it('a permission nobody has judged counts as one that shows persons', () => {
    expect(needsSecondFactor(new Set(['planted.read' as never]), false)).toBe(true);
  });
});

describe('what a session still owes', () => {
  const account = (hasFactor: boolean, factorRequired: boolean) => ({ hasFactor, factorRequired, ofStaff: true });

  it.each([
    [['password'], account(true, true), 'prove'],
    [['password'], account(true, false), 'prove'],
    [['password'], account(false, true), 'enrol'],
    [['password'], account(false, false), null],
    [['password', 'totp'], account(true, true), null],
    [['passkey'], account(true, true), null],
    [['mail-link'], account(true, true), 'prove'],
    [['mail-link'], account(false, true), null],
  ] as const)('after %j with %j: %s', (methods, facts, owed) => expect(pendingFactor(methods, facts)).toBe(owed));
});
