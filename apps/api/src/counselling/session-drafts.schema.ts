import { z } from 'zod';
import type { SessionId } from '@app/kernel';
import { instant, textOrEmpty, uuid } from '../http/schemas.js';

/** `form`: everything but the notes, as the page writes it; nobody but the page reads it. */
export const keepDraftBody = z
  .strictObject({ sessionId: uuid<SessionId>(), notes: textOrEmpty(20_000), form: textOrEmpty(20_000) })
  .meta({ id: 'KeepSessionDraft' });
export type KeepDraftBody = z.output<typeof keepDraftBody>;

export const draftKeptView = z.object({ savedAt: instant() }).meta({ id: 'SessionDraftKept' });

export const draftListView = z
  .object({
    items: z.array(
      z
        .object({
          caseId: z.string(),
          caseNumber: z.string(),
          sessionId: z.string(),
          notes: z.string(),
          form: z.string(),
          savedAt: instant(),
        })
        .meta({ id: 'SessionDraft' }),
    ),
  })
  .meta({ id: 'SessionDraftList' });
