import { z } from 'zod';
import type { CaseId, SessionId } from '@app/kernel';
import { textOrEmpty, uuid } from '../http/schemas.js';
import { said } from './sessions.schema.js';

const { participants: _, ...talk } = said;

/** `notes` stand in everybody's session; each person's own `notes` in hers alone. Whoever was not there gets no session. */
export const recordGroupBody = z
  .strictObject({
    ...talk,
    signOff: z.boolean().optional(),
    persons: z
      .array(
        z.strictObject({
          caseId: uuid<CaseId>(),
          sessionId: uuid<SessionId>(),
          present: z.boolean(),
          notes: textOrEmpty(10_000),
        }),
      )
      .min(1)
      .max(50)
      .refine((persons) => new Set(persons.map(({ caseId }) => caseId)).size === persons.length, { params: { code: 'invalid' } }),
    namesChecked: z.boolean().optional(),
  })
  .meta({ id: 'RecordGroupSession' });
export type RecordGroupBody = z.output<typeof recordGroupBody>;

export const groupView = z
  .object({ id: z.string(), sessions: z.array(z.object({ caseId: z.string(), sessionId: z.string() })) })
  .meta({ id: 'GroupSession' });
