import { useQuery } from '@tanstack/react-query';
import { bodyOf, done } from '../api/client.js';
import { portalApi } from '../api/portal.js';

/** Ways in that this installation offers. */
export const useSignInWays = () =>
  useQuery({ queryKey: ['sign-in-ways'], queryFn: () => bodyOf(portalApi.GET('/portal/v1/sign-in-ways')), staleTime: Infinity });

/** Asks for a one-time link by mail. */
export const requestLink = (email: string): Promise<void> => done(portalApi.POST('/portal/v1/sign-in-links', { body: { email } }));

/** Signs in with the token of a link; rejects when it is used up or too old. */
export const redeemLink = (token: string): Promise<unknown> => bodyOf(portalApi.POST('/portal/v1/session/link', { body: { token } }));
