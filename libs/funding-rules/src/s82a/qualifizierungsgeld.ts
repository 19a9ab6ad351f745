import { cents, percent, type BasisPoints } from '@app/kernel';
import { halfUp, product } from '../rational.js';
import type { Lehrgangskosten } from '../s82/assessment.js';
import type {
  Qualifizierungsgeld,
  QualifizierungsgeldAmount,
  QualifizierungsgeldFinding,
  QualifizierungsgeldLine,
  QualifizierungsgeldOperand,
  QualifizierungsgeldPlan,
} from './assessment.js';
import type { QualifizierungsgeldFactName, QualifizierungsgeldFacts } from './facts.js';
import type { QualifizierungsgeldParameters } from './parameters.js';
import { planOf } from './plan.js';

/** The benefit days of a full month, § 339 S. 1. */
const tageJeMonat = 30;

const missing = (facts: QualifizierungsgeldFacts, ...names: readonly QualifizierungsgeldFactName[]) =>
  ({ status: 'missing', facts: names.filter((name) => facts[name] === undefined) }) as const;

/** § 82b(1) S. 1: 67 percent with the higher rate of the Arbeitslosengeld, else 60; null = unknown. */
export const leistungssatz = (
  { erhoehterLeistungssatz }: QualifizierungsgeldFacts,
  { leistungssatz: { allgemein, erhoeht } }: QualifizierungsgeldParameters,
): BasisPoints | null => (erhoehterLeistungssatz === undefined ? null : erhoehterLeistungssatz ? erhoeht : allgemein);

/** § 82b(1): the rate of the net difference per day, one fraction rounded once (§ 338); the month is 30 such days. */
export const qualifizierungsgeld = (
  facts: QualifizierungsgeldFacts,
  parameters: QualifizierungsgeldParameters,
): QualifizierungsgeldAmount<Qualifizierungsgeld> => {
  const satz = leistungssatz(facts, parameters);
  const { nettoentgeltSoll: soll, nettoentgeltIst: ist } = facts;
  if (satz === null || soll === undefined || ist === undefined)
    return missing(facts, 'erhoehterLeistungssatz', 'nettoentgeltSoll', 'nettoentgeltIst');
  const nettoentgeltdifferenz = cents(Math.max(0, soll - ist));
  const jeTag = cents(halfUp(product(nettoentgeltdifferenz, satz), product(percent(100), parameters.tagesteiler.tage)));
  return { status: 'computed', value: { satz, nettoentgeltdifferenz, jeTag, jeMonat: cents(jeTag * tageJeMonat) } };
};

/** What the months of the measure bring. */
export const qualifizierungsgeldPlan = (
  facts: QualifizierungsgeldFacts,
  amount: QualifizierungsgeldAmount<Qualifizierungsgeld>,
): QualifizierungsgeldAmount<QualifizierungsgeldPlan> => {
  const { participationStart: first, measureEnd: last } = facts;
  if (amount.status !== 'computed' || first === undefined || last === undefined) {
    const dates = missing(facts, 'participationStart', 'measureEnd');
    return amount.status === 'missing' ? { ...dates, facts: [...amount.facts, ...dates.facts] } : dates;
  }
  if (last < first) return { status: 'missing', facts: ['measureEnd'] };
  return { status: 'computed', value: planOf(amount.value, first, last, facts.urlaubszeiten ?? []) };
};

/** § 82a(2) S. 1 Nr. 2, S. 5: the employer finances the course, the Agentur pays nothing of it. */
export const vomArbeitgeberFinanziert = (facts: QualifizierungsgeldFacts): QualifizierungsgeldAmount<Lehrgangskosten> => {
  const gesamt = facts.lehrgangskosten;
  if (gesamt === undefined) return missing(facts, 'lehrgangskosten');
  return { status: 'computed', value: { satz: percent(100), gesamt, arbeitgeber: gesamt, agentur: cents(0) } };
};

/** The amount as a finding: "können … erhalten" (§ 82a(1)), so discretion even where every condition is met. */
export const ermessen = (facts: QualifizierungsgeldFacts): QualifizierungsgeldFinding => ({
  ruleId: 'S82A.QG',
  citation: '§ 82a Abs. 1 und 3, § 82b Abs. 1 SGB III',
  strength: 'KANN',
  status: 'discretion',
  code: 'discretion',
  facts: (['erhoehterLeistungssatz', 'nettoentgeltSoll', 'nettoentgeltIst'] as const).map((name) => ({ name, value: facts[name] })),
  remedy: null,
});

