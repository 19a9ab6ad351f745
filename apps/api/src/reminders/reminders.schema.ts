import { z } from 'zod';
import type { CaseId } from '@app/kernel';
import { dueFilters, reminderKinds, reminderStates, subjectKinds, waitedFor } from '@app/reminders';
import { localDate, localDateView, text, uuid, optionalText } from '../http/schemas.js';

export const reminderQuery = z.strictObject({
  due: z.enum(dueFilters).default('all'),
  /** `desk`: one's own and those of colleagues one stands in for at this moment. */
  owner: z.enum(['me', 'desk', 'all']).default('me'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(2_000).optional(),
});
export type ReminderQuery = z.output<typeof reminderQuery>;

export const planReminder = z
  .strictObject({
    caseId: uuid<CaseId>(),
    kind: z.literal('wiedervorlage').default('wiedervorlage'),
    dueOn: localDate(),
    text: text(500),
    priority: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  })
  .meta({ id: 'PlanReminder' });
export type PlanReminder = z.output<typeof planReminder>;

export const completeReminder = z.strictObject({ note: optionalText(2_000) }).meta({ id: 'CompleteReminder' });
export type CompleteReminder = z.output<typeof completeReminder>;

export const shiftReminder = z.strictObject({ dueOn: localDate(), reason: optionalText(500) }).meta({ id: 'ShiftReminder' });
export type ShiftReminder = z.output<typeof shiftReminder>;

export const reminderView = z
  .object({
    id: z.string(),
    kind: z.enum(reminderKinds),
    state: z.enum(reminderStates),
    subjectKind: z.enum(subjectKinds),
    subjectId: z.string(),
    subjectNumber: z.string(),
    text: z.string(),
    /** Whose promise it is; null for one's own duty. */
    waitingFor: z.enum(waitedFor).nullable(),
    /** Promised in a talk, by whoever. */
    promised: z.boolean(),
    dueOn: localDateView(),
    priority: z.number().int(),
    overdue: z.boolean(),
    shifts: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Reminder' });

/** In a list a reminder also says whom it concerns, and which case to open. */
export const reminderItemView = reminderView
  .extend({
    caseId: z.string().nullable(),
    caseLabel: z.string().nullable(),
    clientId: z.string().nullable(),
    establishmentId: z.string().nullable(),
    /** The colleague whose entry it is while one stands in for her (i. V.). */
    inPlaceOf: z.string().nullable(),
  })
  .meta({ id: 'ReminderItem' });

export const reminderCountsView = z
  .object({ overdue: z.number().int(), today: z.number().int(), week: z.number().int(), waiting: z.number().int() })
  .meta({ id: 'ReminderCounts' });
