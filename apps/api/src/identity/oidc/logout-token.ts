const event = 'http://schemas.openid.net/event/backchannel-logout';

/** What a logout token announces: whose sessions end, and the name it can be used by once. */
export type LogoutClaims = { readonly subject: string | null; readonly sid: string | null; readonly jti: string };

/**
 * The claims of a logout token whose signature, issuer, audience and age were right (Back-Channel Logout 1.0, section 2.6); undefined
 * when it announces no logout: no event, neither subject nor session, no name, or a nonce, which only ID tokens have.
 */
export const readLogoutToken = (payload: Readonly<Record<string, unknown>>): LogoutClaims | undefined => {
  const { events, sub, sid, jti, nonce } = payload;
  const announced = typeof events === 'object' && events !== null && typeof (events as Record<string, unknown>)[event] === 'object';
  const [subject, session] = [textOf(sub), textOf(sid)];
  if (!announced || nonce !== undefined || typeof jti !== 'string' || (subject === null && session === null)) return undefined;
  return { subject, sid: session, jti };
};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
