import { z } from 'zod';
import { reminderKinds } from '@app/reminders';
import { instant, localDateView } from '../http/schemas.js';

/** Five facts about each: name, telephone, case and phase, what is due, last contact. */
const dayListEntry = z
  .object({
    name: z.string(),
    phone: z.string().nullable(),
    cases: z.array(z.object({ number: z.string(), status: z.string() })),
    due: z.array(
      z.object({
        kind: z.enum(['appointment', ...reminderKinds]),
        dueOn: localDateView(),
        /** Of an appointment, by the clocks of Berlin. */
        at: z.string().nullable(),
        text: z.string().nullable(),
        inPlaceOf: z.string().nullable(),
      }),
    ),
    lastContactOn: localDateView().nullable(),
  })
  .meta({ id: 'DayListEntry' });

export const dayListView = z.object({ on: localDateView(), printedAt: instant(), items: z.array(dayListEntry) }).meta({ id: 'DayList' });
