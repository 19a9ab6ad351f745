import { z } from 'zod';
import type { PortalScope } from '@app/kernel';
import { cells, dataClasses, sightOf, type StaffProfile } from '@app/identity';
import { languages } from '../http/request.js';
import { instant, text } from '../http/schemas.js';

export const credentials = z.strictObject({ username: text(200), password: z.string().min(1).max(1_000) }).meta({ id: 'Credentials' });

export const sessionSettings = z.strictObject({ language: z.enum(languages) }).meta({ id: 'SessionSettings' });

const organisationKinds = ['company', 'provider', 'partner'] as const satisfies readonly PortalScope['kind'][];

/** What the person's roles see at most of each kind of data, from the one matrix (domain.md 6.2). */
const sight = z
  .array(z.object({ data: z.enum(dataClasses), cells: z.array(z.enum(cells)) }).meta({ id: 'Sight' }))
  .describe('What the roles see at most of each kind of data; pages show and hide by it.');

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
      sight,
      tenant: z.object({ id: z.string(), code: z.string(), name: z.string(), kind: z.string() }),
      office: named,
      team: named,
      /** The first seals what this person's browser keeps of unfinished notes, all of them open it; base64, for memory only. */
      draftKeys: z.array(z.string()),
    }),
    demo: z.boolean(),
    /** End whatever happens, and end unless something happens. */
    endsAt: instant(),
    idleEndsAt: instant(),
  })
  .meta({ id: 'StaffSession' });

export const portalSessionView = z
  .object({
    user: z.object({
      id: z.string(),
      displayName: z.string(),
      language: z.enum(languages),
      permissions: z.array(z.string()),
      organisation: z.object({ kind: z.enum(organisationKinds), id: z.string(), name: z.string(), town: z.string().nullable() }),
    }),
    demo: z.boolean(),
    /** End whatever happens, and end unless something happens. */
    endsAt: instant(),
    idleEndsAt: instant(),
  })
  .meta({ id: 'PortalSession' });

export const presentStaffSession = (
  profile: StaffProfile,
  permissions: ReadonlySet<string>,
  draftKeys: readonly string[],
  demo: boolean,
) => ({
  user: { ...profile, permissions: [...permissions].toSorted(), sight: sightOf(profile.roles), draftKeys: [...draftKeys] },
  demo,
});
