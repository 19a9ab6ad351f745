import { z } from 'zod';
import { permissions, type TeamId } from '@app/kernel';
import { rolePermissions, staffRoles } from '@app/identity';
import { text, uuid } from '../http/schemas.js';

const heldRole = z.strictObject({ role: z.enum(staffRoles), teamId: uuid<TeamId>() });

export const addUser = z
  .strictObject({
    username: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,49}$/),
    displayName: text(100),
    email: z.email().max(200),
    teamId: uuid<TeamId>(),
    roles: z.array(heldRole).max(30),
  })
  .meta({ id: 'AddUser' });

export const setRoles = z.strictObject({ roles: z.array(heldRole).max(30) }).meta({ id: 'SetRoles' });
export const setActive = z.strictObject({ active: z.boolean() }).meta({ id: 'SetActive' });

export const userView = z
  .object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    email: z.string(),
    teamId: z.string(),
    active: z.boolean(),
    roles: z.array(z.object({ role: z.enum(staffRoles), teamId: z.string() })),
    hasSecondFactor: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'ManagedUser' });

export const usersView = z
  .object({
    items: z.array(userView),
    teams: z.array(z.object({ id: z.string(), name: z.string(), office: z.string() }).meta({ id: 'Team' })),
    /** What each role may do. */
    roles: z.array(z.object({ role: z.enum(staffRoles), permissions: z.array(z.enum(permissions)) }).meta({ id: 'Role' })),
  })
  .meta({ id: 'ManagedUsers' });

/** The first password is told once, and nowhere written down. */
export const addedView = z.object({ user: userView, firstPassword: z.string() }).meta({ id: 'AddedUser' });

export const roles = staffRoles.map((role) => ({ role, permissions: rolePermissions[role] }));
