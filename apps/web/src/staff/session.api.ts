import { bodyOf, done } from '../api/client.js';
import { staffApi } from '../api/staff.js';
import type { SessionApi } from '../ui/session/session.js';

/** Whoever is signed in on the staff side. */
export type StaffUser = {
  readonly id: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly tenant: { readonly name: string; readonly kind: string };
  readonly office: { readonly id: string; readonly name: string } | null;
  readonly language: 'de' | 'en';
};

/** Sign-in and sign-out of staff. */
export const staffSession: SessionApi<StaffUser> = {
  read: async () => (await bodyOf(staffApi.GET('/api/v1/session'))).user,
  signIn: async (body) => (await bodyOf(staffApi.POST('/api/v1/session', { body: { ...body } }))).user,
  signOut: () => done(staffApi.DELETE('/api/v1/session')),
};
