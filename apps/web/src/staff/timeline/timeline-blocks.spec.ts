import type { TimelineItem } from './timeline.api.js';
import { daysOf, isNewSince } from './timeline-blocks.js';

const item = (id: string, at: string, event: TimelineItem['event'] = 'reminder-completed'): TimelineItem => ({
  id,
  at,
  recordedAt: at,
  event,
  group: 'reminder',
  code: null,
  about: null,
  authorName: null,
  own: false,
});
const never = () => false;
const shown = (...given: Parameters<typeof daysOf>) =>
  daysOf(...given).map(({ day, blocks }) => [day, blocks.map((block) => [block.item.id, block.folded.length])]);

describe('days of a timeline', () => {
  const run = [
    item('e', '2026-11-20T10:00:00.000Z'),
    item('d', '2026-11-19T10:00:00.000Z'),
    item('c', '2026-11-18T23:30:00.000Z'),
    item('b', '2026-11-10T10:00:00.000Z', 'recommended'),
    item('a', '2026-11-10T09:00:00.000Z'),
  ];

  it('fold three of the same kind in a row behind the newest, and no fewer', () => {
    expect(shown(run, new Set(), never)).toEqual([
      ['2026-11-20', [['e', 2]]],
      ['2026-11-10', [['b', 0], ['a', 0]]], // prettier-ignore
    ]);
  });

  it('show an opened run whole, each on its own day in Berlin', () => {
    expect(shown(run, new Set(['reminder-completed-e']), never).map(([day]) => day)).toEqual(['2026-11-20', '2026-11-19', '2026-11-10']);
  });

  it('fold nothing that has to be seen by itself', () => {
    expect(shown(run, new Set(), ({ id }) => id === 'd')).toHaveLength(3);
  });
});

describe('what is new', () => {
  const written = item('a', '2026-11-20T10:00:00.000Z');
  it('is what others wrote down since the last visit', () => {
    expect(isNewSince(written, '2026-11-20T09:59:00.000Z')).toBe(true);
    expect(isNewSince(written, '2026-11-20T10:00:00.000Z')).toBe(false);
    expect(isNewSince({ ...written, own: true }, '2026-11-20T09:59:00.000Z')).toBe(false);
    expect(isNewSince({ ...written, at: '2026-11-01T11:00:00.000Z' }, '2026-11-20T09:59:00.000Z')).toBe(true);
    expect(isNewSince(written, null)).toBe(false);
  });
});
