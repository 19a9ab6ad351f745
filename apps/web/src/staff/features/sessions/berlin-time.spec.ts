import { momentInBerlin, readTime } from './berlin-time.js';

describe('a time of the day', () => {
  it.each([
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['1430', '14:30'],
    ['9', '09:00'],
    ['9:05 Uhr', '09:05'],
    ['24:00', undefined],
    ['9:60', undefined],
    ['bald', undefined],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it('is an hour behind in winter and two in summer', () => {
    expect(momentInBerlin('2026-11-19', '14:15')).toBe('2026-11-19T13:15:00.000Z');
    expect(momentInBerlin('2026-07-01', '00:30')).toBe('2026-06-30T22:30:00.000Z');
  });
});
