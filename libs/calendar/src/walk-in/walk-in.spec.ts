import type { LocalDate, UserId } from '@app/kernel';
import { allowedWalkInSteps, enteredWalkIn, stepWalkIn, type WalkInState } from './walk-in.js';

const today = '2026-11-30' as LocalDate;
const call = { by: 'u' as UserId, place: 'Zimmer 3', now: '2026-11-30T09:00:00Z', today };
const ticket = (state: WalkInState, cameOn = today) => ({ state, cameOn });

describe('a ticket', () => {
  it('is taken to a place by whoever calls it', () => {
    expect(stepWalkIn(ticket('waiting'), 'take', call)).toEqual({ state: 'taken', endedAt: call.now, takenBy: 'u', place: 'Zimmer 3' });
  });

  it('is given up, and comes back from either end', () => {
    expect(stepWalkIn(ticket('waiting'), 'leave', call)).toEqual({ state: 'left', endedAt: call.now, takenBy: null, place: null });
    for (const state of ['taken', 'left'] as const)
      expect(stepWalkIn(ticket(state), 'return', call)).toEqual({ state: 'waiting', endedAt: null, takenBy: null, place: null });
  });

  it('is taken once, and only on its day', () => {
    expect(() => stepWalkIn(ticket('taken'), 'take', call)).toThrow('calendar.walk-in-over');
    expect(() => stepWalkIn(ticket('waiting'), 'return', call)).toThrow('calendar.walk-in-over');
    expect(() => stepWalkIn(ticket('waiting', '2026-11-27' as LocalDate), 'take', call)).toThrow('calendar.walk-in-over');
  });

  it('offers what is open', () => {
    expect(allowedWalkInSteps(ticket('waiting'))).toEqual(['take', 'leave']);
    expect(allowedWalkInSteps(ticket('left'))).toEqual(['return']);
  });

  it('names nobody a second time who is known', () => {
    const said = { reason: 'other', language: null, need: null, lastName: 'Yıldız', firstName: 'Emre', bornOn: today } as const;
    expect(enteredWalkIn({ ...said, clientId: 'c' as never })).toMatchObject({ lastName: null, firstName: null, bornOn: null });
    expect(enteredWalkIn({ ...said, clientId: null })).toMatchObject({ lastName: 'Yıldız' });
  });
});
