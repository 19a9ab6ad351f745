import { z } from 'zod';
import type { ClientId } from '@app/kernel';
import { walkInLanguages, walkInNeeds, walkInReasons, walkInStates, walkInSteps } from '@app/calendar';
import { instant, localDate, localDateView, optionalText, uuid } from '../http/schemas.js';

export const enterWalkIn = z
  .strictObject({
    /** A known person; name and birth date are then those of the file. */
    clientId: uuid<ClientId>().nullable().default(null),
    lastName: optionalText(100),
    firstName: optionalText(100),
    bornOn: localDate().nullable().default(null),
    reason: z.enum(walkInReasons),
    language: z.enum(walkInLanguages).nullable().default(null),
    need: z.enum(walkInNeeds).nullable().default(null),
  })
  .meta({ id: 'EnterWalkIn' });
export type EnterWalkInBody = z.output<typeof enterWalkIn>;

export const walkInStep = z
  .strictObject({ step: z.enum(walkInSteps), /** Where to, as the display shows it; only when called. */ place: optionalText(40) })
  .meta({ id: 'TakeWalkInStep' });
export type WalkInStepBody = z.output<typeof walkInStep>;

export const linkWalkIn = z.strictObject({ clientId: uuid<ClientId>() }).meta({ id: 'LinkWalkIn' });
export type LinkWalkInBody = z.output<typeof linkWalkIn>;

export const walkInView = z
  .object({
    id: z.string(),
    ticket: z.number().int(),
    state: z.enum(walkInStates),
    clientId: z.string().nullable(),
    /** It belongs to a person of another team: nothing is said about them. */
    outOfSight: z.boolean(),
    /** Null for a person of another team, and where no name was given. */
    displayName: z.string().nullable(),
    /** As said at the desk; null for a known person. */
    lastName: z.string().nullable(),
    firstName: z.string().nullable(),
    bornOn: localDateView().nullable(),
    reason: z.enum(walkInReasons).nullable(),
    language: z.enum(walkInLanguages).nullable(),
    need: z.enum(walkInNeeds).nullable(),
    cameAt: instant(),
    endedAt: instant().nullable(),
    takenByName: z.string().nullable(),
    place: z.string().nullable(),
    steps: z.array(z.enum(walkInSteps)),
    version: z.number().int(),
  })
  .meta({ id: 'WalkIn' });

export const walkInQueueView = z
  .object({ on: localDateView(), office: z.string(), items: z.array(walkInView) })
  .meta({ id: 'WalkInQueue' });

export const walkInDisplayView = z
  .object({ office: z.string(), items: z.array(z.object({ ticket: z.number().int(), place: z.string().nullable() })) })
  .meta({ id: 'WalkInDisplay' });

export const walkInDaysView = z
  .object({
    items: z.array(
      z.object({
        on: localDateView(),
        came: z.number().int(),
        taken: z.number().int(),
        left: z.number().int(),
        medianMinutes: z.number().int().nullable(),
        longestMinutes: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'WalkInDays' });
