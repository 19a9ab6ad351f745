import { z } from 'zod';
import type { CaseId, UserId } from '@app/kernel';
import { appointmentKinds } from '@app/calendar';
import { caseStatuses } from '@app/counselling';
import { reminderKinds, subjectKinds } from '@app/reminders';
import { instant, localDateView, text, uuid } from '../http/schemas.js';

export const handOverAll = z
  .strictObject({
    /** Gets everything no other is named for. */
    toUserId: uuid<UserId>(),
    /** Cases that go to somebody else. */
    cases: z.array(z.strictObject({ caseId: uuid<CaseId>(), toUserId: uuid<UserId>() })).max(1000),
    reason: text(500),
  })
  .meta({ id: 'HandOverAll' });
export type HandOverAllBody = z.output<typeof handOverAll>;

export const handedOverView = z
  .object({
    cases: z.number().int(),
    appointments: z.number().int(),
    reminders: z.number().int(),
    companies: z.number().int(),
    /** What stayed: about persons protected from the receiver (cases by number), and appointments that are over without an outcome. */
    left: z.object({
      cases: z.array(z.string()),
      appointments: z.number().int(),
      reminders: z.number().int(),
      over: z.number().int(),
    }),
  })
  .meta({ id: 'HandedOver' });

const packCase = z
  .object({
    id: z.string(),
    number: z.string(),
    subject: z.string(),
    status: z.enum(caseStatuses),
    clientName: z.string().nullable(),
    companyName: z.string().nullable(),
    lastContactOn: localDateView().nullable(),
    nextDueOn: localDateView().nullable(),
    openReminders: z.number().int(),
    /** Offered to a colleague, who has not answered; handing over takes the offer back. */
    offered: z.boolean(),
  })
  .meta({ id: 'HandOverPackCase' });

export const packView = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    cases: z.array(packCase),
    appointments: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(appointmentKinds),
        startsAt: instant(),
        endsAt: instant(),
        /** It has been; its outcome is recorded before the account closes. */
        over: z.boolean(),
      }),
    ),
    reminders: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(reminderKinds),
        subjectKind: z.enum(subjectKinds),
        subjectNumber: z.string(),
        dueOn: localDateView(),
        promised: z.boolean(),
      }),
    ),
    companies: z.array(z.object({ id: z.string(), name: z.string().nullable(), town: z.string().nullable() })),
    /** Open beside these and not seen here: of protected persons (their named group hands it over), or of other teams (their leads do). */
    unseen: z.number().int(),
    /** Who can take over, the least loaded first: the proposed one. */
    receivers: z.array(z.object({ id: z.string(), name: z.string(), openCases: z.number().int() })),
  })
  .meta({ id: 'HandOverPack' });
