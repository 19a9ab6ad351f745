import { z } from 'zod';
import { timelineEvents, timelineGroups, type TimelineEvent } from '@app/reporting';
import { pageView } from '../http/cursor.js';
import { instant } from '../http/schemas.js';

export const timelineQuery = z.strictObject({
  group: z.enum(timelineGroups).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(2_000).optional(),
});
export type TimelineQuery = z.output<typeof timelineQuery>;

export const timelinePrintQuery = timelineQuery.pick({ group: true });
export type TimelinePrintQuery = z.output<typeof timelinePrintQuery>;

const events = Object.keys(timelineEvents) as [TimelineEvent, ...TimelineEvent[]];

export const timelineView = pageView(
  z
    .object({
      at: instant(),
      recordedAt: instant(),
      group: z.enum(timelineGroups),
      event: z.enum(events),
      /** Unique together with the event. */
      id: z.string(),
      /** Codes, numbers or the title of a course, joined by `/`. */
      code: z.string().nullable(),
      about: z.object({ kind: z.enum(['case', 'application', 'need']), id: z.string(), number: z.string() }).nullable(),
      authorName: z.string().nullable(),
      own: z.boolean(),
    })
    .meta({ id: 'TimelineItem' }),
  'Timeline',
);

/** When the caller was here before; null = never, or longer ago than anybody remembers. */
export const visitView = z.object({ previousVisitAt: instant().nullable() }).meta({ id: 'TimelineVisit' });
