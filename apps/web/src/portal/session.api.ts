import { bodyOf } from '../api/client.js';
import { portalApi } from '../api/portal.js';
import { portalAccount } from './account.api.js';
import type { SessionApi } from '../ui/session/session.js';

/** Whoever is signed in for a company, a provider or a partner organisation. */
export type PortalUser = {
  readonly id: string;
  readonly displayName: string;
  readonly language: 'de' | 'en';
  readonly permissions: readonly string[];
  readonly organisation: { readonly kind: 'company' | 'provider' | 'partner'; readonly id: string; readonly name: string };
};

/** Sign-in and sign-out of company users. */
export const portalSession: SessionApi<PortalUser> = {
  read: async () => (await bodyOf(portalApi.GET('/portal/v1/session'))).user,
  signIn: async (body) => (await bodyOf(portalApi.POST('/portal/v1/session', { body: { ...body } }))).user,
  signOut: async () => (await bodyOf(portalApi.POST('/portal/v1/session/sign-out'))).url,
  account: portalAccount,
};

/** Remembers the language with the user, so that the server answers in it; whatever fails leaves the page in the chosen one. */
export const keepLanguage = async (language: PortalUser['language']): Promise<void> => {
  await portalApi.PATCH('/portal/v1/session', { body: { language } }).catch(() => undefined);
};
