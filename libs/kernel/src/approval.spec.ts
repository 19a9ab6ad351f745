import { isPending, judged, takenBack, type Approval, type Verdict } from './approval.js';
import type { UserId } from './ids.js';
import { Problem } from './problem.js';

const [ayse, martina, lena] = ['a', 'b', 'c'] as unknown as readonly [UserId, UserId, UserId];
const now = '2026-11-23T09:00:00.000Z';
const open: Approval<string> = {
  proposal: 'something',
  state: 'open',
  preparedBy: ayse,
  preparedAt: '2026-11-20T09:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  reasons: [],
  explanation: null,
};
const says = (verdict: Verdict['verdict'], explanation: string | null = null, reasons: Verdict['reasons'] = []): Verdict => ({
  verdict,
  explanation,
  reasons,
});
const refusalOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  throw new Error('was not refused');
};

describe('a release by two persons', () => {
  it('is approved by somebody who had no hand in it', () => {
    expect(judged(open, says('approve'), martina, now)).toMatchObject({ state: 'approved', decidedBy: martina, decidedAt: now });
    expect(refusalOf(() => judged(open, says('approve'), ayse, now))).toBe('approval.own');
    expect(refusalOf(() => judged(open, says('approve'), lena, now, [null, lena]))).toBe('approval.own');
  });

  it('goes back only with a reason of the list and a word about it', () => {
    expect(refusalOf(() => judged(open, says('return', null, ['other']), martina, now))).toBe('approval.explanation-missing');
    expect(refusalOf(() => judged(open, says('return', 'Bitte neu rechnen.'), martina, now))).toBe('approval.reasons-missing');
    expect(judged(open, says('return', 'Bitte neu rechnen.', ['calculation-wrong']), martina, now)).toMatchObject({
      state: 'returned',
      reasons: ['calculation-wrong'],
      explanation: 'Bitte neu rechnen.',
    });
  });

  it('waits with a word about why, and is answered afterwards, also by another person', () => {
    expect(refusalOf(() => judged(open, says('hold'), martina, now))).toBe('approval.explanation-missing');
    const waiting = judged(open, says('hold', 'Warten auf die Zulassung.'), martina, now);
    expect([waiting.state, isPending(waiting)]).toEqual(['on-hold', true]);
    expect(judged(waiting, says('approve'), lena, now)).toMatchObject({ state: 'approved', decidedBy: lena });
  });

  it('is answered once, and taken back only before that', () => {
    const answered = judged(open, says('approve'), martina, now);
    expect(isPending(answered)).toBe(false);
    expect(refusalOf(() => judged(answered, says('approve'), lena, now))).toBe('approval.not-pending');
    expect(refusalOf(() => takenBack(answered, ayse, now))).toBe('approval.not-pending');
    expect(takenBack(open, ayse, now)).toMatchObject({ state: 'withdrawn', decidedBy: ayse });
  });
});
