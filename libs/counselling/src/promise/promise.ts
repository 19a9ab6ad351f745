import type { LocalDate, PromiseId, SessionId } from '@app/kernel';
import { promiseInPast } from '../errors.js';

/** Who promised something in a talk: the authority, the person, the company. */
export const promisers = ['us', 'client', 'company'] as const;
export type Promiser = (typeof promisers)[number];

/** Something promised in a talk, with the day it is due. */
export type GivePromise = { readonly by: Promiser; readonly text: string; readonly dueOn: LocalDate };

export type KeptPromise = GivePromise & { readonly id: PromiseId; readonly sessionId: SessionId };

/** Throws Problem `counselling.promise-in-past` (rule) with the field of the first that is due before today. */
export const refusePastPromises = (promises: readonly GivePromise[], today: LocalDate): void => {
  const late = promises.findIndex(({ dueOn }) => dueOn < today);
  const given = promises[late];
  if (given) throw promiseInPast(given.dueOn, late);
};

/** Whom a reminder of this promise waits for; null for one's own duty. */
export const waitingForOf = (by: Promiser): 'client' | 'company' | null => (by === 'us' ? null : by);
