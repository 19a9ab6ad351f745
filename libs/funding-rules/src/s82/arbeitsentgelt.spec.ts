import { cents, localDate as d, percent } from '@app/kernel';
import { arbeitsentgeltzuschuss, zuschusssatz } from './arbeitsentgelt.js';
import type { Arbeitsentgeltzuschuss } from './assessment.js';
import type { Facts } from './facts.js';
import { halfUp } from '../rational.js';
import { parametersAt } from './parameters/index.js';
import { eligibleFacts, fullTime } from './testing/eligible-facts.js';

const parameters = parametersAt(d('2026-06-01'));

const calculate = (changed: Facts) => {
  const facts: Facts = { ...eligibleFacts, ...changed };
  return arbeitsentgeltzuschuss(facts, zuschusssatz(facts, parameters), parameters);
};

const computed = (changed: Facts): Arbeitsentgeltzuschuss => {
  const { amount } = calculate(changed);
  if (amount.status !== 'computed') throw new Error(JSON.stringify(amount));
  return amount.value;
};

const missingFacts = (changed: Facts) => {
  const { amount } = calculate(changed);
  return amount.status === 'missing' ? amount.facts : amount.status;
};

/** The rate in percent. */
const rate = (changed: Facts): number => computed(changed).satz / 100;

