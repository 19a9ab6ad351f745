import { formatsIn } from '../../../ui/format/formats.js';
import { assessmentDe } from '../../assessment/assessment.labels.de.js';
import { qualifizierungsgeldDe } from '../../assessment/qualifizierungsgeld.labels.de.js';
import { rulesDe } from '../../assessment/rules.labels.de.js';
import { calculatorDe } from './calculator.labels.de.js';
import { comparisonOf, signedMoney } from './comparison.js';
import type { CalculatedVariant } from './facts.js';
import { nameOf } from './names.js';
import type { Variant } from './variants.js';

const de = formatsIn('de');
const plain = (text: string): string => text.replace(/\u202f|\u00a0/g, ' ');
const words = {
  calculator: calculatorDe,
  findings: assessmentDe.findings,
  facts: { ...rulesDe.facts, ...qualifizierungsgeldDe.facts },
  none: rulesDe.none,
  outcomes: rulesDe.outcomes,
};

const variants: readonly Variant[] = [
  { id: 0, kind: 'base', changes: { massnahmeMinutes: 28_800, qualifizierungsvereinbarung: false } },
  { id: 1, kind: 'agreement', changes: { qualifizierungsvereinbarung: true } },
  { id: 2, kind: 'copy', changes: { massnahmeMinutes: undefined } },
];
const calculated = [
  {
    instrument: 'S82',
    result: {
      outcome: 'ELIGIBLE',
      betriebsgroesse: { quarters: 199, klasse: 'unter-50' },
      amounts: {
        employerShareCents: 249_000,
        employerShareRate: 5_000,
        agencyShareCents: 249_000,
        wageSubsidyMonthlyCents: 201_000,
        wageSubsidyRate: 5_000,
        wageSubsidyCents: 603_000,
      },
    },
    totals: { companyCents: -354_000, agencyCents: 852_000 },
    difference: { companyCents: 0, agencyCents: 0 },
  },
  {
    result: {
      outcome: 'MANUAL',
      betriebsgroesse: null,
      amounts: { employerShareCents: 224_100, employerShareRate: 4_500, agencyShareCents: 273_900 },
    },
    totals: { companyCents: null, agencyCents: null },
    difference: { companyCents: -24_900, agencyCents: 24_900 },
  },
] as unknown as readonly CalculatedVariant[];

describe('Der Vergleich der Varianten', () => {
  const rows = comparisonOf(variants, calculated, de, words);
  const textsOf = (key: string) => rows.find((row) => row.key === key)!.texts.map(plain);

  it('beginnt mit dem, was anders ist', () => {
    expect(rows.slice(0, 2).map(({ label }) => label)).toEqual(['Dauer der Maßnahme', 'Betriebsvereinbarung oder Tarifvertrag']);
    expect(textsOf('massnahmeMinutes')).toEqual(['480 h', '480 h', 'nicht bekannt']);
    expect(textsOf('qualifizierungsvereinbarung')).toEqual(['nein', 'ja', 'nein']);
  });

  it('nennt Beträge mit ihrem Satz; was nicht gerechnet ist, ist ein Strich', () => {
    expect(textsOf('employerShare')).toEqual(['2.490,00 € (50 %)', '2.241,00 € (45 %)', '–']);
    expect(textsOf('size')).toEqual(['49,75', '–', '–']);
    expect(textsOf('agency')).toEqual(['8.520,00 €', '–', '–']);
    expect(textsOf('outcome')).toEqual(['Vorprüfung bestanden', 'Bitte im Einzelfall prüfen', '–']);
  });

  it('schreibt Unterschiede mit Vorzeichen', () => {
    expect(textsOf('companyDifference')).toEqual(['± 0,00 €', '− 249,00 €', '–']);
    expect(plain(signedMoney(24_900, de))).toBe('+ 249,00 €');
    expect(signedMoney(null, de)).toBe('–');
  });

  it('Die zweite Variante derselben Art bekommt eine Nummer', () => {
    const twice: readonly Variant[] = [...variants, { id: 3, kind: 'copy', changes: {} }];
    expect(twice.map((_, index) => nameOf(twice, index, calculatorDe))).toEqual([
      'Ausgangslage',
      'Mit Vereinbarung',
      'Eigene Variante',
      'Eigene Variante 2',
    ]);
  });
});
