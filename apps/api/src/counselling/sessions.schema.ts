import { z } from 'zod';
import { plusMilliseconds } from '@app/platform';
import { sessionChannels, sessionOutcomes, type Session, type SessionRow } from '@app/counselling';
import { instant, localDate, localDateView, text, textOrEmpty } from '../http/schemas.js';

export const recordSessionBody = z
  .strictObject({
    heldOn: localDate(),
    // As it is kept: a repeat is answered like the first time.
    startedAt: z.iso
      .datetime()
      .transform((given) => plusMilliseconds(given, 0))
      .nullish(),
    minutes: z.number().int().min(0).max(720).nullish(),
    channel: z.enum(sessionChannels),
    outcome: z.enum(sessionOutcomes),
    notes: textOrEmpty(20_000),
    followUp: z.strictObject({ dueOn: localDate(), text: text(500) }).optional(),
  })
  .meta({ id: 'RecordSession' });
export type RecordSessionBody = z.output<typeof recordSessionBody>;

export const sessionView = z
  .object({
    id: z.string(),
    caseId: z.string(),
    heldOn: localDateView(),
    startedAt: instant().nullable(),
    minutes: z.number().int().nullable(),
    channel: z.enum(sessionChannels),
    outcome: z.enum(sessionOutcomes),
    notes: z.string(),
    authorName: z.string().nullable(),
    /** Whom the author stood in for (i. V.). */
    deputyForName: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Session' });

export const sessionListView = z.object({ items: z.array(sessionView) }).meta({ id: 'SessionList' });

export const presentSession = (session: Session | SessionRow, names: ReadonlyMap<string, string>) => ({
  ...session,
  authorName: names.get(session.authorId) ?? null,
  deputyForName: session.deputyFor ? (names.get(session.deputyFor) ?? null) : null,
});