describe('§ 82 Abs. 3 SGB III: Arbeitsentgeltzuschuss', () => {
  it('75 Prozent unter 50 Beschäftigten, 50 Prozent unter 500, 25 Prozent ab 500', () => {
    expect([49, 50, 499, 500].map((people) => rate({ beschaeftigte: fullTime(people) }))).toEqual([75, 50, 50, 25]);
  });

  it('Mit Vereinbarung fünf Punkte mehr, wenn die Agentur sie bewilligt', () => {
    const agreed: Facts = { qualifizierungsvereinbarung: true, erhoehungBewilligt: true };
    expect([30, 200, 800].map((people) => rate({ ...agreed, beschaeftigte: fullTime(people) }))).toEqual([80, 55, 30]);
    expect(rate({ ...agreed, erhoehungBewilligt: false })).toBe(50);
    expect(rate({ ...agreed, qualifizierungsvereinbarung: false })).toBe(50);
    expect(missingFacts({ ...agreed, erhoehungBewilligt: undefined })).toEqual(['erhoehungBewilligt']);
    expect(missingFacts({ ...agreed, qualifizierungsvereinbarung: undefined })).toEqual(['qualifizierungsvereinbarung']);
  });

  it('Auf dem Weg des § 81 Abs. 2 bis zu 100 Prozent, ohne die fünf Punkte', () => {
    const route: Facts = { fehlenderBerufsabschluss: true, qualifizierungsvereinbarung: true, erhoehungBewilligt: true };
    expect(rate({ ...route, beschaeftigte: undefined })).toBe(100);
    expect(rate({ ...route, satzFehlenderBerufsabschluss: percent(80) })).toBe(80);
  });

  it('Bemessen wird das Entgelt für die Zeit ohne Arbeitsleistung mit der Pauschale von 20 Prozent', () => {
    // 3.600 € × 20/40 × 1,20 = 2.160,00 €; × 50 % = 1.080,00 €; × 6 Monate = 6.480,00 €
    expect(computed({})).toMatchObject({ bemessungsbetrag: 2_160_00, jeMonat: 1_080_00, tage30: 180, gesamt: 6_480_00 });
    // ohne Pauschale: 3.600 € × 20/40 × 50 % = 900,00 €
    expect(computed({ ohnePauschale: true })).toMatchObject({ bemessungsbetrag: 1_800_00, jeMonat: 900_00 });
  });

  it('Das Entgelt ist auf das tarifliche oder ortsübliche begrenzt', () => {
    // 3.000 € × 20/40 × 1,20 × 50 % = 900,00 €
    expect(computed({ vergleichsentgelt: cents(3_000_00) }).jeMonat).toBe(900_00);
    expect(computed({ vergleichsentgelt: cents(4_000_00) }).jeMonat).toBe(1_080_00);
  });

  it('Weiterbildung in der Freizeit ergibt keinen Zuschuss', () => {
    expect(computed({ zeitOhneArbeitsleistung: { per: 'week', minutes: 0 } })).toMatchObject({ jeMonat: 0, gesamt: 0, tage30: 180 });
  });

  it('Mehr Stunden als vereinbart ergeben nicht mehr als das volle Entgelt', () => {
    // 3.600 € × 1,20 = 4.320,00 €
    expect(computed({ zeitOhneArbeitsleistung: { per: 'week', minutes: 50 * 60 } }).bemessungsbetrag).toBe(4_320_00);
  });

  it('Ausfall im Block wird über 13/3 Wochen je Monat umgerechnet und einmal gezahlt', () => {
    // 3.600 € × 3/(13 × 40) = 20,769230… € je Stunde; × 160 × 1,20 = 3.987,69 €; × 50 % = 1.993,846… € → 1.993,85 €
    const block = computed({ zeitOhneArbeitsleistung: { per: 'month', minutes: 160 * 60 }, measureEnd: undefined });
    expect(block).toMatchObject({ bemessungsbetrag: 3_987_69, jeMonat: 1_993_85, tage30: 30, gesamt: 1_993_85 });
    expect(block.monate).toEqual([{ month: '2026-06', tage30: 30, cents: 1_993_85 }]);
  });

  it('Der Ausfall im Block ist auf das Monatsentgelt begrenzt', () => {
    // 40 h × 13/3 = 173,33 h im Monat; 174 h liegen darüber → 3.600 € × 1,20 = 4.320,00 €
    expect(computed({ zeitOhneArbeitsleistung: { per: 'month', minutes: 174 * 60 } }).bemessungsbetrag).toBe(4_320_00);
    // 173 h liegen darunter: 3.600 € × 3 × 173 / 520 × 1,20 = 4.311,69 €
    expect(computed({ zeitOhneArbeitsleistung: { per: 'month', minutes: 173 * 60 } }).bemessungsbetrag).toBe(4_311_69);
  });

  it('Angebrochene Monate zählen nach Tagen', () => {
    // 15.9.–14.2.: 16 + 4 × 30 + 14 = 150 Tage = 5,0 Monate × 1.080,00 € = 5.400,00 €
    const value = computed({ participationStart: d('2026-09-15'), measureEnd: d('2027-02-14') });
    expect(value).toMatchObject({ tage30: 150, gesamt: 5_400_00 });
    // 1.080,00 € × 16/30 = 576,00 €; × 14/30 = 504,00 €
    expect([value.monate[0], value.monate.at(-1)]).toEqual([
      { month: '2026-09', tage30: 16, cents: 576_00 },
      { month: '2027-02', tage30: 14, cents: 504_00 },
    ]);
  });

  it('Die Monate ergeben genau die Summe, jeder aus dem ungerundeten Monatswert', () => {
    // 3.333,33 € × 7/39 × 1,20 × 50 % = 358,973999… €; 17 Tage davon: 203,4185… € → 203,42 €
    const odd: Facts = {
      arbeitsentgelt: cents(3_333_33),
      arbeitszeitMinutesPerWeek: 39 * 60,
      zeitOhneArbeitsleistung: { per: 'week', minutes: 7 * 60 },
      participationStart: d('2026-09-14'),
      measureEnd: d('2027-02-13'),
    };
    const value = computed(odd);
    expect(value.monate.map((each) => each.cents)).toEqual([203_42, 358_97, 358_97, 358_97, 358_97, 155_56]);
    expect(value.gesamt).toBe(203_42 + 4 * 358_97 + 155_56);
  });

  it('Die Summe stimmt für jeden letzten Tag mit der Formel überein', () => {
    for (let day = 1; day <= 28; day++) {
      const value = computed({ arbeitsentgelt: cents(2_777_77), measureEnd: d(`2027-02-${String(day).padStart(2, '0')}`) });
      const expected = value.monate.map(({ tage30 }) => halfUp(277_777 * 20 * 12_000 * 5_000 * tage30, 40 * 100_000_000 * 30));
      expect(value.monate.map((each) => each.cents)).toEqual(expected);
      expect(value.gesamt).toBe(expected.reduce((sum, each) => sum + each, 0));
    }
  });

  it('Die Zeilen gehen auf wie auf Papier', () => {
    const { lines } = calculate({ arbeitsentgelt: cents(3_333_33), qualifizierungsvereinbarung: true, erhoehungBewilligt: true });
    // 3.333,33 × 1/2 = 1.666,665 → 1.666,67; Bemessung 3.333,33 × 1/2 × 1,2 = 1.999,998 → 2.000,00; Pauschale = Unterschied
    expect(lines.map(({ label, sign, rate: bp, cents: amount }) => [label, sign, bp, amount])).toEqual([
      ['arbeitsentgelt', '=', null, 3_333_33],
      ['arbeitsentgelt-anteilig', '=', null, 1_666_67],
      ['pauschale', '+', 2_000, 333_33],
      ['bemessungsbetrag', '=', null, 2_000_00],
      ['zuschuss-je-monat', '=', 5_500, 1_100_00],
      ['zuschuss-gesamt', '=', null, 6_600_00],
    ]);
    expect(lines[4]).toMatchObject({ ruleId: 'S82.C04', citation: '§ 82 Abs. 3 Satz 4, Abs. 4 Satz 2 SGB III' });
  });

  it('Was fehlt, wird genannt', () => {
    expect(missingFacts({ vergleichsentgelt: undefined, arbeitsentgelt: undefined })).toEqual(['arbeitsentgelt', 'vergleichsentgelt']);
    expect(missingFacts({ measureEnd: undefined })).toEqual(['measureEnd']);
    expect(missingFacts({ measureEnd: d('2026-05-31') })).toEqual(['measureEnd']);
    expect(missingFacts({ arbeitszeitMinutesPerWeek: 0 })).toEqual(['arbeitszeitMinutesPerWeek']);
  });
});
