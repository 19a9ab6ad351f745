import { z } from 'zod';

/** A mail address in small letters. */
export const emailAddress = () =>
  z
    .string()
    .trim()
    .max(254)
    .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u)
    .transform((address) => address.toLowerCase())
    .meta({ format: 'email' });

export const linkRequest = z.strictObject({ email: emailAddress() }).meta({ id: 'RequestSignInLink' });

export const linkToken = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) }).meta({ id: 'RedeemSignInLink' });
