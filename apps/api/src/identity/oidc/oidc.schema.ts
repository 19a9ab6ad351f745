import { z } from 'zod';

/** A page of ours: one slash, then no other slash or backslash, which browsers take for another host. */
const ownPage = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s\p{Cc}]*$/u);

/** `fresh`: over a page whose session has ended, or before a sensitive step; the provider asks again, whoever it still knows. */
export const startQuery = z.strictObject({ returnTo: ownPage.optional(), fresh: z.literal('1').optional() });

// Whatever the provider puts behind `?` is checked by the library, not by form.
export const callbackQuery = z.looseObject({});

export const logoutNotice = z.looseObject({ logout_token: z.string().min(1).max(10_000) }).meta({ id: 'LogoutNotice' });

export const signOutView = z.object({ url: z.string().nullable() }).meta({ id: 'SignedOut' });

export const signInWaysView = z
  .object({
    /** Words on the button of the other identity provider; null when there is none. */
    oidc: z.string().nullable(),
    password: z.boolean(),
    mailLink: z.boolean(),
    /** Who helps people whose account is not open. */
    contact: z.string(),
  })
  .meta({ id: 'SignInWays' });
