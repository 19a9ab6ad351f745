import { Problem, type LocalDate } from '@app/kernel';

/** Done or called off: nothing more can happen to it. */
export const alreadyDone = (): Problem => new Problem('conflict', 'reminders.already-done');

/** The wished day has passed. */
export const dueInPast = (dueOn: LocalDate): Problem =>
  new Problem('rule', 'reminders.due-in-past', { dueOn }, [{ pointer: '/dueOn', code: 'in-past' }]);

/** Moved often enough that somebody should say why. */
export const shiftWithoutReason = (shifts: number): Problem =>
  new Problem('rule', 'reminders.shift-without-reason', { shifts }, [{ pointer: '/reason', code: 'required' }]);

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

/** Done by somebody else, longer ago, or not done at all. */
export const notReopened = (): Problem => new Problem('conflict', 'reminders.not-reopened');
