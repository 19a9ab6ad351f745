import { cents } from '@app/kernel';
import { assessTeilhabe } from './teilhabe.js';

const judged = (costs: number, paid: number) => assessTeilhabe({ lehrgangskosten: cents(costs), imFallGezahlt: cents(paid) });
const computed = (value: number) => ({ status: 'computed', value });
const codeOf = (costs: number, paid: number) => judged(costs, paid).findings.find(({ ruleId }) => ruleId === 'SGB2.16I.C01')?.code;

describe('§ 16i Abs. 5 SGB II: Weiterbildung am geförderten Arbeitsplatz', () => {
  it('SGB2.16I.C01: bis zu 3.000 € je Fall, abzüglich des schon Gezahlten', () => {
    expect(judged(2_500_00, 0).zuschuss).toEqual(computed(2_500_00));
    expect([judged(3_000_00, 0).zuschuss, codeOf(3_000_00, 0)]).toEqual([computed(3_000_00), 'met']);
    expect([judged(3_000_01, 0).zuschuss, codeOf(3_000_01, 0)]).toEqual([computed(3_000_00), 'capped']);
    // 3.000 € − 2.000 € = 1.000 €
    expect(judged(1_500_00, 2_000_00).zuschuss).toEqual(computed(1_000_00));
    expect(judged(999_99, 2_000_00).zuschuss).toEqual(computed(999_99));
  });

  it('SGB2.16I.C01: Ist nichts übrig, ist es nichts, nie weniger, und das steht da', () => {
    expect(judged(500_00, 2_999_99)).toMatchObject({ zuschuss: computed(1), warnings: [] });
    for (const paid of [3_000_00, 3_500_00])
      expect(judged(500_00, paid)).toMatchObject({
        eligible: true,
        reasons: [],
        notes: [],
        zuschuss: computed(0),
        warnings: ['nothing-left'],
      });
    expect(codeOf(500_00, 3_000_00)).toBe('nothing-left');
  });

  it('SGB2.16I.E01: Das Jobcenter hat Ermessen', () => {
    expect(judged(1, 0).findings[0]).toMatchObject({ ruleId: 'SGB2.16I.E01', strength: 'KANN', status: 'discretion' });
  });

  it('Fehlendes wird genannt', () => {
    expect(assessTeilhabe({}).zuschuss).toEqual({ status: 'missing', facts: ['lehrgangskosten', 'imFallGezahlt'] });
  });
});
