import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Audience } from '@app/identity';

/** Binds the way back from another identity provider to the browser that went there. */
export const attemptCookie = (audience: Audience): string => `__Host-weiterlotse-${audience}-oidc`;

/** Lax, since the provider sends the browser back from its own site. */
export const attemptCookieOptions: CookieSerializeOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 300 };
