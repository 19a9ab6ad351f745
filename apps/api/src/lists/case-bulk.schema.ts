import { z } from 'zod';
import type { CaseId, UserId } from '@app/kernel';
import { bulkLimit, bulkRefusals } from '@app/counselling';
import { localDate, text, uuid } from '../http/schemas.js';

const ids = z.array(uuid<CaseId>()).min(1).max(bulkLimit);

/** `batch` names the whole: the same once more adds nothing, and by it everything is taken back. */
export const bulkFollowUpBody = z
  .strictObject({ ids, batch: uuid<string>(), dueOn: localDate(), text: text(500) })
  .meta({ id: 'BulkFollowUp' });
export const undoFollowUpBody = z.strictObject({ ids, batch: uuid<string>() }).meta({ id: 'UndoBulkFollowUp' });
export const bulkTransferBody = z.strictObject({ ids, toUserId: uuid<UserId>(), reason: text(500) }).meta({ id: 'BulkTransfer' });
export const bulkFollowerBody = z.strictObject({ ids, userId: uuid<UserId>() }).meta({ id: 'BulkFollower' });

/** What became of each: done, or left as it was and why. */
export const bulkResultView = z
  .object({
    done: z.array(z.string()),
    refused: z.array(z.object({ id: z.string(), number: z.string().nullable(), reason: z.enum(bulkRefusals) })),
  })
  .meta({ id: 'BulkResult' });

export const undoneView = z.object({ undone: z.number().int() }).meta({ id: 'BulkUndone' });

/** Ids of the whole view, up to the most that can be worked on at once; `more` says that there are more. */
export const selectedView = z.object({ ids: z.array(z.string()), more: z.boolean() }).meta({ id: 'SelectedCases' });
