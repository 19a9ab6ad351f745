import { localDate as d } from '@app/kernel';
import { assess } from './assess.js';
import type { Facts } from './facts.js';
import { forCompany } from './for-company.js';
import { eligibleFacts, fullTime } from './testing/eligible-facts.js';

const assessed = (changed: Facts) => assess({ ...eligibleFacts, ...changed });
const text = (value: unknown): string => JSON.stringify(value);
const age45 = d('1981-06-01');

describe('Was der Arbeitgeber sieht (§ 82 Abs. 2 Satz 4 SGB III)', () => {
  it('Ohne Zustimmung hängt nichts davon ab, ob die Person schwerbehindert ist', () => {
    const people: Facts[] = [
      {},
      { birthDate: age45 },
      { birthDate: undefined },
      { massnahmeMinutes: 60 },
      { berufsabschlussAm: d('2026-01-01') },
    ];
    for (const person of people)
      for (const beschaeftigte of [fullTime(10), fullTime(100), fullTime(1_000)]) {
        const seen = [true, false, undefined].map((schwerbehindert) =>
          text(forCompany(assessed({ ...person, beschaeftigte, schwerbehindert }))),
        );
        expect(new Set(seen).size).toBe(1);
      }
  });

  it('Bei einer schwerbehinderten Dreißigjährigen steht der volle Anteil da, bis sie zugestimmt hat', () => {
    const assessment = assessed({ birthDate: d('1996-01-01'), schwerbehindert: true });
    expect(assessment.lehrgangskosten).toMatchObject({ value: { arbeitgeber: 0 } });
    expect(forCompany(assessment).lehrgangskosten).toMatchObject({ satz: 5_000, arbeitgeber: 3_000_00, agentur: 3_000_00 });
    expect(forCompany(assessment, true).lehrgangskosten).toMatchObject({ satz: 0, arbeitgeber: 0, agentur: 6_000_00 });
  });

  it('Die Freistellung sieht für beide Nummern gleich aus', () => {
    const byAge = forCompany(assessed({ birthDate: age45 }), true);
    const byDisability = forCompany(assessed({ schwerbehindert: true }), true);
    expect(text(byAge)).toBe(text(byDisability));
    expect(byAge.lines.find(({ label }) => label === 'beteiligung-arbeitgeber')).toMatchObject({
      rate: 0,
      citation: '§ 82 Abs. 2 SGB III',
    });
  });

  it('Weder Regelnummern noch Tatsachen der Person stehen darin', () => {
    for (const consent of [true, false]) {
      const seen = text(forCompany(assessed({ birthDate: age45, schwerbehindert: true }), consent));
      expect(seen).not.toMatch(/S82|S81|C02|C03|Satz 4 Nr|schwerbehindert|birthDate|1981|ruleId|notes|findings/);
    }
  });

  it('Betrag, Zuschuss und Monatsplan bleiben vollständig', () => {
    const assessment = assess(eligibleFacts);
    const seen = forCompany(assessment);
    expect(seen.outcome).toBe('ELIGIBLE');
    expect(seen.arbeitsentgeltzuschuss).toMatchObject({ gesamt: 6_480_00, tage30: 180 });
    expect(seen.lines.map(({ label, cents }) => [label, cents])).toEqual(assessment.lines.map(({ label, cents }) => [label, cents]));
    expect(seen.lines[1]?.citation).toBe('§ 82 Abs. 2 Satz 1 und 2 SGB III');
  });

  it('Ist nichts berechnet, steht auch kein Betrag da', () => {
    expect(forCompany(assessed({ massnahmeMinutes: 60 }))).toEqual({
      outcome: 'INELIGIBLE',
      lehrgangskosten: null,
      arbeitsentgeltzuschuss: null,
      lines: [],
    });
  });
});
