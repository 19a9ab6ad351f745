import { z } from 'zod';
import type { ReminderId } from '@app/kernel';
import { reminderStates } from '@app/reminders';
import { localDate, localDateView, optionalText, uuid } from '../http/schemas.js';

const seen = z
  .array(z.strictObject({ id: uuid<ReminderId>(), version: z.number().int().min(1) }))
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length);

export const completeReminders = z.strictObject({ reminders: seen }).meta({ id: 'CompleteReminders' });
export type CompleteReminders = z.output<typeof completeReminders>;

export const shiftReminders = z
  .strictObject({ reminders: seen, dueOn: localDate(), reason: optionalText(500) })
  .meta({ id: 'ShiftReminders' });
export type ShiftReminders = z.output<typeof shiftReminders>;

export const reopenReminders = z.strictObject({ reminders: seen }).meta({ id: 'ReopenReminders' });
export type ReopenReminders = z.output<typeof reopenReminders>;

/** What each is now; enough to take the step back. */
export const changedRemindersView = z
  .object({
    items: z.array(z.object({ id: z.string(), state: z.enum(reminderStates), dueOn: localDateView(), version: z.number().int() })),
  })
  .meta({ id: 'ChangedReminders' });
