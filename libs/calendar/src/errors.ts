import { Problem, type LocalDate } from '@app/kernel';

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

/** What the step needs has not come about, or is over. */
export const wrongState = (state: string): Problem => new Problem('conflict', 'calendar.wrong-state', { state });

/** What a case still has planned, the next of them on that day. */
export const appointmentsOpen = (count: number, next: LocalDate): Problem =>
  new Problem('rule', 'calendar.appointments-open', { count, next });

/** Whether somebody came is known once the appointment has begun. */
export const notYet = (): Problem => new Problem('rule', 'calendar.not-yet');

export const inPast = (on: LocalDate): Problem => new Problem('rule', 'calendar.in-past', { on }, [{ pointer: '/on', code: 'in-past' }]);

export const overMidnight = (): Problem =>
  new Problem('rule', 'calendar.over-midnight', {}, [{ pointer: '/minutes', code: 'over-midnight' }]);

/** Times as `HH:MM` in Berlin. */
type Taken = { readonly on: LocalDate; readonly from: string; readonly until: string };

/** Names the time that is taken, never what for. */
export const personTaken = (userId: string, taken: Taken): Problem =>
  new Problem('conflict', 'calendar.person-taken', { userId, ...taken }, [{ pointer: '/at', code: 'busy' }]);

export const roomTaken = (taken: Taken): Problem =>
  new Problem('conflict', 'calendar.room-taken', taken, [{ pointer: '/roomId', code: 'busy' }]);

/** First and last day on which somebody is represented; why is nobody's business. */
export const personAway = (userId: string, from: LocalDate, until: LocalDate, pointer: string): Problem =>
  new Problem('rule', 'calendar.person-away', { userId, from, until }, [{ pointer, code: 'busy' }]);

export const unknownColleague = (): Problem =>
  new Problem('rule', 'calendar.unknown-colleague', {}, [{ pointer: '/userIds', code: 'choice' }]);

/** Of another team, about no person: whoever agrees it would not see it. */
export const outOfSight = (): Problem => new Problem('rule', 'calendar.out-of-sight', {}, [{ pointer: '/userIds', code: 'choice' }]);

export const unknownRoom = (): Problem => new Problem('rule', 'calendar.unknown-room', {}, [{ pointer: '/roomId', code: 'choice' }]);

export const unknownOffice = (): Problem => new Problem('rule', 'calendar.unknown-office', {}, [{ pointer: '/officeId', code: 'choice' }]);

export const unknownCompany = (): Problem =>
  new Problem('rule', 'calendar.unknown-company', {}, [{ pointer: '/establishmentId', code: 'choice' }]);

export const onHoliday = (on: LocalDate): Problem =>
  new Problem('rule', 'calendar.on-holiday', { on }, [{ pointer: '/on', code: 'closed' }]);

export const closedDay = (on: LocalDate, reason: string): Problem =>
  new Problem('rule', 'calendar.closed-day', { on, reason }, [{ pointer: '/on', code: 'closed' }]);

/** `hours` as somebody reads them, e.g. `08:00–12:00`; empty on a day off. */
export const outsideHours = (userId: string, hours: string): Problem =>
  hours === ''
    ? new Problem('rule', 'calendar.no-work-that-day', { userId }, [{ pointer: '/on', code: 'outside-hours' }])
    : new Problem('rule', 'calendar.outside-hours', { userId, hours }, [{ pointer: '/at', code: 'outside-hours' }]);

export const hoursWrong = (): Problem => new Problem('rule', 'calendar.hours-wrong', {}, [{ pointer: '/hours', code: 'invalid' }]);

export const endsFirst = (pointer: string): Problem => new Problem('rule', 'calendar.ends-first', {}, [{ pointer, code: 'invalid' }]);

export const patternOverlaps = (): Problem =>
  new Problem('conflict', 'calendar.pattern-overlaps', {}, [{ pointer: '/validFrom', code: 'taken' }]);

export const roomNameTaken = (): Problem => new Problem('conflict', 'calendar.room-name-taken', {}, [{ pointer: '/name', code: 'taken' }]);

/** Hours of somebody of another team. */
export const notYours = (): Problem => new Problem('forbidden', 'calendar.not-yours');

/** Called by somebody, gone, or of another day: the queue has moved on. */
export const walkInOver = (): Problem => new Problem('conflict', 'calendar.walk-in-over');

/** A known person whom another team advises. */
export const walkInOutOfSight = (): Problem => new Problem('rule', 'calendar.walk-in-out-of-sight');
