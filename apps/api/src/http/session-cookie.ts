import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Audience } from '@app/identity';

const names: Readonly<Record<Audience, string>> = { staff: '__Host-weiterlotse', portal: '__Host-weiterlotse-portal' };

export const cookieName = (audience: Audience): string => names[audience];

/**
 * `__Host-` asks for Secure, path `/` and no domain; browsers take Secure cookies from localhost too. `strict` goes together with links in
 * mails: the page they open needs no cookie, and what it then asks for it asks as our own site.
 */
export const cookieOptions: CookieSerializeOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' };
