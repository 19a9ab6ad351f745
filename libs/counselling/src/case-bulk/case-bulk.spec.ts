import { Problem, type CaseId } from '@app/kernel';
import { refusalOf, sortOut } from './case-bulk.js';

const [a, b, c] = ['a', 'b', 'c'] as CaseId[] as [CaseId, CaseId, CaseId];

describe('many cases at once', () => {
  it('are all answered for: done, refused, or not seen; twice asked for counts once', () => {
    const rows = [
      { id: a, number: 'F-1' },
      { id: b, number: 'F-2' },
    ];
    const sorted = sortOut([a, b, c, a], rows, ({ id }) => (id === b ? 'closed' : null));
    expect(sorted.rows.map(({ id }) => id)).toEqual([a]);
    expect(sorted.refused).toEqual([
      { id: b, number: 'F-2', reason: 'closed' },
      { id: c, number: null, reason: 'not-found' },
    ]);
  });

  it('are refused by the rules of one case, and only by those expected', () => {
    const refuse = (code: string) => () => {
      throw new Problem('rule', code);
    };
    expect(refusalOf(() => undefined, {})).toBeNull();
    expect(refusalOf(refuse('counselling.case-closed'), { 'counselling.case-closed': 'closed' })).toBe('closed');
    expect(() => refusalOf(refuse('other.rule'), {})).toThrow('other.rule');
  });
});
