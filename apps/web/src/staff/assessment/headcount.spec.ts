import { formatsIn } from '../../ui/format/formats.js';
import { calculationText, weightedQuarters } from './headcount.js';

const { number } = formatsIn('de');

describe('the weighted headcount', () => {
  it('counts 24 full, 6 up to 30, 5 up to 20 and 3 up to 10 hours as 31.75', () => {
    const heads = { over30: 24, upTo30: 6, upTo20: 5, upTo10: 3 };
    expect(weightedQuarters(heads) / 4).toBe(31.75);
    expect(calculationText(heads, number)).toBe('24 + 6 × 0,75 + 5 × 0,5 + 3 × 0,25');
  });

  it('leaves empty classes out of the hand calculation', () => {
    expect(calculationText({ over30: 0, upTo30: 0, upTo20: 2, upTo10: 0 }, number)).toBe('2 × 0,5');
    expect(calculationText({ over30: 0, upTo30: 0, upTo20: 0, upTo10: 0 }, number)).toBe('0');
  });
});
