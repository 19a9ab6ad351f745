import { z } from 'zod';
import { browsers, signInMethods, systems } from '@app/identity';
import { instant } from '../http/schemas.js';

// The rules of passwords themselves belong to the domain; this only keeps monsters out.
const password = () => z.string().min(1).max(1_000);

export const passwordChange = z.strictObject({ current: password(), next: password() }).meta({ id: 'PasswordChange' });

export const securityView = z
  .object({
    hasPassword: z.boolean(),
    passwordChangedAt: instant().nullable(),
    totpSince: instant().nullable(),
    passkeys: z.array(z.object({ id: z.string(), name: z.string(), createdAt: instant(), lastUsedAt: instant().nullable() })),
    recoveryCodesLeft: z.number().int(),
    factorRequired: z.boolean(),
  })
  .meta({ id: 'AccountSecurity' });

export const totpStart = z
  .object({
    /** For typing, where no camera is. */
    secret: z.string(),
    /** The QR code as SVG. */
    qrCode: z.string(),
  })
  .meta({ id: 'TotpStart' });

export const enrolledView = z.object({ recoveryCodes: z.array(z.string()).nullable() }).meta({ id: 'Enrolled' });
export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export const sessionsView = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        createdAt: instant(),
        lastSeenAt: instant(),
        methods: z.array(z.enum(signInMethods)),
        browser: z.enum(browsers),
        system: z.enum(systems),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });

export const sessionEnds = z.object({ endsAt: instant(), idleEndsAt: instant() }).meta({ id: 'SessionEnds' });
