import { formatsIn } from '../../ui/format/formats.js';
import type { AssessmentResult } from './assessment.js';
import { assessmentDe } from './assessment.labels.de.js';
import { formulaText, totalsOf } from './calculation.js';
import { readHours, writeHours } from './hours.js';
import { remedyText } from './remedy-text.js';

const de = formatsIn('de');
const words = { smaller: (a: string, b: string) => `kleiner von ${a} und ${b}`, thirty: (days: string) => `${days} Tage` };
const plain = (text: string): string => text.replace(/\u202f|\u00a0/g, ' ');

const amounts: AssessmentResult['amounts'] = {
  courseCostCents: 498_000,
  employerShareRate: 5_000,
  employerShareCents: 249_000,
  agencyShareCents: 249_000,
  wageSubsidyRate: 5_000,
  wageBaseCents: 402_000,
  wageSubsidyMonthlyCents: 201_000,
  wageSubsidyCents: 603_000,
};
const fullMonth = (month: string) => ({ month, days30: 30, cents: 201_000 });

describe('Der Rechenweg neben einer Zeile', () => {
  it('Der Anteil des Arbeitgebers nennt Kosten, Satz und die Minderung durch eine Vereinbarung', () => {
    const formula = [
      { name: 'lehrgangskosten' as const, value: 498_000, unit: 'cents' as const },
      { name: 'beteiligungssatz' as const, value: 5_000, unit: 'basis-points' as const },
    ];
    expect(plain(formulaText({ label: 'beteiligung-arbeitgeber', formula }, de, words))).toBe('4.980,00 € × 50 %');
    const lowered = [...formula, { name: 'minderung' as const, value: 500, unit: 'basis-points' as const }];
    expect(plain(formulaText({ label: 'beteiligung-arbeitgeber', formula: lowered }, de, words))).toBe('4.980,00 € × (50 % − 5 %)');
  });

  it('Das Entgelt der Freistellung ist Entgelt mal freie durch vereinbarte Stunden', () => {
    const formula = [
      { name: 'arbeitsentgelt' as const, value: 335_000, unit: 'cents' as const },
      { name: 'zeit-ohne-arbeitsleistung' as const, value: 1_155, unit: 'minutes' as const },
      { name: 'arbeitszeit' as const, value: 2_310, unit: 'minutes' as const },
    ];
    expect(plain(formulaText({ label: 'arbeitsentgelt-anteilig', formula }, de, words))).toBe('3.350,00 € × 19,25 h ÷ 38,5 h');
  });

  it('Das Entgelt nennt die Grenze nur, wenn es eine gibt', () => {
    const gross = { name: 'arbeitsentgelt' as const, value: 360_000, unit: 'cents' as const };
    expect(formulaText({ label: 'arbeitsentgelt', formula: [gross] }, de, words)).toBe('');
    const capped = [gross, { name: 'vergleichsentgelt' as const, value: 335_000, unit: 'cents' as const }];
    expect(plain(formulaText({ label: 'arbeitsentgelt', formula: capped }, de, words))).toBe('kleiner von 3.600,00 € und 3.350,00 €');
  });
});

describe('Wer zusammen was zahlt', () => {
  it('Drei volle Monate: Agentur Lehrgang und Zuschuss, Unternehmen Anteil und Rest des Bemessungsbetrags', () => {
    const monthPlan = [fullMonth('2027-02'), fullMonth('2027-03'), fullMonth('2027-04')];
    expect(totalsOf({ amounts, monthPlan })).toEqual({ agency: 852_000, companyCourse: 249_000, companyWage: 603_000, company: 852_000 });
  });

  it('Ohne Entgelt gibt es keine Summe, die vollständig aussieht', () => {
    const unknown = { ...amounts, wageBaseCents: null, wageSubsidyMonthlyCents: null, wageSubsidyCents: null };
    expect(totalsOf({ amounts: unknown, monthPlan: [] })).toEqual({
      agency: null,
      companyCourse: 249_000,
      companyWage: null,
      company: null,
    });
  });
});

describe('Stunden', () => {
  it('Getippte Stunden werden zu ganzen Minuten und zurück', () => {
    expect(readHours('38,5', 'de')).toBe(2_310);
    expect(readHours('38.7', 'en')).toBe(2_322);
    expect(readHours('viel', 'de')).toBeUndefined();
    expect(readHours('-1', 'de')).toBeUndefined();
    expect(writeHours(2_310, 'de')).toBe('38,5');
  });
});

describe('Was eine verfehlte Voraussetzung ändern würde', () => {
  it('nennt was, wer und den frühesten Tag', () => {
    const remedy = {
      code: 'apply-later' as const,
      by: ['employee' as const, 'employer' as const],
      earliest: { of: 'application' as const, date: '2027-05-04' },
    };
    expect(remedyText(remedy, de, assessmentDe.remedy)).toBe(
      'Was würde es ändern: ein späterer Antrag · wer: beschäftigte Person, Arbeitgeber · frühestens: Antrag am 04.05.2027',
    );
    expect(remedyText({ code: 'none', by: [], earliest: null }, de, assessmentDe.remedy)).toBe(
      'Was würde es ändern: nichts, was sich noch nachholen lässt · wer: niemand',
    );
  });
});
