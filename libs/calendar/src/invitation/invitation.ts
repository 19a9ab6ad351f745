import type { UserId } from '@app/kernel';
import { isCalledOff, type Appointment } from '../appointment/appointment.js';

/** What somebody's calendar was told last. */
export type Told = { readonly userId: UserId; readonly sequence: number; readonly calledOff: boolean };

/** What somebody's calendar has to be told now. */
export type Owed = { readonly userId: UserId; readonly what: 'request' | 'update' | 'cancel' };

/**
 * Compares an appointment with what the calendars know: who takes part and does not know it, or knows an older state, is told; who knows
 * it and takes part no more, or all when it is called off, get a cancellation. Nobody is invited to what is over by `now`; whoever knows an
 * older time still hears that it was moved or called off.
 */
export const owedInvitations = (
  appointment: Pick<Appointment, 'state' | 'sequence' | 'endsAt'>,
  userIds: readonly UserId[],
  told: readonly Told[],
  now: string,
): readonly Owed[] => {
  const over = appointment.endsAt <= now;
  const known = new Map(told.map((one) => [one.userId, one]));
  const expected = isCalledOff(appointment) ? [] : userIds;
  const gone = told.filter(({ userId, calledOff }) => !calledOff && !expected.includes(userId));
  const coming = expected.flatMap((userId): readonly Owed[] => {
    const last = known.get(userId);
    if (!last || last.calledOff) return over ? [] : [{ userId, what: 'request' }];
    return last.sequence < appointment.sequence ? [{ userId, what: 'update' }] : [];
  });
  return [...coming, ...gone.map(({ userId }): Owed => ({ userId, what: 'cancel' }))];
};
