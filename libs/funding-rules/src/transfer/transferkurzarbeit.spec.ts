import { cents } from '@app/kernel';
import { assessTransferkurzarbeit, type TransferkurzarbeitFacts } from './transferkurzarbeit.js';

const judged = (facts: TransferkurzarbeitFacts) => assessTransferkurzarbeit(facts);
const shares = (employees: number, costs: number) => {
  const { lehrgangskosten, notes } = judged({ beschaeftigteQuarters: employees * 4, lehrgangskosten: cents(costs) });
  if (lehrgangskosten.status !== 'computed') throw new Error(lehrgangskosten.status);
  return [lehrgangskosten.value.arbeitgeberMindestens, lehrgangskosten.value.agenturHoechstens, ...notes];
};

describe('§ 111a SGB III: Lehrgangskosten während Transferkurzarbeitergeld', () => {
  it('S111A.C01 ab 250 Beschäftigten mindestens die Hälfte, S111A.C02 darunter mindestens ein Viertel', () => {
    expect(shares(300, 4_000_00)).toEqual([2_000_00, 2_000_00, 'S111A.C01']);
    expect(shares(250, 4_000_00)).toEqual([2_000_00, 2_000_00, 'S111A.C01']);
    expect(shares(249.75, 4_000_00)).toEqual([1_000_00, 3_000_00, 'S111A.C02']);
  });

  it('Der Anteil des Arbeitgebers wird kaufmännisch gerundet, die Agentur trägt den Rest', () => {
    // 3.333,33 € × 50 % = 1.666,665 €; × 25 % = 833,3325 €
    expect(shares(250, 3_333_33)).toEqual([1_666_67, 1_666_66, 'S111A.C01']);
    expect(shares(249, 3_333_33)).toEqual([833_33, 2_500_00, 'S111A.C02']);
  });

  it('S111A.C03: In der Insolvenz kann es weniger sein', () => {
    const { findings, notes, eligible } = judged({ beschaeftigteQuarters: 40, lehrgangskosten: cents(1), insolvenz: true });
    expect(findings[1]).toMatchObject({ ruleId: 'S111A.C03', strength: 'KANN', status: 'discretion' });
    expect({ notes, eligible }).toEqual({ notes: ['S111A.C02'], eligible: true });
    expect(judged({ insolvenz: false }).findings).toHaveLength(1);
  });

  it('Fehlendes wird genannt', () => {
    expect(judged({})).toMatchObject({
      notes: [],
      lehrgangskosten: { status: 'missing', facts: ['beschaeftigteQuarters', 'lehrgangskosten'] },
    });
  });
});
