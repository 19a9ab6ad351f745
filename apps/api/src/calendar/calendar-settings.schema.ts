import { z } from 'zod';
import type { OfficeId, UserId } from '@app/kernel';
import { localDate, localDateView, text, uuid } from '../http/schemas.js';

const room = { name: text(60), capacity: z.number().int().min(1).max(500), barrierFree: z.boolean() };
export const enterRoom = z.strictObject({ officeId: uuid<OfficeId>(), ...room }).meta({ id: 'EnterRoom' });
export const changeRoom = z.strictObject({ ...room, active: z.boolean() }).meta({ id: 'ChangeRoom' });

export const roomView = z
  .object({
    id: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    name: z.string(),
    capacity: z.number().int(),
    barrierFree: z.boolean(),
    active: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Room' });
export const roomsView = z.object({ items: z.array(roomView) }).meta({ id: 'Rooms' });

export const enterClosure = z
  .strictObject({
    /** Left out or null: every office. */
    officeId: uuid<OfficeId>().nullable().default(null),
    startsOn: localDate(),
    endsOn: localDate(),
    reason: text(120),
  })
  .meta({ id: 'EnterClosure' });

export const closureView = z
  .object({
    id: z.string(),
    officeId: z.string().nullable(),
    officeName: z.string().nullable(),
    startsOn: localDateView(),
    endsOn: localDateView(),
    reason: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Closure' });
export const closuresView = z.object({ items: z.array(closureView) }).meta({ id: 'Closures' });

const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = () => z.array(z.strictObject({ weekday: z.number().int().min(1).max(7), from: clock(), until: clock() })).max(21);

export const enterPattern = z
  .strictObject({
    /** Left out: oneself. */
    userId: uuid<UserId>().optional(),
    validFrom: localDate(),
    /** Last day; null without end. */
    validUntil: localDate().nullable().default(null),
    hours: hours(),
  })
  .meta({ id: 'EnterWorkingPattern' });

export const patternQuery = z.strictObject({ userId: uuid<UserId>() });

export const patternView = z
  .object({
    id: z.string(),
    userId: z.string(),
    validFrom: localDateView(),
    validUntil: localDateView().nullable(),
    hours: z.array(z.object({ weekday: z.number().int(), from: z.string(), until: z.string() })),
    version: z.number().int(),
  })
  .meta({ id: 'WorkingPattern' });
export const patternsView = z.object({ items: z.array(patternView) }).meta({ id: 'WorkingPatterns' });
