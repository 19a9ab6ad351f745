import { assessKinderbetreuung } from './kinderbetreuung.js';

const amount = (kinder: number, monateThousandths: number) => assessKinderbetreuung({ kinder, monateThousandths }).gesamt;

describe('§ 87 SGB III: Kinderbetreuung', () => {
  it('S87.E01: 160 € je Kind und Monat, nach Ermessen', () => {
    // 160,00 € × 2 × 9 = 2.880,00 €; 160,00 € × 1 × 1,5 = 240,00 €
    expect(amount(2, 9_000)).toEqual({ status: 'computed', value: 2_880_00 });
    expect(amount(1, 1_500)).toEqual({ status: 'computed', value: 240_00 });
    expect(amount(0, 9_000)).toEqual({ status: 'computed', value: 0 });
    const { findings, eligible, reasons } = assessKinderbetreuung({ kinder: 1, monateThousandths: 1_000 });
    expect(findings).toMatchObject([{ ruleId: 'S87.E01', strength: 'KANN', status: 'discretion', remedy: null }]);
    expect({ eligible, reasons }).toEqual({ eligible: true, reasons: [] });
  });

  it('Fehlendes wird genannt', () => {
    expect(assessKinderbetreuung({}).gesamt).toEqual({ status: 'missing', facts: ['kinder', 'monateThousandths'] });
  });
});
