import { localDate } from '@app/kernel';
import { checkHeadcount, complete, refuseReplaced, thresholdNear, weightedQuarters } from './headcount.js';

const today = localDate('2026-11-23');
const nobody = { over30: 0, upTo30: 0, upTo20: 0, upTo10: 0 };

describe('§ 82(6) S. 3 Nr. 1: weighted staff', () => {
  it.each([
    [{ ...nobody, over30: 1 }, 4],
    [{ ...nobody, upTo30: 1 }, 3],
    [{ ...nobody, upTo20: 1 }, 2],
    [{ ...nobody, upTo10: 1 }, 1],
    // 45 + 0.5 + 0.5 + 0.25 + 0.25 = 46.5
    [{ over30: 45, upTo30: 0, upTo20: 2, upTo10: 2 }, 186],
  ])('of %j are %i quarter heads', (classes, quarters) => {
    expect(weightedQuarters(classes)).toBe(quarters);
  });
});

describe('a headcount', () => {
  it('may be of today', () => {
    expect(() => checkHeadcount({ ...nobody, over30: 1, asOf: today }, today)).not.toThrow();
  });

  it('is refused for tomorrow', () => {
    expect(() => checkHeadcount({ ...nobody, over30: 1, asOf: localDate('2026-11-24') }, today)).toThrow('companies.headcount-in-future');
  });

  it('is refused without anybody', () => {
    expect(() => checkHeadcount({ ...nobody, asOf: today }, today)).toThrow('companies.headcount-empty');
  });
});

describe('a count near 50 or 500 needs evidence', () => {
  it.each([
    [44.75, null],
    [45, 50],
    [55, 50],
    [55.25, null],
    [479.75, null],
    [480, 500],
    [520, 500],
    [520.25, null],
  ])('%d heads: %s', (heads, near) => {
    expect(thresholdNear(heads * 4)).toBe(near);
  });

  it('and a document has a name', () => {
    const count = { ...nobody, over30: 1, asOf: today, source: 'document' as const };
    expect(() => checkHeadcount({ ...count, evidence: 'Lohnjournal 10/2026' }, today)).not.toThrow();
    expect(() => checkHeadcount({ ...count, evidence: null }, today)).toThrow('companies.evidence-missing');
  });
});

describe('a corrected count', () => {
  it('is not corrected again', () => {
    expect(() => refuseReplaced({ replacedAt: null })).not.toThrow();
    expect(() => refuseReplaced({ replacedAt: '2026-11-23T09:00:00Z' })).toThrow('companies.headcount-replaced');
  });
});

describe('the sum over an Unternehmen', () => {
  const sum = { ...nobody, over30: 12, establishments: 2, missing: 0, asOf: today };

  it('is known when every Betrieb has a count', () => {
    expect(complete(sum)).toEqual({ ...nobody, over30: 12 });
  });

  it('is unknown, not smaller, while one has none', () => {
    expect(complete({ ...sum, missing: 1 })).toBeUndefined();
  });
});
