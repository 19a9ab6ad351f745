import { bodyOf, done } from '../api/client.js';
import { portalApi } from '../api/portal.js';
import type { SessionApi } from '../ui/session/session.js';

/** Whoever is signed in for a company. */
export type PortalUser = {
  readonly id: string;
  readonly displayName: string;
  readonly language: 'de' | 'en';
  readonly company: { readonly id: string; readonly name: string };
};

/** Sign-in and sign-out of company users. */
export const portalSession: SessionApi<PortalUser> = {
  read: async () => (await bodyOf(portalApi.GET('/portal/v1/session'))).user,
  signIn: async (body) => (await bodyOf(portalApi.POST('/portal/v1/session', { body: { ...body } }))).user,
  signOut: () => done(portalApi.DELETE('/portal/v1/session')),
};

/** Remembers the language with the user, so that the server answers in it; whatever fails leaves the page in the chosen one. */
export const keepLanguage = async (language: PortalUser['language']): Promise<void> => {
  await portalApi.PATCH('/portal/v1/session', { body: { language } }).catch(() => undefined);
};
