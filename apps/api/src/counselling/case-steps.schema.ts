import { z } from 'zod';
import type { CaseId, ReminderId, UserId } from '@app/kernel';
import { closingReasons, employedAnswers, measureResults, restingReasons, type CloseReason } from '@app/counselling';
import { localDate, optionalText, text, uuid } from '../http/schemas.js';

export const restBody = z
  .strictObject({ reason: z.enum(restingReasons), until: localDate(), note: optionalText(500) })
  .meta({ id: 'RestCase' });
export type RestBody = z.output<typeof restBody>;

/** What becomes of an open Wiedervorlage: done, kept on a day and desk, or moved to another case. */
const duty = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('finish'), reminderId: uuid<ReminderId>(), note: optionalText(500) }),
  z.strictObject({ how: z.literal('keep'), reminderId: uuid<ReminderId>(), dueOn: localDate(), ownerId: uuid<UserId>().optional() }),
  z.strictObject({ how: z.literal('other-case'), reminderId: uuid<ReminderId>(), caseId: uuid<CaseId>() }),
]);

const reasons = closingReasons.filter((each): each is CloseReason => each !== 'not-responsible');

export const closeBody = z
  .strictObject({ reason: z.enum(reasons as [CloseReason, ...CloseReason[]]), note: optionalText(500), duties: z.array(duty).max(100) })
  .meta({ id: 'CloseCase' });
export type CloseBody = z.output<typeof closeBody>;

/** `referredTo`: the office that is responsible. */
export const refuseBody = z
  .strictObject({ referredTo: text(200), duties: z.array(duty).max(100).default([]) })
  .meta({ id: 'RefuseEnquiry' });
export type RefuseBody = z.output<typeof refuseBody>;

export const reopenBody = z.strictObject({ reason: text(500) }).meta({ id: 'ReopenCase' });
export type ReopenBody = z.output<typeof reopenBody>;

export const outcomeBody = z
  .strictObject({ result: z.enum(measureResults), employed: z.enum(employedAnswers), certificateOn: localDate().nullish() })
  .meta({ id: 'RecordMeasureOutcome' });
export type OutcomeBody = z.output<typeof outcomeBody>;
