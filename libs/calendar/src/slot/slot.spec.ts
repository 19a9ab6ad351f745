import { localDate } from '@app/kernel';
import { freeSlots, together, type SlotDay } from './slot.js';

const wish = { minutes: 60, travelMinutes: 0, withRoom: false, count: 3 };
const day = (change: Partial<SlotDay> = {}): SlotDay => ({
  day: localDate('2026-12-01'),
  hours: [{ from: 480, until: 960 }],
  taken: [],
  rooms: [],
  earliest: 0,
  ...change,
});
const times = (slots: readonly { at: string; until: string }[]) => slots.map(({ at, until }) => `${at}–${until}`);

describe('free slots', () => {
  it('begin with one of each half-day, then go on', () => {
    expect(times(freeSlots([day()], wish))).toEqual(['08:00–09:00', '08:15–09:15', '12:00–13:00']);
  });

  it('keep clear of what is taken, with the way there and back', () => {
    expect(times(freeSlots([day({ taken: [{ from: 540, until: 600 }] })], { ...wish, travelMinutes: 30, count: 1 }))).toEqual([
      '10:30–11:30',
    ]);
  });

  it('take the first room that is free for the whole time', () => {
    const rooms = [
      { id: 'a', taken: [{ from: 480, until: 500 }] },
      { id: 'b', taken: [] },
    ];
    expect(freeSlots([day({ rooms })], { ...wish, withRoom: true, count: 1 })[0]).toMatchObject({ at: '08:00', roomId: 'b' });
    expect(freeSlots([day({ rooms: [] })], { ...wish, withRoom: true })).toEqual([]);
  });

  it('begin on quarter hours, not before now, and end with the working day', () => {
    expect(times(freeSlots([day({ earliest: 871 })], wish))).toEqual(['14:45–15:45', '15:00–16:00']);
  });
});

describe('working hours together', () => {
  it('are what all of them share', () => {
    const morning = [{ from: 480, until: 720 }];
    const split = [
      { from: 420, until: 540 },
      { from: 600, until: 900 },
    ];
    expect(together([morning, split])).toEqual([
      { from: 480, until: 540 },
      { from: 600, until: 720 },
    ]);
    expect(together([morning, []])).toEqual([]);
  });
});
