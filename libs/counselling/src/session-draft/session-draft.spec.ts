import { draftAges, warningOwed } from './session-draft.js';

const savedAt = '2026-09-01T08:00:00.000Z';

describe('a draft nobody writes in', () => {
  it('ends twelve weeks after the last change', () => {
    expect(draftAges('2026-11-24T08:00:00.000Z').ends).toBe(savedAt);
  });

  it.each([
    ['2026-11-17T07:59:59.999Z', 0, undefined],
    ['2026-11-17T08:00:00.000Z', 0, 0],
    ['2026-11-17T08:00:00.000Z', 1, undefined],
    ['2026-11-23T07:59:59.999Z', 1, undefined],
    ['2026-11-23T08:00:00.000Z', 1, 1],
    ['2026-11-23T08:00:00.000Z', 2, undefined],
  ])('at %s, warned %i times, is owed warning %p', (now, warnings, owed) => {
    expect(warningOwed({ savedAt, warnings }, now)).toBe(owed);
  });

  it('is owed only the second warning when the first was missed', () => {
    expect(warningOwed({ savedAt, warnings: 0 }, '2026-11-23T09:00:00.000Z')).toBe(1);
  });
});
