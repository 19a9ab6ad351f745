import { z } from 'zod';
import { localDateView } from '../http/schemas.js';

export const clientGlanceView = z
  .object({
    nextReminder: z
      .object({
        kind: z.string(),
        dueOn: localDateView(),
        caseId: z.string().nullable(),
        number: z.string(),
        ownerName: z.string().nullable(),
      })
      .nullable(),
    openApplications: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        state: z.string(),
        /** The next open Frist of the application. */
        deadlineOn: localDateView().nullable(),
        measureStart: localDateView().nullable(),
        measureEnd: localDateView().nullable(),
      }),
    ),
    lastContacts: z.array(
      z.object({
        id: z.string(),
        caseId: z.string(),
        number: z.string(),
        heldOn: localDateView(),
        channel: z.string(),
        outcome: z.string(),
        authorName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ClientGlance' });
