import type { UserId } from '@app/kernel';
import { owedInvitations } from './invitation.js';

const [one, other] = ['one', 'other'] as unknown as readonly [UserId, UserId];
const now = '2026-11-23T09:00:00.000Z';
const planned = { state: 'GEPLANT', sequence: 2, endsAt: '2026-12-02T10:00:00.000Z' } as const;
const knows = (userId: UserId, sequence: number, calledOff = false) => ({ userId, sequence, calledOff });

describe('what calendars are owed', () => {
  it('an invitation for whoever knows nothing or was called off, an update for whoever knows less, nothing for the others', () => {
    expect(owedInvitations(planned, [one, other], [knows(one, 1)], now)).toEqual([
      { userId: one, what: 'update' },
      { userId: other, what: 'request' },
    ]);
    expect(owedInvitations(planned, [one, other], [knows(one, 2), knows(other, 2)], now)).toEqual([]);
    expect(owedInvitations(planned, [one], [knows(one, 1, true)], now)).toEqual([{ userId: one, what: 'request' }]);
  });

  it('a cancellation for whoever takes part no more, and for all when it is called off, each once', () => {
    expect(owedInvitations(planned, [one], [knows(one, 2), knows(other, 1)], now)).toEqual([{ userId: other, what: 'cancel' }]);
    const off = { ...planned, state: 'ABGESAGT_KUNDE' } as const;
    expect(owedInvitations(off, [one, other], [knows(one, 1), knows(other, 2, true)], now)).toEqual([{ userId: one, what: 'cancel' }]);
  });

  it('a move to an earlier time and a cancellation also after that time, so that no calendar keeps the old one', () => {
    const over = { ...planned, endsAt: now };
    expect(owedInvitations(over, [one, other], [knows(one, 1)], now)).toEqual([{ userId: one, what: 'update' }]);
    expect(owedInvitations({ ...over, state: 'ABGESAGT_BERATER' }, [one], [knows(one, 1)], now)).toEqual([{ userId: one, what: 'cancel' }]);
    expect(owedInvitations(over, [one], [knows(one, 2)], now)).toEqual([]);
  });

  it('no invitation to what is over, and no cancellation for whoever never heard of it', () => {
    expect(owedInvitations({ ...planned, endsAt: now }, [one], [], now)).toEqual([]);
    expect(owedInvitations({ ...planned, state: 'ABGESAGT_BERATER' }, [one], [], now)).toEqual([]);
  });
});
