import { cents } from '@app/kernel';
import { assessTransfermassnahme } from './transfermassnahme.js';

const judged = (costs: number) => assessTransfermassnahme({ massnahmekosten: cents(costs) });
const computed = (value: number) => ({ status: 'computed', value });

describe('§ 110 SGB III: Transfermaßnahmen', () => {
  it('S110.C01: die Hälfte der Kosten, kaufmännisch gerundet', () => {
    expect(judged(3_000_00)).toMatchObject({ eligible: true, reasons: [], notes: ['S110.C01'], zuschuss: computed(1_500_00) });
    expect(judged(1_001).zuschuss).toEqual(computed(501));
  });

  it('S110.C02: höchstens 2.500 €; genau 2.500 € sind nicht gekürzt', () => {
    expect(judged(5_000_00)).toMatchObject({ notes: ['S110.C01'], zuschuss: computed(2_500_00) });
    expect(judged(5_000_01)).toMatchObject({ notes: ['S110.C01', 'S110.C02'], zuschuss: computed(2_500_00) });
  });

  it('Fehlendes wird genannt', () => {
    expect(assessTransfermassnahme({})).toMatchObject({ notes: [], zuschuss: { status: 'missing', facts: ['massnahmekosten'] } });
  });
});
