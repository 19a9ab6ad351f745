import { cents, localDate as d } from '@app/kernel';
import type { Facts } from './facts.js';
import { arbeitgeberbeteiligung, lehrgangskosten } from './lehrgangskosten.js';
import { parametersAt } from './parameters/index.js';
import { eligibleFacts, fullTime } from './testing/eligible-facts.js';

const parameters = parametersAt(d('2026-06-01'));

const costs = (changed: Facts) => {
  const facts: Facts = { ...eligibleFacts, ...changed };
  return lehrgangskosten(facts, arbeitgeberbeteiligung(facts, parameters), parameters);
};

/** Percent and cents the employer bears, and the deciding rule; or the missing facts. */
const employer = (changed: Facts) => {
  const { amount, lines } = costs(changed);
  if (amount.status === 'computed') return [amount.value.satz / 100, amount.value.arbeitgeber, lines[0]?.ruleId];
  return amount.status === 'missing' ? amount.facts : amount.status;
};

const age45 = d('1981-06-01');

describe('§ 82 Abs. 2 SGB III: Beteiligung des Arbeitgebers an den Lehrgangskosten', () => {
  it('Unter 50 Beschäftigten keine, von 50 bis unter 500 die Hälfte, ab 500 drei Viertel', () => {
    const quarter = { upTo30: 1, upTo20: 0, upTo10: 0 };
    expect(employer({ beschaeftigte: { over30: 49, ...quarter } })).toEqual([0, 0, 'S82.C05']);
    // 6.000,00 € × 50 % = 3.000,00 €
    expect(employer({ beschaeftigte: fullTime(50) })).toEqual([50, 3_000_00, 'S82.C01']);
    expect(employer({ beschaeftigte: { over30: 499, ...quarter } })).toEqual([50, 3_000_00, 'S82.C01']);
    // 6.000,00 € × 75 % = 4.500,00 €
    expect(employer({ beschaeftigte: fullTime(500) })).toEqual([75, 4_500_00, 'S82.C01']);
  });

  it('Ab dem 45. Geburtstag am ersten Tag entfällt sie, einen Tag vorher nicht', () => {
    expect(employer({ birthDate: age45 })).toEqual([0, 0, 'S82.C02']);
    expect(employer({ birthDate: d('1981-06-02') })).toEqual([50, 3_000_00, 'S82.C01']);
  });

  it('Wer am 29. Februar geboren ist, ist im Gemeinjahr ab dem 1. März freigestellt', () => {
    expect(employer({ birthDate: d('1980-02-29'), participationStart: d('2025-02-28') })).toEqual([50, 3_000_00, 'S82.C01']);
    expect(employer({ birthDate: d('1980-02-29'), participationStart: d('2025-03-01') })).toEqual([0, 0, 'S82.C02']);
  });

  it('Bei Schwerbehinderung entfällt sie unter 500 Beschäftigten', () => {
    expect(employer({ schwerbehindert: true })).toEqual([0, 0, 'S82.C03']);
  });

  it('Ab 500 Beschäftigten stellen weder Alter noch Schwerbehinderung frei', () => {
    expect(employer({ beschaeftigte: fullTime(500), birthDate: age45, schwerbehindert: true })).toEqual([75, 4_500_00, 'S82.C01']);
  });

  it('Betriebsvereinbarung oder Tarifvertrag senken sie um fünf Prozentpunkte, nie unter null', () => {
    // 6.000,00 € × 45 % = 2.700,00 €; × 70 % = 4.200,00 €
    expect(employer({ qualifizierungsvereinbarung: true })).toEqual([45, 2_700_00, 'S82.C04']);
    expect(employer({ qualifizierungsvereinbarung: true, beschaeftigte: fullTime(800) })).toEqual([70, 4_200_00, 'S82.C04']);
    expect(employer({ qualifizierungsvereinbarung: true, beschaeftigte: fullTime(30) })).toEqual([0, 0, 'S82.C05']);
  });

  it('Auf dem Weg des § 81 Abs. 2 trägt die Agentur alles, gleich wie groß der Betrieb ist', () => {
    expect(employer({ fehlenderBerufsabschluss: true, beschaeftigte: fullTime(1_200) })).toEqual([0, 0, 'S81.2.C00']);
    expect(employer({ fehlenderBerufsabschluss: true, beschaeftigte: undefined })).toEqual([0, 0, 'S81.2.C00']);
  });

  it('Der Anteil des Arbeitgebers wird kaufmännisch gerundet, die Agentur trägt den Rest', () => {
    // 3.333,33 € × 50 % = 1.666,665 € → 1.666,67 €; 3.333,33 − 1.666,67 = 1.666,66 €
    const { amount, lines } = costs({ lehrgangskosten: cents(3_333_33) });
    expect(amount).toEqual({ status: 'computed', value: { satz: 5_000, gesamt: 3_333_33, arbeitgeber: 1_666_67, agentur: 1_666_66 } });
    expect(lines.map(({ label, sign, cents: amountOf }) => [label, sign, amountOf])).toEqual([
      ['lehrgangskosten-gesamt', '=', 3_333_33],
      ['beteiligung-arbeitgeber', '-', 1_666_67],
      ['anteil-agentur', '=', 1_666_66],
    ]);
  });

  it('Für jeden Betrag ergeben beide Anteile zusammen die Kosten', () => {
    for (let total = 0; total < 300; total++)
      for (const beschaeftigte of [fullTime(10), fullTime(100), fullTime(900)]) {
        const { amount } = costs({ lehrgangskosten: cents(total), beschaeftigte, qualifizierungsvereinbarung: true });
        if (amount.status !== 'computed') throw new Error(amount.status);
        expect(amount.value.arbeitgeber + amount.value.agentur).toBe(total);
      }
  });

  it('Die Zeile zeigt Satz und Minderung mit ihren Fundstellen', () => {
    expect(costs({ qualifizierungsvereinbarung: true }).lines[1]).toEqual({
      benefit: 'lehrgangskosten',
      ruleId: 'S82.C04',
      citation: '§ 82 Abs. 2 Satz 2, Abs. 4 Satz 1 SGB III',
      label: 'beteiligung-arbeitgeber',
      rate: 4_500,
      cents: 2_700_00,
      sign: '-',
      formula: [
        { name: 'lehrgangskosten', value: 6_000_00, unit: 'cents' },
        { name: 'beteiligungssatz', value: 5_000, unit: 'basis-points' },
        { name: 'minderung', value: 500, unit: 'basis-points' },
      ],
    });
  });

  it('Unbekanntes wird nur genannt, wenn es darauf ankommt', () => {
    expect(employer({ birthDate: undefined })).toEqual(['birthDate']);
    expect(employer({ birthDate: undefined, schwerbehindert: true })).toEqual([0, 0, 'S82.C03']);
    expect(employer({ schwerbehindert: undefined, birthDate: age45 })).toEqual([0, 0, 'S82.C02']);
    expect(employer({ schwerbehindert: undefined, qualifizierungsvereinbarung: undefined })).toEqual(['schwerbehindert']);
    expect(employer({ birthDate: undefined, schwerbehindert: undefined, beschaeftigte: fullTime(600) })).toEqual([75, 4_500_00, 'S82.C01']);
    expect(employer({ fehlenderBerufsabschluss: undefined, beschaeftigte: undefined })).toEqual([
      'fehlenderBerufsabschluss',
      'beschaeftigte',
    ]);
    expect(employer({ qualifizierungsvereinbarung: undefined })).toEqual(['qualifizierungsvereinbarung']);
    expect(employer({ lehrgangskosten: undefined })).toEqual(['lehrgangskosten']);
  });
});
