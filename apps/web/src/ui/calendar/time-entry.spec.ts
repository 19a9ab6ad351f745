import { minutesOf, readTime, timeOf } from './time-entry.js';

describe('a typed time', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['14.15', '14:15'],
    ['14 Uhr', '14:00'],
    ['14:15 Uhr', '14:15'],
    [' 23h59 ', '23:59'],
  ])('%j is %s', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each(['', '24', '9:60', '12345', 'neun', '9-30'])('%j is none', (typed) => expect(readTime(typed)).toBeUndefined());

  it('is minutes of the day and back', () => {
    expect(minutesOf('09:30')).toBe(570);
    expect(timeOf(570)).toBe('09:30');
  });
});
