import { z } from 'zod';
import type { UserId } from '@app/kernel';
import { protectionKinds, protectionReasons, type Protection } from '@app/clients';
import { instant, localDate, localDateView, text, uuid } from '../http/schemas.js';

const memberIds = z.array(uuid<UserId>()).min(1).max(30);

export const protectClient = z
  .strictObject({
    clientNumber: text(20).transform((value) => value.toUpperCase()),
    kind: z.enum(protectionKinds),
    reason: z.enum(protectionReasons),
    endsOn: localDate().nullable().optional(),
    staffUserId: uuid<UserId>().nullable().optional(),
    memberIds,
  })
  .meta({ id: 'ProtectClient' });

export const changeProtection = z.strictObject({ memberIds }).meta({ id: 'ChangeProtection' });

const member = z.object({ id: z.string(), name: z.string() });

export const protectionView = z
  .object({
    id: z.string(),
    clientNumber: z.string(),
    kind: z.enum(protectionKinds),
    reason: z.enum(protectionReasons),
    startsOn: localDateView(),
    endsOn: localDateView().nullable(),
    endedAt: instant().nullable(),
    running: z.boolean(),
    members: z.array(member),
    version: z.number().int(),
  })
  .meta({ id: 'Protection' });

export const protectionsView = z.object({ items: z.array(protectionView) }).meta({ id: 'Protections' });

/** A protection as those see it who manage it: the number of the file, no name of the person, and not which colleague it is. */
export const presentProtection = (row: Protection, names: ReadonlyMap<string, string>, today: string) => ({
  ...row,
  running: row.endedAt === null && (row.endsOn === null || row.endsOn >= today),
  members: row.memberIds.map((id) => ({ id, name: names.get(id) ?? '' })),
});

export type ProtectClient = z.infer<typeof protectClient>;
export type ChangeProtection = z.infer<typeof changeProtection>;
