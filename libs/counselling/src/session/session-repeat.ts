import type { CaseId } from '@app/kernel';
import type { GivePromise } from '../promise/promise.js';
import type { RecordSession, Session } from './session.js';

const told = [
  'heldOn',
  'startedAt',
  'minutes',
  'channel',
  'outcome',
  'notes',
  'purpose',
  'participants',
  'agreements',
  'nextStep',
  'groupSessionId',
] as const;

/**
 * Whether a request under the id of an earlier session says the same as that session: then it is the same request once more, otherwise it
 * brings something that stands nowhere yet.
 */
export const saysTheSame = (earlier: Session, promised: readonly GivePromise[], caseId: CaseId, input: RecordSession): boolean =>
  earlier.caseId === caseId &&
  told.every((field) => (earlier[field] ?? null) === (input[field] ?? null)) &&
  (earlier.signedOffAt !== null || input.signOff === false) &&
  earlier.followUpOn === (input.followUp?.dueOn ?? null) &&
  earlier.followUpText === (input.followUp?.text ?? null) &&
  sameCourses(earlier.courseIds, input.courseIds ?? []) &&
  samePromises(promised, input.promises ?? []);

const sameCourses = (kept: Session['courseIds'], given: Session['courseIds']): boolean =>
  kept.toSorted().join() === [...new Set(given)].toSorted().join();

const samePromises = (kept: readonly GivePromise[], given: readonly GivePromise[]): boolean => {
  const lines = (promises: readonly GivePromise[]) => promises.map(({ by, text, dueOn }) => `${dueOn} ${by} ${text}`).toSorted();
  return JSON.stringify(lines(kept)) === JSON.stringify(lines(given));
};
