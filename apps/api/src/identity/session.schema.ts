import { z } from 'zod';
import type { StaffProfile } from '@app/identity';
import { languages } from '../http/request.js';
import { text } from '../http/schemas.js';

export const credentials = z.strictObject({ username: text(200), password: z.string().min(1).max(1_000) }).meta({ id: 'Credentials' });

export const sessionSettings = z.strictObject({ language: z.enum(languages) }).meta({ id: 'SessionSettings' });

const named = z.object({ id: z.string(), name: z.string() });

export const staffSessionView = z
  .object({
    user: z.object({
      id: z.string(),
      username: z.string(),
      displayName: z.string(),
      language: z.enum(languages),
      roles: z.array(z.string()),
      permissions: z.array(z.string()),
      tenant: z.object({ id: z.string(), code: z.string(), name: z.string(), kind: z.string() }),
      office: named,
      team: named,
    }),
    demo: z.boolean(),
  })
  .meta({ id: 'StaffSession' });

export const portalSessionView = z
  .object({
    user: z.object({
      id: z.string(),
      displayName: z.string(),
      language: z.enum(languages),
      permissions: z.array(z.string()),
      company: z.object({ id: z.string(), name: z.string(), town: z.string() }),
    }),
    demo: z.boolean(),
  })
  .meta({ id: 'PortalSession' });

export const presentStaffSession = (profile: StaffProfile, permissions: ReadonlySet<string>, demo: boolean) => ({
  user: { ...profile, permissions: [...permissions].toSorted() },
  demo,
});
