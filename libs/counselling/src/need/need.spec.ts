import { localDate, type UserId } from '@app/kernel';
import { nextWorkingDay } from '@app/reference';
import { acceptBy, acceptNeed, submitNeed } from './need.js';

const today = localDate('2026-11-23');
const need = { topic: 'Schweißer gesucht', headcount: 4, contactName: 'Petra Hoffmann', contactPhone: '0234 5678' };
const kaya = '00000000-0000-4000-8000-000000000002' as UserId;

describe('a need', () => {
  it('names a telephone number or a mail address', () => {
    expect(submitNeed(need, today).contactEmail).toBeNull();
    expect(submitNeed({ ...need, contactPhone: null, contactEmail: 'hr@example.org' }, today).contactPhone).toBeNull();
    expect(() => submitNeed({ ...need, contactPhone: '' }, today)).toThrow('counselling.need-without-contact');
  });

  it('may start today, not yesterday', () => {
    expect(submitNeed({ ...need, startsFrom: today }, today).startsFrom).toBe(today);
    expect(() => submitNeed({ ...need, startsFrom: localDate('2026-11-22') }, today)).toThrow('counselling.need-starts-in-past');
  });

  it('is accepted by one person, once', () => {
    const now = '2026-11-23T09:00:00.000Z';
    expect(acceptNeed({ status: 'submitted' }, kaya, now)).toEqual({ status: 'accepted', acceptedBy: kaya, acceptedAt: now });
    for (const status of ['accepted', 'closed'] as const)
      expect(() => acceptNeed({ status }, kaya, now)).toThrow('counselling.need-already-accepted');
  });

  it('WV01: is to be accepted within one working day', () => {
    expect(acceptBy(today, nextWorkingDay)).toBe('2026-11-24');
    // Friday and Saturday both lead to Monday, Christmas Eve (Thursday) to the Monday after.
    expect(acceptBy(localDate('2026-11-27'), nextWorkingDay)).toBe('2026-11-30');
    expect(acceptBy(localDate('2026-11-28'), nextWorkingDay)).toBe('2026-11-30');
    expect(acceptBy(localDate('2026-12-24'), nextWorkingDay)).toBe('2026-12-28');
  });
});
