import type { Permission } from '@app/kernel';

/** The two doors of the house: each has its own accounts, cookie and API. */
export const audiences = ['staff', 'portal'] as const;
export type Audience = (typeof audiences)[number];

/** How somebody proved who they are; a session knows all it was given. A passkey used to sign in is device and person in one. */
export const signInMethods = [
  'password',
  'totp',
  'recovery-code',
  'passkey',
  'oidc',
  'mail-link',
  // What another identity provider says it has asked for or vouches for.
  'oidc-second-factor',
  'trust-low',
  'trust-substantial',
  'trust-high',
] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** What still stands between a session and the pages: show the second factor, or set one up first. */
export const pendingFactors = ['prove', 'enrol'] as const;
export type PendingFactor = (typeof pendingFactors)[number];

/** How long ago the last proof may be for a step that asks for a fresh one. */
export const stepUpMinutes = 10;

const secondFactors: readonly SignInMethod[] = ['totp', 'recovery-code', 'passkey', 'oidc-second-factor'];

/**
 * The second factor that a session begun with `methods` still owes. Whoever has one is asked for it after a password, a mail link or another
 * identity provider that showed none the settings accept; whoever needs one and has none may do nothing but set one up. A mail link asks
 * nobody to set one up, and what the portal's provider vouches for is its trust level.
 */
export const pendingFactor = (
  methods: readonly SignInMethod[],
  account: { readonly hasFactor: boolean; readonly factorRequired: boolean; readonly ofStaff: boolean },
): PendingFactor | null => {
  if (methods.some((method) => secondFactors.includes(method))) return null;
  if (account.hasFactor) return 'prove';
  return account.factorRequired && (methods.includes('password') || (account.ofStaff && methods.includes('oidc'))) ? 'enrol' : null;
};

// A closed list of what shows nobody: a permission that is new counts as one that shows persons until somebody adds it here.
const withoutPersons: readonly Permission[] = [
  'self',
  'course.read',
  'reference.read',
  'notification.read',
  'demo.outbox',
  'portal.company.read',
  'portal.course.read',
];

/** Whether somebody with these permissions needs a second factor: whoever can see persons, everywhere but in the demo. */
export const needsSecondFactor = (permissions: ReadonlySet<Permission>, demoMode: boolean): boolean =>
  !demoMode && [...permissions].some((permission) => !withoutPersons.includes(permission));
