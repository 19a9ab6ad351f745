import { addDays, cents, localDate as d } from '@app/kernel';
import fc from 'fast-check';
import { assessQualifizierungsgeld } from './assess.js';
import type { Qualifizierungsgeld, QualifizierungsgeldPlan } from './assessment.js';
import type { QualifizierungsgeldFacts as Facts } from './facts.js';
import { qualifizierungsgeldParametersAt } from './parameters.js';
import { gerundetesEntgelt } from './rundung.js';
import { eligibleFacts } from './testing/eligible-facts.js';

const result = (changed: Facts) => assessQualifizierungsgeld({ ...eligibleFacts, ...changed });

const computed = (changed: Facts): Qualifizierungsgeld => {
  const { qualifizierungsgeld: amount } = result(changed);
  if (amount.status !== 'computed') throw new Error(JSON.stringify(amount));
  return amount.value;
};

const planned = (changed: Facts): QualifizierungsgeldPlan => {
  const { plan } = result(changed);
  if (plan.status !== 'computed') throw new Error(JSON.stringify(plan));
  return plan.value;
};

describe('§ 82b SGB III: Höhe des Qualifizierungsgelds (S82A.QG)', () => {
  it('Abs. 1: 60 Prozent des Unterschieds, mit Kind 67 Prozent, je Tag ein Dreißigstel', () => {
    // 1.100,00 € × 60 % / 30 = 22,00 €
    expect(computed({})).toEqual({ satz: 6_000, nettoentgeltdifferenz: 1_100_00, jeTag: 22_00, jeMonat: 660_00 });
    // 1.100,00 € × 67 % / 30 = 24,5666… → 24,57 €; × 30 = 737,10 €
    expect(computed({ erhoehterLeistungssatz: true })).toMatchObject({ satz: 6_700, jeTag: 24_57, jeMonat: 737_10 });
  });

  it('Abs. 1: Die Hälfte eines Cents wird aufgerundet, einmal am Ende', () => {
    const difference = (amount: number): Facts => ({ nettoentgeltSoll: cents(amount), nettoentgeltIst: cents(0) });
    // 0,25 € × 60 % / 30 = 0,005 € → 0,01 €; 0,24 € × 60 % / 30 = 0,0048 € → 0,00 €
    expect([25, 24].map((amount) => computed(difference(amount)).jeTag)).toEqual([1, 0]);
  });

  it('Ohne Unterschied gibt es nichts, und das wird gesagt; negativ wird es nie', () => {
    for (const nettoentgeltIst of [cents(2_400_00), cents(2_400_01)]) {
      expect(computed({ nettoentgeltIst })).toMatchObject({ nettoentgeltdifferenz: 0, jeTag: 0, jeMonat: 0 });
      expect(result({ nettoentgeltIst }).warnings).toEqual(['no-net-difference']);
    }
    expect(result({ nettoentgeltIst: cents(2_399_99) }).warnings).toEqual([]);
  });

  it('Der Tagesbetrag sinkt nie, wenn der Unterschied wächst', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (one, more, erhoehterLeistungssatz) => {
        const daily = (soll: number) =>
          computed({ nettoentgeltSoll: cents(soll), nettoentgeltIst: cents(0), erhoehterLeistungssatz }).jeTag;
        expect(daily(one + more)).toBeGreaterThanOrEqual(daily(one));
      }),
    );
  });

  it('Was fehlt, wird genannt; der Satz steht auch ohne Entgelt fest', () => {
    expect(result({ nettoentgeltSoll: undefined }).qualifizierungsgeld).toEqual({ status: 'missing', facts: ['nettoentgeltSoll'] });
    expect(result({ nettoentgeltSoll: undefined }).leistungssatz).toBe(6_000);
    expect(result({ erhoehterLeistungssatz: undefined, nettoentgeltIst: undefined }).qualifizierungsgeld).toEqual({
      status: 'missing',
      facts: ['erhoehterLeistungssatz', 'nettoentgeltIst'],
    });
    expect(result({ erhoehterLeistungssatz: undefined }).leistungssatz).toBeNull();
  });
});

