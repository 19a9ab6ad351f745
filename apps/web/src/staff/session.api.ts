import { bodyOf } from '../api/client.js';
import type { components } from '../api/staff.d.js';
import { staffApi } from '../api/staff.js';
import { staffAccount } from './account.api.js';
import type { SessionApi } from '../ui/session/session.js';

/** A kind of data and how much of it the person's roles see at most. */
export type Sight = components['schemas']['Sight'];

/** Whoever is signed in on the staff side. */
export type StaffUser = {
  readonly id: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly sight: readonly Sight[];
  readonly tenant: { readonly id: string; readonly name: string; readonly kind: string };
  readonly office: { readonly id: string; readonly name: string } | null;
  readonly language: 'de' | 'en';
  /** The first seals what this browser keeps of unfinished notes, all of them open it (base64); never stored. */
  readonly draftKeys: readonly string[];
  /** The installation shows invented data to visitors. */
  readonly demo: boolean;
};

/** Sign-in and sign-out of staff. */
export const staffSession: SessionApi<StaffUser> = {
  read: async () => withDemo(await bodyOf(staffApi.GET('/api/v1/session'))),
  signIn: async (body) => withDemo(await bodyOf(staffApi.POST('/api/v1/session', { body: { ...body } }))),
  signOut: async () => (await bodyOf(staffApi.POST('/api/v1/session/sign-out'))).url,
  account: staffAccount,
};

/** Remembers the language with the user, so that the server answers in it; whatever fails leaves the page in the chosen one. */
export const keepLanguage = async (language: StaffUser['language']): Promise<void> => {
  await staffApi.PATCH('/api/v1/session', { body: { language } }).catch(() => undefined);
};

const withDemo = ({ user, demo }: { user: Omit<StaffUser, 'demo'>; demo: boolean }): StaffUser => ({ ...user, demo });
