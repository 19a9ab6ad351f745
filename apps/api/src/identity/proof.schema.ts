import { z } from 'zod';
import { text } from '../http/schemas.js';

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(max);

/** What a browser answers for a passkey (WebAuthn level 3, JSON form); what is in it is checked by its signature. */
export const passkeyResponse = z
  .looseObject({
    id: base64url(1_400),
    rawId: base64url(1_400),
    type: z.literal('public-key'),
    response: z.looseObject({ clientDataJSON: base64url(4_000) }),
  })
  .meta({ id: 'PasskeyResponse' });

const totpCode = z
  .string()
  .max(12)
  .transform((code) => code.replaceAll(/\s/g, ''))
  .refine((code) => /^\d{6}$/.test(code), { params: { code: 'not-a-code' } });

export const proof = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('password'), password: z.string().min(1).max(1_000) }),
    z.strictObject({ kind: z.literal('totp'), code: totpCode }),
    z.strictObject({ kind: z.literal('recovery-code'), code: text(64) }),
    z.strictObject({ kind: z.literal('passkey'), response: passkeyResponse }),
  ])
  .meta({ id: 'Proof' });

export const passkeySignIn = z.strictObject({ response: passkeyResponse }).meta({ id: 'PasskeySignIn' });
export const totpConfirmation = z.strictObject({ code: totpCode }).meta({ id: 'TotpConfirmation' });
export const newPasskey = z.strictObject({ name: text(60), response: passkeyResponse }).meta({ id: 'NewPasskey' });
export const passkeyId = base64url(1_400);

/** Questions to an authenticator, handed to the browser as they are. */
export const passkeyOptions = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' });

export const availableProofs = z
  .object({ password: z.boolean(), totp: z.boolean(), passkey: z.boolean(), recoveryCodes: z.boolean() })
  .meta({ id: 'AvailableProofs' });
