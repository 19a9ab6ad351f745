import { cents, percent } from '@app/kernel';
import { berechneLohnpauschale, type LohnpauschaleFacts } from './lohnpauschale.js';

const amounts = (facts: LohnpauschaleFacts) => {
  const { bemessungsbetrag, jeMonat, gesamt } = berechneLohnpauschale(facts);
  return [bemessungsbetrag, jeMonat, gesamt].map((each) => (each.status === 'computed' ? each.value : each.status));
};

describe('LUMP.C01: Zuschuss zum Arbeitsentgelt mit pauschalem Arbeitgeberanteil', () => {
  it('SG Karlsruhe S 11 AL 3716/15: 1.800 € × 1,2 = 2.160 €; 40 % = 864 €', () => {
    const facts = { arbeitsentgelt: cents(1_800_00), pauschale: percent(20), zuschussSatz: percent(40) };
    expect(amounts(facts)).toEqual([2_160_00, 864_00, 'missing']);
    expect(amounts({ ...facts, monateThousandths: 6_000 })).toEqual([2_160_00, 864_00, 5_184_00]);
    expect(berechneLohnpauschale(facts)).toMatchObject({ eligible: true, reasons: [], notes: ['LUMP.C01'] });
  });

  it('Der Betrag kommt aus der ungerundeten Bemessung und wird einmal gerundet', () => {
    // 0,52 € × 1,2 = 0,624 € → 0,62 €; 0,624 € × 80 % = 0,4992 €; 0,62 € × 80 % wären 0,496 €, beide 0,50 €
    expect(amounts({ arbeitsentgelt: cents(52), pauschale: percent(20), zuschussSatz: percent(80) }).slice(0, 2)).toEqual([62, 50]);
    // 0,02 € × 1,2 = 0,024 € → 0,02 €; 0,024 € × 75 % = 0,018 € → 0,02 €; aus 0,02 € wären es 0,015 €
    expect(amounts({ arbeitsentgelt: cents(2), pauschale: percent(20), zuschussSatz: percent(75) }).slice(0, 2)).toEqual([2, 2]);
    // 0,04 € × 1,2 = 0,048 € → 0,05 €; 0,048 € × 50 % = 0,024 € → 0,02 €; aus 0,05 € wären es 0,025 € → 0,03 €
    expect(amounts({ arbeitsentgelt: cents(4), pauschale: percent(20), zuschussSatz: percent(50) }).slice(0, 2)).toEqual([5, 2]);
  });

  it('Ohne eigene Angabe gilt die Pauschale der Praxis, auch null ist eine Angabe', () => {
    const facts = { arbeitsentgelt: cents(3_500_00), zuschussSatz: percent(37.5), monateThousandths: 10_000 };
    // P02: 3.500 € × 1,2 × 37,5 % = 1.575,00 €; P01 ohne Pauschale: 1.312,50 € × 10 = 13.125 €
    expect(amounts(facts)).toEqual([4_200_00, 1_575_00, 15_750_00]);
    expect(amounts({ ...facts, pauschale: percent(0) })).toEqual([3_500_00, 1_312_50, 13_125_00]);
  });

  it('Fehlendes wird genannt', () => {
    expect(berechneLohnpauschale({})).toMatchObject({
      bemessungsbetrag: { status: 'missing', facts: ['arbeitsentgelt'] },
      jeMonat: { status: 'missing', facts: ['arbeitsentgelt', 'zuschussSatz'] },
      notes: [],
    });
  });
});