type Part = Omit<QualifizierungsgeldLine, 'benefit' | 'ruleId' | 'citation' | 'rate' | 'formula'> &
  Partial<Pick<QualifizierungsgeldLine, 'rate' | 'formula'>>;

const line =
  (benefit: QualifizierungsgeldLine['benefit'], ruleId: QualifizierungsgeldLine['ruleId']) =>
  (citation: string, part: Part): QualifizierungsgeldLine => ({
    benefit,
    ruleId,
    citation: `§ ${citation} SGB III`,
    rate: null,
    formula: [],
    ...part,
  });

/** The course costs as a hand calculation. */
export const kostenLines = (amount: QualifizierungsgeldAmount<Lehrgangskosten>): readonly QualifizierungsgeldLine[] => {
  if (amount.status !== 'computed') return [];
  const { satz, gesamt, arbeitgeber, agentur } = amount.value;
  const kosten = line('lehrgangskosten', 'S82A.B02');
  const formula: readonly QualifizierungsgeldOperand[] = [
    { name: 'lehrgangskosten', value: gesamt, unit: 'cents' },
    { name: 'beteiligungssatz', value: satz, unit: 'basis-points' },
  ];
  return [
    kosten('84 Abs. 1', { label: 'lehrgangskosten-gesamt', sign: '=', cents: gesamt }),
    kosten('82a Abs. 2 Satz 1 Nr. 2, Satz 5', { label: 'beteiligung-arbeitgeber', sign: '-', cents: arbeitgeber, rate: satz, formula }),
    kosten('82a Abs. 2 Satz 1 Nr. 2', { label: 'anteil-agentur', sign: '=', cents: agentur }),
  ];
};

/** The Qualifizierungsgeld as a hand calculation: net pay, difference, day, month, total. */
export const qualifizierungsgeldLines = (
  facts: QualifizierungsgeldFacts,
  amount: QualifizierungsgeldAmount<Qualifizierungsgeld>,
  plan: QualifizierungsgeldAmount<QualifizierungsgeldPlan>,
  { tagesteiler }: QualifizierungsgeldParameters,
): readonly QualifizierungsgeldLine[] => {
  if (amount.status !== 'computed') return [];
  const { satz, nettoentgeltdifferenz, jeTag, jeMonat } = amount.value;
  const geld = line('qualifizierungsgeld', 'S82A.QG');
  const perDay: QualifizierungsgeldOperand = { name: 'qualifizierungsgeld-je-tag', value: jeTag, unit: 'cents' };
  const ofDifference: readonly QualifizierungsgeldOperand[] = [
    { name: 'nettoentgeltdifferenz', value: nettoentgeltdifferenz, unit: 'cents' },
    { name: 'leistungssatz', value: satz, unit: 'basis-points' },
    { name: 'tagesteiler', value: tagesteiler.tage, unit: 'days' },
  ];
  const times = (tage30: number): readonly QualifizierungsgeldOperand[] => [perDay, { name: 'tage-30', value: tage30, unit: 'days' }];
  return [
    geld('82b Abs. 1 Satz 2', { label: 'nettoentgelt-soll', sign: '=', cents: facts.nettoentgeltSoll ?? cents(0) }),
    geld('82b Abs. 1 Satz 2', { label: 'nettoentgelt-ist', sign: '-', cents: facts.nettoentgeltIst ?? cents(0) }),
    geld('82b Abs. 1 Satz 2', { label: 'nettoentgeltdifferenz', sign: '=', cents: nettoentgeltdifferenz }),
    geld(facts.erhoehterLeistungssatz ? '82b Abs. 1 Satz 1 Nr. 1' : '82b Abs. 1 Satz 1 Nr. 2', {
      label: 'qualifizierungsgeld-je-tag',
      sign: '=',
      cents: jeTag,
      rate: satz,
      formula: ofDifference,
    }),
    geld('339 Satz 1', { label: 'qualifizierungsgeld-je-monat', sign: '=', cents: jeMonat, formula: times(tageJeMonat) }),
    ...(plan.status === 'computed'
      ? [
          geld('339 Satz 1', {
            label: 'qualifizierungsgeld-gesamt',
            sign: '=',
            cents: plan.value.gesamt,
            formula: times(plan.value.tage30),
          }),
        ]
      : []),
  ];
};
