import { z } from 'zod';
import { companyRoles } from '@app/identity';
import { instant, text } from '../http/schemas.js';
import { emailAddress } from '../identity/link.schema.js';

export const invitePortalUser = z
  .strictObject({ displayName: text(200), email: emailAddress(), role: z.enum(companyRoles) })
  .meta({ id: 'InvitePortalUser' });

export const changePortalUser = z.strictObject({ active: z.boolean() }).meta({ id: 'ChangePortalUser' });

export const portalUserView = z
  .object({
    id: z.string(),
    displayName: z.string(),
    email: z.string(),
    role: z.enum(companyRoles),
    active: z.boolean(),
    createdAt: instant(),
    version: z.number().int(),
  })
  .meta({ id: 'PortalUser' });

export const portalUsersView = z.object({ items: z.array(portalUserView) }).meta({ id: 'PortalUsers' });
