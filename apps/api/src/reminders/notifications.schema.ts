import { z } from 'zod';
import { notificationKinds, notificationSubjectKinds } from '@app/reminders';
import { instant } from '../http/schemas.js';

export const notificationsView = z
  .object({
    unread: z.number().int(),
    items: z.array(
      z
        .object({
          id: z.string(),
          kind: z.enum(notificationKinds),
          subjectKind: z.enum(notificationSubjectKinds),
          subjectId: z.string(),
          subjectNumber: z.string(),
          createdAt: instant(),
          readAt: instant().nullable(),
        })
        .meta({ id: 'Notification' }),
    ),
  })
  .meta({ id: 'Notifications' });
