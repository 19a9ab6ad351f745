import { bodyOf, done } from '../api/client.js';
import { portalApi } from '../api/portal.js';
import type { SessionApi } from '../ui/session/session.js';

/** Whoever is signed in for a company. */
export type PortalUser = {
  readonly id: string;
  readonly displayName: string;
  readonly company: { readonly id: string; readonly name: string };
};

/** Sign-in and sign-out of company users. */
export const portalSession: SessionApi<PortalUser> = {
  read: async () => (await bodyOf(portalApi.GET('/portal/v1/session'))).user,
  signIn: async (body) => (await bodyOf(portalApi.POST('/portal/v1/session', { body: { ...body } }))).user,
  signOut: () => done(portalApi.DELETE('/portal/v1/session')),
};
