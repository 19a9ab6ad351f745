import type { LocalDate } from '@app/kernel';
import type { Case, RestingReason } from '../case/case.js';
import { checkEvent } from '../case/case-events.js';
import { withStatus, type StatusFacts } from '../case/case-status.js';
import { restsUntilPast } from '../errors.js';

/** Why a case rests, and the day it is looked at again. */
export type RestCase = { readonly reason: RestingReason; readonly until: LocalDate; readonly note?: string | null | undefined };

/** Throws Problems (rule) `counselling.cannot-rest`, and `counselling.rests-until-past` unless the day is ahead. */
export const rest = (kase: StatusFacts, { reason, until }: RestCase, today: LocalDate) => {
  checkEvent(kase, 'rest');
  if (until <= today) throw restsUntilPast(until);
  return withStatus(kase, { restingReason: reason, restingUntil: until } satisfies Partial<Case>);
};

/** Back to what its facts say, also before the day. Throws Problem `counselling.cannot-resume` (rule). */
export const resume = (kase: StatusFacts) => {
  checkEvent(kase, 'resume');
  return withStatus(kase, { restingReason: null, restingUntil: null } satisfies Partial<Case>);
};

/** An enquiry becomes a case. Throws Problem `counselling.cannot-take-on` (rule). */
export const takeOn = (kase: StatusFacts) => {
  checkEvent(kase, 'take-on');
  return withStatus(kase, { enquiry: false });
};