describe('§ 339 SGB III: Auszahlung nach Monaten', () => {
  it('Ein voller Monat hat 30 Tage, ein angebrochener seine Tage', () => {
    // 15.9.–14.2.: 16 + 4 × 30 + 14 = 150 Tage × 22,00 € = 3.300,00 €
    const plan = planned({ participationStart: d('2026-09-15'), measureEnd: d('2027-02-14') });
    expect(plan.monate.map(({ tage30, cents: amount }) => [tage30, amount])).toEqual([
      [16, 352_00],
      [30, 660_00],
      [30, 660_00],
      [30, 660_00],
      [30, 660_00],
      [14, 308_00],
    ]);
    expect(plan).toMatchObject({ tage30: 150, gesamt: 3_300_00 });
  });

  it('§ 82a Abs. 4 Satz 4: Tage mit Urlaubsentgelt fallen heraus, in welcher Ordnung sie auch stehen', () => {
    const urlaubszeiten = [
      { from: d('2026-08-10'), to: d('2026-09-30') },
      { from: d('2026-07-06'), to: d('2026-07-06') },
      { from: d('2026-08-20'), to: d('2026-08-25') },
      { from: d('2026-05-01'), to: d('2026-06-05') },
      { from: d('2026-12-01'), to: d('2026-12-24') },
    ];
    // Juni 30 − 5 = 25; Juli 31 − 1 = 30; August 9; September 0; Oktober und November voll
    expect(planned({ urlaubszeiten }).monate.map(({ tage30 }) => tage30)).toEqual([25, 30, 9, 0, 30, 30]);
    expect(planned({ urlaubszeiten: urlaubszeiten.toReversed() })).toEqual(planned({ urlaubszeiten }));
    expect(planned({ urlaubszeiten: [{ from: d('2026-01-01'), to: d('2027-01-01') }] })).toMatchObject({ tage30: 0, gesamt: 0 });
    expect(result({ urlaubszeiten: undefined }).warnings).toEqual(['holidays-not-considered']);
    expect(planned({ urlaubszeiten: undefined })).toEqual(planned({}));
  });

  it('Die Monate ergeben die Summe und die Summe Tage mal Tagesbetrag', () => {
    const days = fc.integer({ min: 0, max: 1_500 });
    const holiday = fc.record({ start: days, length: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 0, max: 500_000 }),
        fc.array(holiday, { maxLength: 4 }),
        (offset, length, soll, holidays) => {
          const participationStart = addDays(d('2024-04-01'), offset);
          const plan = planned({
            applicationDate: participationStart,
            participationStart,
            measureEnd: addDays(participationStart, length),
            nettoentgeltSoll: cents(soll),
            nettoentgeltIst: cents(0),
            urlaubszeiten: holidays.map((each) => {
              const from = addDays(participationStart, each.start);
              return { from, to: addDays(from, each.length) };
            }),
          });
          expect(plan.gesamt).toBe(plan.monate.reduce((sum, each) => sum + each.cents, 0));
          expect(plan.gesamt).toBe(plan.tage30 * computed({ nettoentgeltSoll: cents(soll), nettoentgeltIst: cents(0) }).jeTag);
          expect(plan.monate.every(({ tage30 }) => tage30 >= 0 && tage30 <= 30)).toBe(true);
        },
      ),
    );
  });

  it('Ohne Ende oder mit einem Ende vor dem Beginn fehlt nur die Auszahlung', () => {
    expect(result({ measureEnd: undefined })).toMatchObject({
      qualifizierungsgeld: { status: 'computed' },
      plan: { status: 'missing', facts: ['measureEnd'] },
    });
    const reversed = result({ measureEnd: d('2026-05-31') });
    expect(reversed).toMatchObject({ plan: { status: 'missing', facts: ['measureEnd'] }, warnings: ['measure-ends-before-start'] });
    expect(result({ nettoentgeltIst: undefined, measureEnd: undefined }).plan).toEqual({
      status: 'missing',
      facts: ['nettoentgeltIst', 'measureEnd'],
    });
  });
});

describe('§ 82b Abs. 6 SGB III: Soll-Entgelt und Ist-Entgelt', () => {
  const round = (amount: number) => gerundetesEntgelt(cents(amount), qualifizierungsgeldParametersAt(d('2026-06-01')));

  it('Gerundet wird auf den nächsten durch 20 teilbaren Euro-Betrag, genau in der Mitte aufwärts', () => {
    expect([3_247_00, 3_250_00, 3_249_99, 3_240_00, 9_99, 10_00, 0].map(round)).toEqual([
      3_240_00, 3_260_00, 3_240_00, 3_240_00, 0, 20_00, 0,
    ]);
  });

  it('Das Ergebnis ist ein Vielfaches von 20 Euro und höchstens 10 Euro entfernt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (amount) => {
        expect(round(amount) % 20_00).toBe(0);
        expect(Math.abs(round(amount) - amount)).toBeLessThanOrEqual(10_00);
      }),
    );
  });
});
